"""whose_label: the source between whose marks the description stands; the reporter, where it stands outside marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.marks import inside
from quiz.checks.reading.places import locate, shown_words
from quiz.checks.reading.sources import REPORTER, sources_of

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question


def whose_label(question: Question, article: Article) -> Slots:
    """Every owner of the words shown: sources for quoted places, the reporter for others."""
    options, found = option_texts(question), set[str]()
    for place in locate(shown_words(question.stem), article):
        if inside(place, article):
            found |= sources_of(article, place, options)
        else:
            found |= {option for option in options if REPORTER.search(option)}
    return (frozenset(found),)
