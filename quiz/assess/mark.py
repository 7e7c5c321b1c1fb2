"""Marking one attempt."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from quiz.assess.records import Mark, StrandScore
from quiz.question.records import STRANDS, UNSORTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.question.kinds import Answer
    from quiz.question.records import Question


def mark(questions: Iterable[Question], responses: Mapping[str, Answer]) -> tuple[Mark, ...]:
    """Every question with its mark, in order; a question without an answer is worth nothing.

    Raises:
        ResponseError: An answer does not fit its question.
    """
    return tuple(_mark(question, responses.get(question.id)) for question in questions)


def _mark(question: Question, answer: Answer | None) -> Mark:
    """One question's mark."""
    return Mark(question, answer, Fraction(0) if answer is None else question.body.mark(answer))


def strand_scores(marks: Iterable[Mark]) -> tuple[StrandScore, ...]:
    """The marks added up by strand, in the strands' order; strands without a question are left out."""
    found: dict[str, list[Fraction]] = {strand: [] for strand in (*STRANDS, UNSORTED)}
    for one in marks:
        found[one.question.strand].append(one.fraction)
    return tuple(StrandScore(name, sum(parts, Fraction(0)), len(parts)) for name, parts in found.items() if parts)
