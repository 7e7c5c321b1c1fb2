from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from flask import session

from quiz import config
from quiz.app import create_app

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask
    from flask.testing import FlaskClient

PATHS = ["/", "/static/css/tokens.css", "/nowhere", "/trial/break", "/-/health", "/trial/missing"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_the_guards(client: FlaskClient, path: str) -> None:
    headers = client.get(path, buffered=True).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


def test_pages_are_not_kept_and_named_static_files_are_kept_for_good(client: FlaskClient) -> None:
    assert client.get("/-/health").headers["Cache-Control"] == "no-store"
    assert client.get("/nowhere").headers["Cache-Control"] == "no-store"
    assert "immutable" in client.get("/static/css/tokens.css?v=1", buffered=True).headers["Cache-Control"]
    assert "immutable" not in client.get("/static/css/tokens.css", buffered=True).headers.get("Cache-Control", "")


def test_tls_is_asked_for_only_where_there_is_tls(client: FlaskClient) -> None:
    assert "Strict-Transport-Security" not in client.get("/-/health").headers
    secure = client.get("/-/health", base_url="https://quiz.example")
    assert secure.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_the_cookie_is_closed_to_scripts_and_other_sites_and_lasts_half_a_year(client: FlaskClient) -> None:
    cookie = client.get("/trial/remember?what=ferry").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Expires=" in cookie
    assert "Secure" not in cookie


def test_the_cookie_is_secure_behind_tls(client: FlaskClient) -> None:
    cookie = client.get("/trial/remember?what=ferry", base_url="https://quiz.example").headers["Set-Cookie"]
    assert "Secure" in cookie


def test_the_cookie_is_sent_only_when_something_changed(client: FlaskClient) -> None:
    client.get("/trial/remember?what=ferry")
    assert "Set-Cookie" not in client.get("/trial/idle").headers
    assert "Set-Cookie" not in client.get("/static/css/tokens.css", buffered=True).headers


def test_a_cleared_session_leaves_no_cookie(client: FlaskClient) -> None:
    client.get("/trial/remember?what=ferry")
    client.get("/trial/forget")
    assert client.get_cookie("says_who") is None


def test_a_session_survives_a_restart(app: Flask, settings: config.Config) -> None:
    browser = app.test_client()
    browser.get("/trial/remember?what=ferry")
    cookie = browser.get_cookie("says_who")
    assert cookie is not None
    again = create_app(config.load({"QUIZ_INSTANCE": str(settings.instance)}))
    with again.test_request_context(headers={"Cookie": f"says_who={cookie.value}"}):
        assert session["mine"] == "ferry"


def test_a_cookie_signed_elsewhere_counts_for_nothing(app: Flask, tmp_path: Path) -> None:
    other = create_app(config.load({"QUIZ_INSTANCE": str(tmp_path / "other")}))
    value = other.session_interface.get_signing_serializer(other).dumps({"mine": "ferry"})  # type: ignore[attr-defined]
    with app.test_request_context(headers={"Cookie": f"says_who={value}"}):
        assert "mine" not in session
