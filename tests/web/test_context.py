from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from flask import session

from quiz.errors import NotFoundError
from quiz.store.attempts import start
from quiz.store.banks import find_bank
from quiz.web.context import (
    KEPT,
    MINE,
    db,
    is_teacher,
    own_attempt,
    own_attempts,
    remember,
    sign_in_teacher,
    teacher_only,
)
from tests.web.conftest import SLUG

if TYPE_CHECKING:
    from flask import Flask

    from quiz.config import Config


def test_a_browser_keeps_its_latest_attempts_each_once(app: Flask) -> None:
    with app.test_request_context("/"):
        for n in range(KEPT + 5):
            remember(f"token-{n}")
        remember("token-10")
        assert len(session[MINE]) == KEPT
        assert session[MINE][-1] == "token-10"
        assert session[MINE].count("token-10") == 1
        assert session.permanent


def test_own_attempts_come_newest_first_and_lost_ones_are_left_out(app: Flask) -> None:
    with app.test_request_context("/", method="POST"):
        version = find_bank(db(), SLUG)
        tokens = [start(db(), version).token for _ in range(3)]
        for token in [*tokens, "lost"]:
            remember(token)
        assert [attempt.token for attempt in own_attempts()] == tokens[::-1]


def test_without_attempts_the_store_is_not_asked(app: Flask) -> None:
    with app.test_request_context("/"):
        assert own_attempts() == []


def test_an_attempt_of_another_browser_and_one_that_never_was_look_alike(app: Flask) -> None:
    with app.test_request_context("/", method="POST"):
        other = start(db(), find_bank(db(), SLUG)).token
        told = []
        for token in (other, "never-was"):
            with pytest.raises(NotFoundError) as caught:
                own_attempt(token)
            told.append(str(caught.value))
        assert len(set(told)) == 1


def test_the_key_makes_a_teacher_and_a_new_key_unmakes_one(app: Flask, settings: Config) -> None:
    page = teacher_only(lambda: "for teachers")
    with app.test_request_context("/"):
        assert not is_teacher()
        assert not sign_in_teacher("a guess")
        with pytest.raises(NotFoundError):
            page()
        assert sign_in_teacher(settings.teacher_key)
        assert page() == "for teachers"
        assert settings.teacher_key not in str(dict(session))
        cookie = dict(session)
    changed = type(settings)(settings.instance, settings.database_url, settings.secret_key, "another-key-altogether")
    app.extensions["config"] = changed
    with app.test_request_context("/"):
        session.update(cookie)
        assert not is_teacher()
