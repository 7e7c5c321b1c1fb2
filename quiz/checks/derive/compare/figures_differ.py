"""figures_differ: the source of each figure in the article that has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import rows, sides
from quiz.checks.reading.across import named
from quiz.checks.reading.places import locate, shown_words
from quiz.checks.reading.sources import sources_of
from quiz.checks.words import words

if TYPE_CHECKING:
    from quiz.checks.records import Articles, Slots
    from quiz.question.records import Question


def figures_differ(question: Question, articles: Articles) -> Slots:
    """For each figure the sides that name its giver and its article; the figures count one thing."""
    asked = [shown_words(row) for row in rows(question)]
    if len({words(text)[-1:] for text in asked}) != 1 or len(set(asked)) != len(asked):
        return ()
    return tuple(frozenset(side for side in sides(question) if _gives(side, text, articles)) for text in asked)


def _gives(side: str, figure: str, articles: Articles) -> bool:
    """Whether the article that a side names has the figure from the source that it names."""
    who, _, where = side.rpartition(", in ")
    numbers = named(where, articles)
    if len(numbers) != 1 or not who:
        return False
    article = articles[numbers[0] - 1]
    return any(sources_of(article, place, [who]) for place in locate(figure, article))
