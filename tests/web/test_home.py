from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.article.read import read
from quiz.web.home import called
from tests.web.conftest import NAME, RIGHT, SLUG, TEXT, TOTAL, Visitor

if TYPE_CHECKING:
    from flask import Flask


def test_it_says_what_can_be_practised(student: Visitor) -> None:
    page = student.get("/").text
    assert "Who says what about the old bridge" in page
    assert f"{TOTAL} questions" in page
    assert "Mayor Ida Brandt said on Monday that …" in page
    assert '<svg class="reel"' in page


def test_nobody_is_a_teacher_by_coming_in(student: Visitor) -> None:
    assert 'href="/teach"' not in student.get("/").text


def test_practising_begins_at_the_first_question(student: Visitor) -> None:
    token = student.begin()
    assert student.get(f"/take/{token}/1").request.path == f"/take/{token}/1"


def test_practising_again_carries_on_with_the_open_attempt(student: Visitor) -> None:
    token = student.begin()
    student.give(token, 1, RIGHT[1])
    student.get("/")
    assert student.post(f"/practise/{SLUG}").request.path == f"/take/{token}/2"


def test_an_open_attempt_is_offered_to_this_browser_alone(student: Visitor, outsider: Visitor) -> None:
    token = student.begin()
    student.give(token, 1, RIGHT[1])
    page = student.get("/").text
    assert f"/take/{token}/2" in page
    assert f"1 of {TOTAL} answered" in page
    assert token not in outsider.get("/").text


def test_a_finished_attempt_is_there_to_look_back_on(student: Visitor) -> None:
    token = student.begin()
    student.finish(token)
    page = student.get("/").text
    assert f"/result/{token}" in page
    assert "Carry on" not in page


def test_a_quiz_that_is_not_there_is_not_found(student: Visitor) -> None:
    student.get("/")
    assert student.post("/practise/nothing-of-the-sort").status_code == 404


def test_practising_needs_the_pages_own_token(student: Visitor) -> None:
    assert student.post(f"/practise/{SLUG}").status_code == 400


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("CDF GH", "That is five characters; the code has six."),
        ("", "Type the six characters of the class code."),
        ("CDFGH0", "No code has the character 0."),
        ("CDFGHJ", "No class has this code. Look again, or ask your teacher."),
    ],
)
def test_a_code_that_leads_nowhere_is_answered_kindly(student: Visitor, typed: str, told: str) -> None:
    student.get("/")
    page = student.post("/join", code=typed)
    assert told in page.text
    assert f'value="{typed}"' in page.text
    assert 'aria-invalid="true"' in page.text


def test_without_a_bank_it_says_how_to_get_one(app: Flask, student: Visitor) -> None:
    store = app.extensions["store"]
    with store.session() as session:
        for table in ("bank_version_article", "bank_version", "bank"):
            session.connection().exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608 - names from this test
        session.commit()
    assert "There is no quiz here yet." in student.get("/").text


def test_an_article_is_called_by_its_headline_or_its_first_words() -> None:
    assert called(read(TEXT, NAME)) == "On the article that begins “Mayor Ida Brandt said on Monday that …”"
    headed = read("Bridge stays closed\n\nMayor Ida Brandt said on Monday that the bridge would stay closed.", "b.txt")
    assert called(headed) in {
        "On “Bridge stays closed”",
        "On the article that begins “Bridge stays closed Mayor Ida Brandt said …”",
    }
