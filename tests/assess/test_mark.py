"""Marking an attempt."""

from __future__ import annotations

from fractions import Fraction

import pytest

from quiz.assess.mark import mark, strand_scores
from quiz.assess.records import StrandScore
from quiz.errors import ResponseError
from quiz.question.kinds import Multiple
from quiz.question.options import Option
from quiz.question.records import Question
from tests.assess.classes import asked

BOTH = Question(
    "b" * 12, "Which two?", Multiple((Option("a", right=True), Option("b", right=True), Option("c"))), "voice"
)


def test_every_question_has_a_mark_in_order() -> None:
    marks = mark((asked(1), asked(2), BOTH), {"000000000002": 0, "b" * 12: (0,)})
    assert [(one.answer, one.fraction, one.full) for one in marks] == [
        (None, 0, False),
        (0, 1, True),
        ((0,), Fraction(1, 2), False),
    ]


def test_strands_are_added_up_in_their_order() -> None:
    quiz = (asked(1, "scope"), asked(2), BOTH, asked(3, "attribution"), asked(4, "transparency"))
    scores = strand_scores(mark(quiz, {"b" * 12: (0,), "000000000002": 0, "000000000003": 0}))
    assert scores == (
        StrandScore("Who says it?", Fraction(1), 2),
        StrandScore("In whose words?", Fraction(1, 2), 1),
        StrandScore("What is missing?", Fraction(0), 1),
        StrandScore("Unsorted", Fraction(1), 1),
    )


def test_an_answer_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ResponseError):
        mark((asked(1),), {"000000000001": 7})
