"""Whether two questions can stand in one set: neither tells the other's answer, and both ask something of their own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.question.kinds import Categorise, Choice, Match, Multiple, SelectSentence, ShortAnswer, TrueFalseNotStated
from quiz.recipes.words import keywords

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
"""Keywords that make a topic; one word is about nothing."""


def turns_on(question: Question, article: Article) -> Span | None:
    """The sentence a question turns on; None for one with rows in many."""
    if isinstance(question.body, Match | Categorise | Multiple | SelectSentence):
        return None
    span = next((e.span for e in question.evidence if e.span), None)
    return (article.sentence_at(span.start) or span) if span else None


@dataclass(frozen=True, slots=True)
class Gist:
    """What a question shows and asks, in keywords: worked out once, then held against every other."""

    question: Question
    """The question itself."""
    stem: frozenset[str]
    """The words of its stem."""
    told: frozenset[str]
    """What it gives a reader: its stem, and what most options say."""
    asked: tuple[tuple[frozenset[str], frozenset[str]], ...]
    """The topic and the key of all it asks, where these are words enough to be told."""
    key: frozenset[str] | None
    """The key of a choice; None for other kinds, and for a verdict."""
    settled: tuple[tuple[int, Span, frozenset[str]], ...]
    """Which words of which article are given to which key."""
    finds: tuple[Span, ...]
    """The sentences it asks to find."""


def gist(question: Question) -> Gist:
    """The question with what clashes are told by."""
    body, stem, pairs = question.body, keywords(question.stem), _asked(question)
    return Gist(
        question,
        stem,
        told=stem | _given(question),
        asked=tuple((topic - key, key) for topic, key in pairs if key and len(topic - key) >= FEWEST),
        key=pairs[0][1] if isinstance(body, Choice) and not isinstance(body, TrueFalseNotStated) else None,
        settled=_settled(question, pairs),
        finds=body.keys if isinstance(body, SelectSentence) else (),
    )


def clash(one: Gist, other: Gist) -> bool:
    """Whether one gives the other away, or asks for the same key with the same words."""
    if one.question.stem == other.question.stem or _tells(one, other) or _tells(other, one):
        return True
    if _found(one, other) or _found(other, one) or _twins(one, other):
        return True
    return any(at == there and a.overlaps(b) and x == y for at, a, x in one.settled for there, b, y in other.settled)


def _twins(one: Gist, other: Gist) -> bool:
    """Whether two ask about the same words, or the same recipe's question with the same key about like words.

    One key twice is no leak: that Vell says one thing tells nothing about who says another.
    """
    few = min(len(one.stem), len(other.stem))
    share = len(one.stem & other.stem) / few if few else 0.0
    if one.question.recipe == other.question.recipe and one.key is not None and one.key == other.key:
        return share >= TOPIC
    return few > FEWEST and share >= SAME


def _settled(
    question: Question, asked: list[tuple[frozenset[str], frozenset[str]]]
) -> tuple[tuple[int, Span, frozenset[str]], ...]:
    """Which words of which article are given to which key; the evidence comes in the order of what is asked."""
    rows = zip(question.evidence, asked, strict=False)
    return tuple((evidence.article, evidence.span, key) for evidence, (_, key) in rows if evidence.span and key)


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


def _tells(one: Gist, other: Gist) -> bool:
    """Whether what one gives holds an answer of the other and speaks of the same."""
    told = one.told
    return any(
        len(key & told) >= KEY * len(key) and len(topic & told) >= TOPIC * len(topic) for topic, key in other.asked
    )


def _found(one: Gist, other: Gist) -> bool:
    """Whether one quotes a sentence that the other asks to find."""
    evidence = other.question.evidence
    first = evidence[0].span if evidence and one.finds else None
    return first is not None and any(first.overlaps(key) for key in one.finds)


def _given(question: Question) -> frozenset[str]:
    """What most options of a choice say, and so what it takes as given."""
    options = question.body.options if isinstance(question.body, Choice) else ()
    times = Counter(word for option in options for word in keywords(option.text))
    return frozenset(word for word, count in times.items() if count > len(options) / 2)
