"""match_numbers: for each figure, the source that gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import rows, sides
from quiz.checks.reading.places import locate
from quiz.checks.reading.sources import sources_of

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question


def match_numbers(question: Question, article: Article) -> Slots:
    """Row by row, every source in whose words the figure stands."""
    return tuple(
        frozenset().union(*(sources_of(article, place, sides(question)) for place in locate(left, article)))
        for left in rows(question)
    )
