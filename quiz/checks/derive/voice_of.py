"""voice_of: where the marks stand around the words, and whether a source stands beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.marks import inside, quoted
from quiz.checks.reading.names import is_named
from quiz.checks.reading.places import locate, shown_words
from quiz.checks.reading.speech import speaker

if TYPE_CHECKING:
    from quiz.article.records import Article, Span
    from quiz.checks.records import Slots
    from quiz.question.records import Question

MANNERS = {
    "direct": re.compile(r"\bexact words\b", re.IGNORECASE),
    "mixed": re.compile(r"\bsome words\b|\bpart", re.IGNORECASE),
    "own": re.compile(r"\b(?:no|without a) source\b", re.IGNORECASE),
}
"""How an option says what it means; one that matches none is a report in other words."""

NAMED = re.compile(
    r"(?:quotation of|words of) (.+?)(?:[’']s?)?(?: exact words|$)|what (.+?) said\b|report of (.+?)(?:,|$)",
    re.IGNORECASE,
)


def voice_of(question: Question, article: Article) -> Slots:
    """The options that name the manner of the words shown and, where they have one, their source."""
    found = set[str]()
    for place in locate(shown_words(question.stem), article):
        chain = speaker(article, place)
        manner = _manner(place, article, told=bool(chain))
        fitting = {option for option in option_texts(question) if _means(option) == manner}
        found |= {option for option in fitting if manner == "own" or any(is_named(_source(option), p) for p in chain)}
    return (frozenset(found),)


def _manner(place: Span, article: Article, *, told: bool) -> str:
    """How the article presents these words."""
    if inside(place, article):
        return "direct"
    if not told:
        return "own"
    return "mixed" if any(mark.overlaps(place) for mark in quoted(article, place)) else "other"


def _means(option: str) -> str:
    """The manner that an option speaks of."""
    return next((manner for manner, words in MANNERS.items() if words.search(option)), "other")


def _source(option: str) -> str:
    """The name that an option gives."""
    found = NAMED.search(option)
    return next((name for name in found.groups() if name), "") if found else option
