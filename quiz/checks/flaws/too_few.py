"""too_few: too little to choose from.

Rodriguez 2005: three options are enough, and two distractors that work beat four that do not; fewer than two leave a
coin to toss.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import rows, sides
from quiz.checks.records import Flaw
from quiz.question.kinds import Categorise, Choice, Match, Multiple, Order, SelectSentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question

TWO, THREE = 2, 3


def too_few(question: Question, _articles: Articles) -> Iterator[Flaw]:
    """Count what stands against the key."""
    fault = _fault(question)
    if fault:
        yield Flaw("too-few", fault, "Add a distractor from the article, or leave the question out.")


def _fault(question: Question) -> str:
    """What there is too little of; empty where there is enough."""
    body = question.body
    if isinstance(body, Choice | Multiple):
        wrong = sum(not option.right for option in body.options)
        return f"A choice needs two wrong options at least; this one has {wrong}." if wrong < TWO else ""
    if isinstance(body, Match):
        least = TWO if isinstance(body, Categorise) else THREE
        few = len(rows(question)) < TWO or len(sides(question)) < least
        return "There are too few rows, or too few answers to choose from." if few else ""
    things = body.items if isinstance(body, Order) else body.sentences if isinstance(body, SelectSentence) else None
    return "There are fewer than three things to choose from." if things is not None and len(things) < THREE else ""
