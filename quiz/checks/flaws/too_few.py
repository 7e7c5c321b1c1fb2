"""too_few: too little to choose from.

Rodriguez 2005: three options are enough, and two distractors that work beat four that do not; fewer than two leave a
coin to toss.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.records import Flaw
from quiz.question.kinds import Categorise, Choice, Match, Multiple, Order, SelectSentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Article
    from quiz.question.records import Question

TWO, THREE = 2, 3


def too_few(question: Question, _article: Article) -> Iterator[Flaw]:
    """Count what stands against the key."""
    fault = _fault(question)
    if fault:
        yield Flaw("too-few", fault, "Add a distractor from the article, or leave the question out.")


def _fault(question: Question) -> str:
    """What there is too little of; empty where there is enough."""
    body = question.body
    if isinstance(body, Choice | Multiple):
        wrong = sum(not option.right for option in body.options)
        return f"{wrong} wrong options are too few; two are needed." if wrong < TWO else ""
    if isinstance(body, Match):
        rows, sides = sum(bool(pair.left) for pair in body.pairs), len({pair.right for pair in body.pairs})
        least = TWO if isinstance(body, Categorise) else THREE
        return f"{rows} rows and {sides} answers are too few." if rows < TWO or sides < least else ""
    if isinstance(body, Order):
        return "Fewer than three things to order." if len(body.items) < THREE else ""
    if isinstance(body, SelectSentence):
        return "Fewer than three sentences to choose from." if len(body.sentences) < THREE else ""
    return ""
