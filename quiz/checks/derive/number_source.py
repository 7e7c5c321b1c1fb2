"""number_source: the source of the sentence in which the figure stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.places import locate, shown_words
from quiz.checks.reading.sources import sources_of

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question


def number_source(question: Question, article: Article) -> Slots:
    """Every source in whose words the figure shown stands."""
    options = option_texts(question)
    places = locate(shown_words(question.stem), article)
    return (frozenset().union(*(sources_of(article, place, options) for place in places)),)
