"""The figures of one question, by hand and against those another system prints for the same attempts."""

from __future__ import annotations

import csv
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from quiz.article.records import Span
from quiz.assess.items import discrimination, item, item_rest
from quiz.assess.mark import mark
from quiz.assess.records import Mark, Picked
from quiz.question.kinds import Match, Order, Pair, SelectSentence, ShortAnswer
from quiz.question.records import Question
from tests.assess.classes import asked, sat

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.question.kinds import Answer, Body


def figures(body: Body, *answers: Answer) -> list[tuple[str, int, bool]]:
    """What was picked, in its order."""
    question = Question("", "Which?", body)
    marks = [Mark(question, answer, body.mark(answer)) for answer in answers]
    return [(one.text, one.count, one.right) for one in item(1, question, marks, None).options]


def test_facility_is_counted_among_those_who_answered() -> None:
    question = asked(1)
    marks = [mark((question,), sat("A", answer).answers)[0] for answer in (0, 0, 1, None)]
    found = item(4, question, marks, None)
    assert (found.number, found.full, found.answered, found.missed) == (4, 2, 3, 1)
    assert found.mean == pytest.approx(2 / 3)
    assert (found.low, found.high) == pytest.approx((0.208, 0.939), abs=5e-4)


def test_options_keep_their_order_and_carry_their_reasons() -> None:
    question = asked(1)
    found = item(1, question, mark((question, question), {question.id: 1}), None)
    assert [(one.text, one.count) for one in found.options] == [
        ("the key", 0),
        ("the near miss", 2),
        ("the far miss", 0),
    ]
    assert found.commonest_wrong == Picked(
        "the near miss",
        2,
        right=False,
        why="Not the near miss.",
        evidence=question.body.options[1].evidence,  # type: ignore[attr-defined]
    )


def test_a_question_nobody_answered_says_so() -> None:
    found = item(1, asked(1), mark((asked(1),), {}), None)
    assert (found.full, found.answered, found.mean, found.low, found.high) == (0, 0, None, 0, 1)
    assert found.commonest_wrong is None


def test_rows_are_counted_one_by_one() -> None:
    body = Match((Pair("“We lose”", "Ada"), Pair("“We win”", "Ben"), Pair("", "Cem")))
    assert figures(body, (0, 1), (1, 1), (2, None)) == [
        ("“We lose” → Ada", 1, True),
        ("“We win” → Ben", 2, True),
        ("“We lose” → Ben", 1, False),
        ("“We lose” → Cem", 1, False),
    ]


def test_places_are_counted_one_by_one() -> None:
    body = Order(("first", "second"))
    right = body.key
    assert figures(body, right, tuple(reversed(right))) == [
        ("1. first", 1, True),
        ("2. second", 1, True),
        ("1. second", 1, False),
        ("2. first", 1, False),
    ]


def test_short_answers_that_mean_the_same_are_one() -> None:
    found = figures(ShortAnswer(("340",)), "340", "three hundred and forty", "52", "Fifty-two", "52", "none")
    assert found == [("340", 2, True), ("52", 3, False), ("none", 1, False)]


def test_sentences_are_told_in_words() -> None:
    body = SelectSentence((Span(4, 8),), (Span(0, 9), Span(10, 15)), "The mill. Shut.")
    assert figures(body, (0, 9), (10, 15)) == [("The mill.", 1, True), ("Shut.", 1, False)]


def test_a_correlation_needs_twenty_who_handed_in() -> None:
    quiz = (asked(1), asked(2), asked(3))
    good, bad = sat("A", 0, 0, 0).answers, sat("B", 1, 1, 1).answers
    attempts = [mark(quiz, good)] * 10 + [mark(quiz, bad)] * 10
    assert discrimination(0, attempts) == pytest.approx(1)
    assert discrimination(0, attempts[1:]) is None


def test_a_question_everyone_has_right_says_nothing_about_anyone() -> None:
    assert item_rest([Fraction(1)] * 3, [Fraction(1), Fraction(2), Fraction(3)]) is None


def test_the_question_itself_is_suspect_when_the_best_miss_it() -> None:
    quiz = (asked(1), asked(2), asked(3))
    attempts = [mark(quiz, sat("A", 1, 0, 0).answers)] * 10 + [mark(quiz, sat("B", 0, 1, 1).answers)] * 10
    found = item(1, quiz[0], [marks[0] for marks in attempts], discrimination(0, attempts))
    assert found.discrimination == pytest.approx(-1)
    assert found.review


def test_figures_agree_with_another_system(interop: Path) -> None:
    with (interop / "statistics" / "attempts.csv").open() as file:
        rows = [[Fraction(row[f"slots.{slot}.mark"]) for slot in range(1, 8)] for row in csv.DictReader(file)]
    with (interop / "statistics" / "expected-items.csv").open() as file:
        expected = list(csv.DictReader(file))
    totals = [sum(row, Fraction(0)) for row in rows]
    for place, wanted in enumerate(expected):
        marks = [row[place] for row in rows]
        assert len(marks) == int(wanted["n"])
        assert float(sum(marks) / len(marks)) == pytest.approx(float(wanted["facility"]), rel=1.5e-5)
        correlation = item_rest(marks, totals)
        assert correlation is not None
        assert 100 * correlation == pytest.approx(float(wanted["discrimination_index"]), rel=1.5e-5)
