"""repeats_or_adds: words that point at somebody else's words add no source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.offices import cited, means
from quiz.checks.reading.places import locate, shown_words
from quiz.checks.reading.speech import speaker
from quiz.checks.words import content

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

POINTS = re.compile(
    r"\b(?:confirm(?:s|ed)?|reports?|reported|according to|cit(?:es|ed|ing)|told|said|says|findings?|study|warned)\b",
    re.IGNORECASE,
)
NOTHING = re.compile(r"\bno new\b|\bnothing new\b", re.IGNORECASE)
POINTED = re.compile(r"(?:points? to|repeats?) (?:what )?(?P<cited>.+?)(?: said)?$", re.IGNORECASE)


def repeats_or_adds(question: Question, article: Article) -> Slots:
    """The option that says nothing new, if the sentence shown points to whom it names."""
    places = locate(shown_words(question.stem), article)
    sentence = article.sentence_at(places[0].start) if places else None
    if sentence is None or not speaker(article, places[0]) or not POINTS.search(sentence.of(article.text)):
        return ()
    line = sentence.of(article.text)
    return (frozenset(o for o in option_texts(question) if NOTHING.search(o) and _is_pointed_at(o, line, article)),)


def _is_pointed_at(option: str, line: str, article: Article) -> bool:
    """Whether the sentence names what the option says it points to, or its office."""
    found = POINTED.search(option)
    name = found["cited"] if found else ""
    return (
        not name or bool(content(name) & content(line)) or any(means(phrase, name, article) for phrase in cited(line))
    )
