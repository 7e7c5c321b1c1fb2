"""quoted_or_retold: whether marks stand around the words, or somebody says them without any."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import rows, sides
from quiz.checks.reading.marks import inside, quoted
from quiz.checks.reading.places import locate
from quiz.checks.reading.speech import speaker

if TYPE_CHECKING:
    from quiz.article.records import Article, Span
    from quiz.checks.records import Slots
    from quiz.question.records import Question

RETOLD = re.compile(r"\b(?:retold|reporter|writer|other words)\b", re.IGNORECASE)


def quoted_or_retold(question: Question, article: Article) -> Slots:
    """Row by row, the class that the marks around the words give it; none for words that are partly marked."""
    offered = sides(question)
    retold = frozenset(side for side in offered if RETOLD.search(side))
    exact = frozenset(offered) - retold
    return tuple(
        frozenset().union(*(_class(place, article, exact, retold) for place in locate(left, article)))
        for left in rows(question)
    )


def _class(place: Span, article: Article, exact: frozenset[str], retold: frozenset[str]) -> frozenset[str]:
    """What holds of the words at one place."""
    if inside(place, article):
        return exact
    plain = not any(mark.overlaps(place) for mark in quoted(article, place))
    return retold if plain and speaker(article, place) else frozenset()
