"""What a class of thirty costs the database: counted through the pages themselves, on a real file."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from sqlalchemy import event

from quiz.store.banks import save_bank
from quiz.store.classes import give
from tests.store.conftest import ARTICLE, BANK

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient

    from quiz.store.db import Store


@pytest.fixture
def said(app: Flask) -> list[str]:
    """Every statement and every commit, as they come."""
    heard: list[str] = []
    engine = cast("Store", app.extensions["store"]).engine

    def statement(_c: object, _cursor: object, text: str, *_: object) -> None:
        if not text.startswith("BEGIN"):
            heard.append(text)

    event.listen(engine, "before_cursor_execute", statement)
    event.listen(engine, "commit", lambda _: heard.append("COMMIT"))
    return heard


@pytest.fixture
def seat(app: Flask, client: FlaskClient) -> str:
    """Where a student of a class sits: the address of the first question, seen once."""
    with cast("Store", app.extensions["store"]).session() as session:
        code = give(session, save_bank(session, BANK, [ARTICLE]), "9b").code
        session.commit()
    address = client.post(f"/join/{code}", data={"name": "Ada"}).headers["Location"]
    assert client.get(address).status_code == 200
    return address


def test_a_question_page_takes_two_statements(client: FlaskClient, seat: str, said: list[str]) -> None:
    said.clear()
    assert client.get(seat).status_code == 200
    assert len(said) <= 2


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_an_answer_takes_three_statements_and_one_commit(
    client: FlaskClient, seat: str, said: list[str], accept: str
) -> None:
    said.clear()
    assert client.post(seat, data={"answer": "1"}, headers={"Accept": accept}).status_code in {200, 303}
    assert said.count("COMMIT") == 1
    assert len(said) - 1 <= 3


def test_a_refused_answer_is_not_committed(client: FlaskClient, seat: str, said: list[str]) -> None:
    said.clear()
    assert client.post(seat, data={"answer": "77"}).status_code == 422
    assert "COMMIT" not in said
