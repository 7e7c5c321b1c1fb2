from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from flask import render_template_string

from quiz.app import LONGEST_BODY

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient

JSON = {"Accept": "application/json"}


@pytest.mark.parametrize(
    ("method", "path", "code", "words"),
    [
        ("GET", "/nowhere", 404, "There is no such page here"),
        ("GET", "/trial/missing", 404, "There is no such attempt here."),
        ("POST", "/trial/input", 400, "That is five characters; the code has six."),
        ("DELETE", "/trial/missing", 405, "This page cannot be reached that way"),
        ("GET", "/trial/break", 500, "Something broke here"),
        ("GET", "/trial/machine", 500, "Something broke here"),
    ],
)
def test_every_problem_is_said_in_words(client: FlaskClient, method: str, path: str, code: int, words: str) -> None:
    page = client.open(path, method=method)
    assert page.status_code == code
    assert words in page.text
    assert 'href="/"' in page.text
    assert "Traceback" not in page.text
    script = client.open(path, method=method, headers=JSON)
    assert script.status_code == code
    assert script.get_json() == {"error": words}


@pytest.mark.parametrize("host", ["x" * 64, "a..b", ".a"])
def test_a_host_no_name_can_have_is_the_askers_mistake(client: FlaskClient, host: str) -> None:
    page = client.get("/", headers={"Host": host})
    assert page.status_code == 400
    assert "That cannot be used" in page.text


def test_the_machines_own_trouble_is_not_for_visitors(client: FlaskClient) -> None:
    assert "password" not in client.get("/trial/machine").text


def test_a_body_that_is_too_long_is_refused_in_words(client: FlaskClient) -> None:
    page = client.post("/trial/save", data={"text": "x" * LONGEST_BODY})
    assert page.status_code == 413
    assert "That is too long" in page.text


def test_a_megabyte_of_article_fits(client: FlaskClient) -> None:
    assert client.post("/trial/save", data={"text": "Ö said so. " * 90_000}).status_code == 200


def test_an_error_page_is_shown_even_when_the_other_pages_cannot(app: Flask, client: FlaskClient) -> None:
    del app.jinja_env.globals["asset"]
    app.jinja_env.cache.clear()  # type: ignore[union-attr]
    page = client.get("/nowhere")
    assert page.status_code == 500
    assert "Something broke here" in page.text


def form(app: Flask) -> FlaskClient:
    """A browser that has the token of a page."""
    return app.test_client()


def token_in(page: str) -> str:
    found = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert found is not None
    return unescape(found[1])


def test_a_form_without_its_token_changes_nothing(app: Flask) -> None:
    page = app.test_client().post("/trial/save", data={"text": "Nothing moved, she said."})
    assert page.status_code == 400
    assert "no longer know each other" in page.text
    assert "Nothing moved" not in page.text


def test_a_script_without_its_token_is_told_so(app: Flask) -> None:
    page = app.test_client().post("/trial/save", headers=JSON)
    assert page.status_code == 400
    assert page.get_json() == {"error": "This page and this browser no longer know each other"}


def test_a_form_of_this_sites_own_page_is_offered_again_and_loses_nothing(app: Flask) -> None:
    browser = app.test_client()
    fields = {"text": "“Nothing” moved, she said.", "status": "200", "csrf_token": "stale"}
    page = browser.post("/trial/save", data=fields, headers={"Origin": "http://localhost"})
    assert page.status_code == 400
    again = {
        unescape(name): unescape(value) for name, value in re.findall(r'name="([^"]+)" value="([^"]*)"', page.text)
    }
    assert again.keys() == fields.keys()
    assert again["text"] == fields["text"]
    assert browser.post("/trial/save", data=again).status_code == 200


@pytest.mark.parametrize("origin", ["https://other.example", "null", "http://localhost.other.example"])
def test_a_form_of_another_site_is_not_offered_again(app: Flask, origin: str) -> None:
    page = app.test_client().post("/trial/save", data={"text": "Sent by another"}, headers={"Origin": origin})
    assert page.status_code == 400
    assert "Sent by another" not in page.text
    assert "csrf_token" not in page.text


def test_a_token_stays_good_as_long_as_the_session(app: Flask) -> None:
    app.add_url_rule("/trial/form", view_func=lambda: render_template_string("{{ csrf_token() }}"))
    browser = app.test_client()
    token = browser.get("/trial/form").text
    assert app.config["WTF_CSRF_TIME_LIMIT"] is None
    for _ in range(2):
        assert browser.post("/trial/save", data={"csrf_token": token}).status_code == 200
    assert app.test_client().post("/trial/save", data={"csrf_token": token}).status_code == 400


def test_a_token_counts_behind_tls_also_without_a_referrer(app: Flask) -> None:
    app.add_url_rule("/trial/form", view_func=lambda: render_template_string("{{ csrf_token() }}"))
    browser = app.test_client()
    secure = "https://quiz.example"
    token = browser.get("/trial/form", base_url=secure).text
    assert browser.post("/trial/save", base_url=secure, data={"csrf_token": token}).status_code == 200
