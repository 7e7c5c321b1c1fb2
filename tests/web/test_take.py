from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import pytest

from quiz.store.classes import close, find_assignment
from tests.web.conftest import RIGHT, TEXT, TOTAL, Visitor

if TYPE_CHECKING:
    from flask import Flask

    from quiz.store.db import Store

EVERY = range(1, TOTAL + 1)
CHOSEN = {
    1: 'value="1" checked',
    2: 'value="2" checked',
    3: 'value="1" checked',
    4: 'value="2" selected',
    5: 'value="0" checked',
    6: 'value="2" selected',
    7: 'data-line="3" checked',
    8: 'value="Dismissed."',
}
"""What a page shows of the right answer once it is given."""
KEYS = [
    "She speaks of bolts",
    "It is reported on lorries",
    "That line is no part",
    "Look for the",
    "A figure belongs",
    "rules it out",
    "One word can turn",
    "signs it",
    "rejected",
    "bbbbbbbbbbb",
    'class="stroke" data-kind="unnamed_people"',
    'data-form="direct"',
    "is-key",
    "numbers",
    "attribution",
]
"""Words of keys, reasons and evidence, ids, skills and marks."""


@pytest.mark.parametrize("n", EVERY)
def test_an_answer_is_stored_the_moment_it_is_given_and_is_still_there(student: Visitor, n: int) -> None:
    token = student.begin()
    stored = student.give(token, n, RIGHT[n])
    assert re.fullmatch(r"\d\d:\d\d", stored.get_json()["saved"])
    page = student.get(f"/take/{token}/{n}").text
    assert CHOSEN[n] in page
    assert ">Saved</span>" in page


@pytest.mark.parametrize("n", EVERY)
def test_nothing_of_a_key_reaches_the_browser(student: Visitor, n: int) -> None:
    token = student.begin()
    page = student.get(f"/take/{token}/{n}").text
    assert [words for words in KEYS if words in page] == []


def test_options_stand_as_the_kind_shows_them_and_none_is_chosen(student: Visitor) -> None:
    token = student.begin()
    page = student.get(f"/take/{token}/4").text
    assert re.findall(r'<option value="(\d)">([^<]+)', page)[:3] == [
        ("0", "Harbour officials"), ("1", "Per Lind"), ("2", "The Harbour Council")]  # fmt: skip
    for n in EVERY:
        assert not re.search(r"\s(checked|selected)[\s>]", student.get(f"/take/{token}/{n}").text)


def test_the_article_stands_beside_the_question_untouched_and_untold(student: Visitor) -> None:
    page = student.get(f"/take/{student.begin()}/1").text
    shown = re.findall(r'<p class="line[^"]*"[^>]*>(.*?)</p>', page)
    assert shown == TEXT.strip().split("\n")
    assert "signature" not in page
    assert "nonstory" not in page


def test_the_header_offers_only_to_stop(student: Visitor) -> None:
    nav = re.search(r"<nav.*?</nav>", student.get(f"/take/{student.begin()}/1").text, re.DOTALL)
    assert nav is not None
    assert re.findall(r"<a [^>]*>([^<]*)", nav.group()) == ["Stop here"]


def test_without_script_the_buttons_store_and_lead(student: Visitor) -> None:
    token = student.begin()
    forth = student.post(f"/take/{token}/1", answer="1", go="next")
    assert forth.request.path == f"/take/{token}/2"
    back = student.post(f"/take/{token}/2", answer=["0", "2"], go="back")
    assert back.request.path == f"/take/{token}/1"
    assert 'value="1" checked' in back.text
    over = student.post(f"/take/{token}/1", answer="2", go="all")
    assert over.request.path == f"/take/{token}/finish"
    assert "Six questions are still open" in over.text
    assert student.post(f"/take/{token}/{TOTAL}", answer="denied", go="next").request.path == f"/take/{token}/finish"


def test_an_answer_can_be_changed_and_taken_back(student: Visitor) -> None:
    token = student.begin()
    student.give(token, 2, {"answer": ["0", "1"]})
    student.give(token, 2, {"answer": "1"})
    page = student.get(f"/take/{token}/2").text
    assert page.count(" checked") == 1
    student.give(token, 2, {})
    assert " checked" not in student.get(f"/take/{token}/2").text


@pytest.mark.parametrize(
    ("n", "fields"),
    [
        (1, {"answer": "9"}),
        (1, {"answer": "South"}),
        (1, {"answer": ["0", "1"]}),
        (2, {"answer": "-1"}),
        (3, {"answer": "3"}),
        (4, {"answer-0": "7"}),
        (5, {"answer-2": "x"}),
        (6, {"answer-0": "3"}),
        (7, {"answer": "1-5"}),
        (8, {"answer": "word " * 60}),
    ],
)
def test_an_answer_of_the_wrong_kind_is_refused_and_nothing_is_lost(
    student: Visitor, n: int, fields: dict[str, str | list[str]]
) -> None:
    token = student.begin()
    student.give(token, n, RIGHT[n])
    refused = student.give(token, n, fields)
    assert refused.status_code == 422
    assert refused.get_json()["error"].endswith(".")
    assert CHOSEN[n] in student.get(f"/take/{token}/{n}").text
    page = student.send(f"/take/{token}/{n}", fields)
    assert page.status_code == 422
    assert 'role="alert"' in page.text
    assert CHOSEN[n] in page.text


