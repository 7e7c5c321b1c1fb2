"""Strands of a class."""

from __future__ import annotations

import pytest

from quiz.assess.items import item
from quiz.assess.mark import mark
from quiz.assess.strands import strands
from tests.assess.classes import asked, sat


def test_a_strand_counts_its_questions_not_its_students() -> None:
    quiz = [asked(n, "attribution") for n in range(1, 9)]
    everyone = [mark(quiz, sat(f"{n}", *[0] * 8).answers) for n in range(30)]
    items = [item(place + 1, one, [marks[place] for marks in everyone], None) for place, one in enumerate(quiz)]
    (eight,) = strands(items)
    assert (eight.strand, eight.questions, eight.mean, eight.verdict) == ("Who says it?", 8, 1, "secure")
    (three,) = strands(items[:3])
    assert three.verdict == "not enough yet"
    assert (three.low, three.high) == pytest.approx((0.398, 0.994), abs=5e-4)


def test_strands_stand_in_their_order_and_a_question_nobody_answered_is_left_out() -> None:
    quiz = [asked(1), asked(2, "scope"), asked(3, "transparency"), asked(4, "attribution")]
    marks = mark(quiz, sat("A", 0, 1, 0).answers)
    found = strands([item(n, one.question, [one], None) for n, one in enumerate(marks, 1)])
    assert [(one.strand, one.questions, one.mean) for one in found] == [
        ("Who says it?", 1, 1),
        ("What is missing?", 1, 0),
        ("Unsorted", 1, 1),
    ]
