"""Whether two questions can stand in one set: neither tells the other's answer, and both ask something of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.kinds import Categorise, Choice, Match, Multiple, SelectSentence, ShortAnswer, TrueFalseNotStated
from quiz.recipes.words import keywords, overlap

if TYPE_CHECKING:
    from quiz.article.records import Article, Span
    from quiz.question.records import Question

TOPIC = 0.5
"""The share of a stem's keywords that makes another text be about the same."""
KEY = 0.75
"""The share of a key's keywords that tells it."""
SAME = 0.85
"""The share of a stem's keywords from which two stems quote the same words."""
FEWEST = 2
"""Keywords that make a topic."""


def turns_on(question: Question, article: Article) -> Span | None:
    """The sentence a question turns on; None for one with rows in many."""
    if isinstance(question.body, Match | Categorise | Multiple | SelectSentence):
        return None
    span = next((e.span for e in question.evidence if e.span), None)
    return (article.sentence_at(span.start) or span) if span else None


def clash(one: Question, other: Question) -> bool:
    """Whether one gives the other away, or asks for the same key with the same words."""
    if one.stem == other.stem or _tells(one, other) or _tells(other, one) or _found(one, other) or _found(other, one):
        return True
    return _twins(one, other) or any(
        at == there and a.overlaps(b) and x == y for at, a, x in _settled(one) for there, b, y in _settled(other)
    )


def _twins(one: Question, other: Question) -> bool:
    """Whether two ask the same recipe's question with the same key, or about the same words."""
    if one.recipe == other.recipe and isinstance(one.body, Choice) and not isinstance(one.body, TrueFalseNotStated):
        return _asked(one)[0][1] == _asked(other)[0][1]
    few = min(len(keywords(one.stem)), len(keywords(other.stem)))
    return few > FEWEST and overlap(one.stem, other.stem) >= SAME


def _settled(question: Question) -> list[tuple[int, Span, frozenset[str]]]:
    """Which words of which article are given to which key; the evidence comes in the order of what is asked."""
    rows = zip(question.evidence, _asked(question), strict=False)
    return [(evidence.article, evidence.span, key) for evidence, (_, key) in rows if evidence.span and key]


def _asked(question: Question) -> list[tuple[frozenset[str], frozenset[str]]]:
    """What is asked and its answer, in keywords: one pair for a choice, one for each row of a match."""
    body = question.body
    if isinstance(body, Match):
        return [(keywords(pair.left), keywords(pair.right)) for pair in body.rows]
    if isinstance(body, ShortAnswer):
        return [(keywords(question.stem), keywords(body.key))]
    if isinstance(body, Choice) and not isinstance(body, TrueFalseNotStated):
        return [(keywords(question.stem), keywords(body.options[body.key].text))]
    return [(frozenset(), frozenset())]


def _tells(one: Question, other: Question) -> bool:
    """Whether the stem of one holds an answer of the other and speaks of the same."""
    told = keywords(one.stem) | _given(one)
    return any(_holds(told, topic - key, key) for topic, key in _asked(other))


def _found(one: Question, other: Question) -> bool:
    """Whether one quotes a sentence that the other asks to find."""
    body, first = one.body, other.evidence[0].span if other.evidence else None
    return isinstance(body, SelectSentence) and first is not None and any(first.overlaps(key) for key in body.keys)


def _given(question: Question) -> frozenset[str]:
    """What most options of a choice say, and so what it takes as given."""
    body = question.body
    shown = [keywords(option.text) for option in body.options] if isinstance(body, Choice) else []
    return frozenset(word for words in shown for word in words if sum(word in o for o in shown) > len(shown) / 2)


def _holds(told: frozenset[str], topic: frozenset[str], key: frozenset[str]) -> bool:
    """Whether a text has a key's words and enough of the topic's; a topic of one word is about nothing."""
    if not key or len(topic) < FEWEST:
        return False
    return len(key & told) >= KEY * len(key) and len(topic & told) >= TOPIC * len(topic)
