"""Which of the names offered an article supports as the source of some words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.reading.kept import kept
from quiz.checks.reading.marks import inside
from quiz.checks.reading.names import is_named, kernel, pick
from quiz.checks.reading.speech import Voice, speaker, voices
from quiz.checks.words import content, joined, word_list, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.article.records import Article, Span

SAME = 0.75
"""The share of the asked words that makes another sentence say the same."""
LEAST = 3
"""Words that must be asked about before another sentence can be said to say the same."""
REPORTER = re.compile(r"\b(?:reporter|writer)\b", re.IGNORECASE)
EXCUSE = re.compile(
    r"anonym|not (?:be )?(?:authori[sz]ed|allowed|permitted)|not to be (?:named|identified)|asked not"
    r"|\bfor fear of|\bfearing\b|because (?:he|she|they) (?:was|were|is|are|did|do|does|feared)",
    re.IGNORECASE,
)


def heard(name: str, voice: Voice) -> bool:
    """Whether this voice is that source's."""
    return any(is_named(name, phrase) for phrase in voice.names)


@kept
def lines_of(article: Article, name: str) -> tuple[str, ...]:
    """Every sentence in which this source speaks."""
    return tuple(voice.sentence.of(article.text) for voice in voices(article) if heard(name, voice))


def denies(voice: Voice) -> bool:
    """Whether the voice turns against what it speaks of."""
    return voice.base in word_list("denials")


def sources_of(article: Article, span: Span, names: Iterable[str]) -> frozenset[str]:
    """The names that the article supports as source of the words at the span."""
    listed = tuple(names)
    chain = speaker(article, span)
    if not chain:
        return frozenset(name for name in listed if REPORTER.search(name))
    return pick(listed, chain)


def echoes(article: Article, span: Span, names: Iterable[str]) -> frozenset[str]:
    """The names that say the same in another sentence; a quotation has no echo, its words are exact."""
    asked, listed = content(span.of(article.text)), tuple(names)
    if len(asked) < LEAST or inside(span, article):
        return frozenset()
    others = [v for v in voices(article) if not v.sentence.overlaps(span) and not denies(v)]
    same = [v for v in others if len(asked & content(v.sentence.of(article.text))) >= SAME * len(asked)]
    return frozenset().union(*(pick(listed, voice.names) for voice in same))


def reason_given(name: str, article: Article) -> str:
    """The sentence that says why a source is not named; empty where none does."""
    excused = [line for line in (s.of(article.text) for s in article.sentences) if EXCUSE.search(line)]
    noun = next((word for word in reversed(kernel(name))), "")
    again = f" the {noun} "
    near = (
        line for line in excused if set(words(name)) - {"a", "an", "the"} <= set(words(line)) or again in joined(line)
    )
    return next(near, "")
