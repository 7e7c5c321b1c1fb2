from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import pytest

from quiz.store.classes import close, find_assignment
from tests.web.conftest import RIGHT, SLUG, TOTAL, Visitor

if TYPE_CHECKING:
    from flask import Flask

    from quiz.store.db import Store

WRONG: dict[int, dict[str, str | list[str]]] = {
    1: {"answer": "0"},
    2: {"answer": ["0", "1"]},
    3: {"answer": "2"},
    4: {"answer-0": "0", "answer-1": "0"},
    5: {"answer-0": "1", "answer-1": "0"},
    6: {"answer-0": "0", "answer-1": "1", "answer-2": "2"},
    7: {"answer": "84-144"},
    8: {"answer": "said"},
}


def handed_in(student: Visitor, answers: dict[int, dict[str, str | list[str]]]) -> str:
    token = student.begin()
    for n, fields in answers.items():
        assert student.give(token, n, fields).status_code == 200
    student.finish(token)
    return token


def test_full_marks_are_told_plainly(student: Visitor) -> None:
    page = student.get(f"/result/{handed_in(student, RIGHT)}").text
    assert f'<span class="big num">{TOTAL}</span> of {TOTAL}' in page
    assert "Every answer stands in the article." in page
    assert page.count('class="dot is-right"') >= TOTAL
    assert "%" not in re.sub(r"<[^>]+>", "", page)


def test_marks_are_told_by_strand_with_what_to_look_at_again(student: Visitor) -> None:
    token = handed_in(student, {**RIGHT, 1: WRONG[1], 4: WRONG[4]})
    page = student.get(f"/result/{token}").text
    assert '<span class="big num">6.5</span> of 8' in page
    assert "Two to look at again" in page
    assert f'href="/result/{token}/4">4</a>.' in page
    assert "Question 1: look again" in page
    assert "Question 4: partly right" in page
    assert "2.5 of 3" in page


def test_it_ends_with_what_to_check_next(student: Visitor) -> None:
    page = student.get(f"/result/{handed_in(student, RIGHT)}").text
    assert "What would you check next, outside this article?" in page
    assert "400,000 crowns" in page.split("What would you check next")[1]
    assert f"/map/{SLUG}" in page
    assert "Take it again" in page


def test_the_map_waits_while_an_attempt_at_the_quiz_is_open(student: Visitor) -> None:
    token = handed_in(student, RIGHT)
    student.begin()
    assert "/map/" not in student.get(f"/result/{token}").text


@pytest.mark.parametrize("n", range(1, TOTAL + 1))
@pytest.mark.parametrize("answers", [RIGHT, WRONG, {}], ids=["right", "wrong", "open"])
def test_every_kind_shows_verdict_evidence_and_the_words_in_the_article(
    student: Visitor, n: int, answers: dict[int, dict[str, str | list[str]]]
) -> None:
    page = student.get(f"/result/{handed_in(student, {n: answers[n]} if answers else {})}/{n}").text
    verdict = re.search(r'class="verdict-line">([^<]+)', page)
    assert verdict is not None
    assert verdict.group(1).startswith("Yes") == (answers is RIGHT)
    assert "What decides it" in page
    assert "The words that decide it" in page
    assert re.search(r'class="line[^"]*is-key', page)
    assert '<mark class="stroke' in page or 'class="cue"' in page


@pytest.mark.parametrize(
    ("n", "told"),
    [
        (
            1,
            [
                "Not Ida Brandt.",
                "Why not Ida Brandt",
                "She speaks of bolts",
                "every bolt has been looked at",
                "Next time",
            ],
        ),
        (2, ["Why not Per Lind", "That line is no part of the report.", "Why not your choice"]),
        (3, ["The article says otherwise.", "you chose this"]),
        (4, ["One of two.", "you chose Harbour officials"]),
        (5, ["One of three.", "you chose Institution", "you left it open"]),
        (6, ["your 1", "your 3"]),
        (7, ["Not this sentence.", "Your choice", "You selected"]),
        (8, ["Not “said”.", "you wrote this", "also right: rejected"]),
    ],
)
def test_a_wrong_choice_is_answered(student: Visitor, n: int, told: list[str]) -> None:
    page = student.get(f"/result/{handed_in(student, {n: WRONG[n]})}/{n}").text
    assert [words for words in told if words not in page] == []


def test_an_absence_is_stated(student: Visitor) -> None:
    page = student.get(f"/result/{handed_in(student, {1: {'answer': '2'}})}/1").text
    assert "Nowhere in the article: a sum given by the council" in page


def test_one_walks_from_question_to_question(student: Visitor) -> None:
    token = handed_in(student, RIGHT)
    assert f"/result/{token}/2" in student.get(f"/result/{token}/1").text
    last = student.get(f"/result/{token}/{TOTAL}").text
    assert f"/result/{token}#next" in last
    assert f"/result/{token}/{TOTAL - 1}" in last
    assert student.get(f"/result/{token}/{TOTAL + 1}").status_code == 404


def test_before_handing_in_there_is_no_result(student: Visitor) -> None:
    token = student.begin()
    assert student.get(f"/result/{token}").request.path == f"/take/{token}/finish"
    assert student.get(f"/result/{token}/2").request.path == f"/take/{token}/2"


@pytest.mark.parametrize("page", ["", "/1"])
def test_practice_tells_no_key_while_the_class_still_answers(
    student: Visitor, outsider: Visitor, code: str, page: str
) -> None:
    practice = student.begin()
    student.get(f"/join/{code}")
    token = student.post(f"/join/{code}", name="Mira").request.path.split("/")[2]
    waits = student.finish(practice)
    assert waits.status_code == 404
    assert "when you have handed in" in waits.text
    assert student.get(f"/result/{practice}{page}").status_code == 404
    assert outsider.finish(outsider.begin()).status_code == 200
    student.finish(token)
    assert student.get(f"/result/{practice}{page}").status_code == 200


def test_practice_is_told_once_the_class_takes_no_answers(app: Flask, student: Visitor, code: str) -> None:
    student.get(f"/join/{code}")
    student.post(f"/join/{code}", name="Mira")
    with cast("Store", app.extensions["store"]).session() as session:
        close(session, find_assignment(session, code))
        session.commit()
    assert student.finish(student.begin()).status_code == 200


def test_a_student_of_a_class_goes_by_name_and_takes_it_once(student: Visitor, code: str) -> None:
    student.get(f"/join/{code}")
    token = student.post(f"/join/{code}", name="Mira").request.path.split("/")[2]
    page = student.finish(token).text
    assert "Mira" in page
    assert "Take it again" not in page
