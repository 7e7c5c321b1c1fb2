"""number_counts: the words that stand right behind the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.places import locate, shown_words
from quiz.checks.words import words

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

GAP = 2
"""Words that may stand between a figure and what it counts: "of the"."""


def number_counts(question: Question, article: Article) -> Slots:
    """The options that the report has right behind the figure."""
    found = set[str]()
    for place in locate(shown_words(question.stem), article):
        sentence = article.sentence_at(place.start)
        follows = words(article.text[place.end : sentence.end]) if sentence else ()
        starts = [follows[skip:] for skip in range(GAP + 1)]
        found |= {o for o in option_texts(question) if any(start[: len(words(o))] == words(o) for start in starts)}
    return (frozenset(found),)