def test_a_question_that_is_not_in_the_attempt_is_not_found(student: Visitor) -> None:
    token = student.begin()
    for n in (0, TOTAL + 1, 999):
        assert student.get(f"/take/{token}/{n}").status_code == 404
        assert student.post(f"/take/{token}/{n}", json=True, answer="0").status_code == 404


def test_the_same_answer_twice_is_one_answer(student: Visitor) -> None:
    token = student.begin()
    for _ in range(2):
        assert student.give(token, 1, RIGHT[1]).status_code == 200
    assert "Seven questions are still open" in student.get(f"/take/{token}/finish").text


def test_after_finishing_answers_stay_as_they_are(student: Visitor) -> None:
    token = student.begin()
    student.give(token, 1, RIGHT[1])
    student.finish(token)
    late = student.post(f"/take/{token}/1", json=True, answer="0")
    assert (late.status_code, late.get_json()["error"]) == (
        409,
        "This quiz is handed in: its answers stay as they are.",
    )
    page = student.post(f"/take/{token}/1", answer="0")
    assert page.status_code == 409
    assert "See what the article says" in page.text
    assert "Yes: Harbour officials." in student.get(f"/result/{token}/1").text


def test_a_finished_attempt_leads_to_its_result(student: Visitor) -> None:
    token = student.begin()
    assert student.finish(token).request.path == f"/result/{token}"
    assert student.get(f"/take/{token}/1").request.path == f"/result/{token}"
    assert student.get(f"/take/{token}/finish").request.path == f"/result/{token}"
    student.token = student.token or ""
    assert student.post(f"/take/{token}/finish").request.path == f"/result/{token}"


@pytest.mark.parametrize("page", ["/take/{}/1", "/take/{}/finish", "/result/{}", "/result/{}/1"])
def test_someone_elses_attempt_is_not_there(student: Visitor, outsider: Visitor, page: str) -> None:
    token = student.begin()
    outsider.begin()
    assert outsider.get(page.format(token)).status_code == 404
    if page.startswith("/take"):
        assert outsider.post(page.format(token), answer="1").status_code == 404
    assert " checked" not in student.get(f"/take/{token}/1").text


def test_an_answer_needs_the_pages_own_token(student: Visitor) -> None:
    token = student.begin()
    student.token = "somebody-elses"  # noqa: S105 - a forged one
    assert student.post(f"/take/{token}/1", json=True, answer="1").status_code == 400
    assert " checked" not in student.get(f"/take/{token}/1").text


def test_looking_over_names_what_is_open(student: Visitor) -> None:
    token = student.begin()
    for n in EVERY:
        student.give(token, n, RIGHT[n])
    page = student.get(f"/take/{token}/finish").text
    assert "Every question has an answer" in page
    assert page.count('<button class="button') == 1
    student.give(token, 3, {})
    page = student.get(f"/take/{token}/finish").text
    assert "One question is still open" in page
    assert "open questions count as not answered" in page


def test_a_class_that_closes_keeps_what_was_given(app: Flask, student: Visitor, code: str) -> None:
    student.get(f"/join/{code}")
    token = student.post(f"/join/{code}", name="Mira").request.path.split("/")[2]
    student.give(token, 1, RIGHT[1])
    with cast("Store", app.extensions["store"]).session() as session:
        close(session, find_assignment(session, code))
        session.commit()
    refused = student.give(token, 2, RIGHT[2])
    assert refused.status_code == 422
    assert "The class is closed" in refused.get_json()["error"]
    assert "The class is closed" in student.get(f"/take/{token}/2").text
    assert "Yes: Harbour officials." in student.finish(token).text


def test_a_page_costs_two_statements_and_an_answer_three(app: Flask, student: Visitor) -> None:
    from sqlalchemy import event  # noqa: PLC0415 - the one test that counts

    token = student.begin()
    student.give(token, 1, RIGHT[1])
    said: list[str] = []
    engine = cast("Store", app.extensions["store"]).engine
    event.listen(engine, "before_cursor_execute", lambda *args: said.append(args[2]))
    student.client.get(f"/take/{token}/2")
    page = [one for one in said if not one.startswith("BEGIN")]
    said.clear()
    student.post(f"/take/{token}/2", json=True, answer="0")
    answer = [one for one in said if not one.startswith("BEGIN")]
    assert len(page) <= 2
    assert len(answer) <= 3
