"""One commit a request, made in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from sqlalchemy import event

from quiz.store.articles import list_articles
from quiz.store.db import Store

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient


def kept(app: Flask) -> int:
    with cast("Store", app.extensions["store"]).session(write=False) as session:
        return len(list_articles(session))


def test_what_a_page_changed_is_kept_when_its_answer_leaves(app: Flask, client: FlaskClient) -> None:
    assert client.post("/trial/save").status_code == 200
    assert kept(app) == 1


@pytest.mark.parametrize("status", ["400", "409", "422", "500"])
def test_a_page_that_refused_changed_nothing(app: Flask, client: FlaskClient, status: str) -> None:
    assert client.post("/trial/save", data={"status": status}).status_code == int(status)
    assert kept(app) == 0


@pytest.mark.parametrize("path", ["/trial/break", "/trial/input"])
def test_a_page_that_failed_changed_nothing(app: Flask, client: FlaskClient, path: str) -> None:
    assert client.post(path).status_code in {400, 500}
    assert kept(app) == 0
    assert client.post("/trial/save").status_code == 200


def test_a_page_that_shows_cannot_change_anything(app: Flask, client: FlaskClient) -> None:
    assert client.get("/trial/save").status_code == 500
    assert kept(app) == 0


def test_a_page_without_a_need_opens_no_session(client: FlaskClient) -> None:
    assert client.get("/trial/idle").text == "no database"


def test_a_request_makes_one_commit(app: Flask, client: FlaskClient) -> None:
    commits: list[object] = []
    event.listen(cast("Store", app.extensions["store"]).engine, "commit", commits.append)
    client.post("/trial/save")
    assert len(commits) == 1


def test_an_answer_is_kept_before_it_leaves_and_not_after(app: Flask, client: FlaskClient) -> None:
    response = client.post("/trial/save", buffered=False)
    assert kept(app) == 1
    response.close()


def test_every_connection_is_given_back(app: Flask, client: FlaskClient) -> None:
    for path in ("/trial/save", "/trial/break", "/trial/input") * 20:
        client.post(path)
    assert "Current Checked out connections: 0" in cast("Store", app.extensions["store"]).engine.pool.status()


def test_health_tells_whether_the_database_answers(app: Flask, client: FlaskClient) -> None:
    assert client.get("/-/health").text == "ok\n"
    app.extensions["store"] = Store("postgresql://quiz@127.0.0.1:9/quiz")
    response = client.get("/-/health")
    assert response.status_code == 503
    assert response.text == "The database does not answer.\n"
