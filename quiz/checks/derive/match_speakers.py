"""match_speakers: for each statement, its source among all that are offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import rows, sides
from quiz.checks.reading.places import locate
from quiz.checks.reading.sources import echoes, sources_of

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question


def match_speakers(question: Question, article: Article) -> Slots:
    """Row by row, whoever the article makes say the words on the left, or the same in other words."""
    offered = sides(question)
    return tuple(
        frozenset().union(
            *(sources_of(article, place, offered) | echoes(article, place, offered) for place in locate(left, article))
        )
        for left in rows(question)
    )
