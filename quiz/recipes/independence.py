"""Whether two questions can stand in one set: neither tells the other's answer, and both ask something of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.kinds import Categorise, Choice, Match, Multiple, SelectSentence
from quiz.recipes.words import keywords

if TYPE_CHECKING:
    from quiz.article.records import Article, Span
    from quiz.question.records import Question

TOPIC = 0.5
"""The share of a stem's keywords that makes another text be about the same."""
KEY = 0.75
"""The share of a key's keywords that tells it."""


def turns_on(question: Question, article: Article) -> Span | None:
    """The sentence a question turns on; None for one with rows in many."""
    if isinstance(question.body, Match | Categorise | Multiple | SelectSentence):
        return None
    span = next((e.span for e in question.evidence if e.span), None)
    return (article.sentence_at(span.start) or span) if span else None


def clash(one: Question, other: Question) -> bool:
    """Whether one gives the other away, or asks for the same key with the same words."""
    if one.stem == other.stem or _tells(one, other) or _tells(other, one):
        return True
    same = _first(one) is not None and _first(one) == _first(other)
    return same and _key(one) == _key(other) != ""


def _first(question: Question) -> Span | None:
    """Where the first evidence stands."""
    return question.evidence[0].span if question.evidence else None


def _key(question: Question) -> str:
    """The text of a choice's key; nothing for other kinds."""
    body = question.body
    return body.options[body.key].text if isinstance(body, Choice) else ""


def _tells(one: Question, other: Question) -> bool:
    """Whether the stem of one holds the key of the other and speaks of the same."""
    told, key = keywords(one.stem), keywords(_key(other))
    topic = keywords(other.stem) - key
    if not key or len(topic) < 2:  # noqa: PLR2004 - a stem of one word is about nothing
        return False
    return len(key & told) >= KEY * len(key) and len(topic & told) >= TOPIC * len(topic)
