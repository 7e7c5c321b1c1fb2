"""find_quotation: every sentence that stands between marks as a whole and is the source's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.reading.kept import kept
from quiz.checks.reading.marks import quoted
from quiz.checks.reading.names import is_named
from quiz.checks.reading.speech import speaker
from quiz.checks.words import word_spans

if TYPE_CHECKING:
    from quiz.article.records import Article, Span
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(r"sentence (?:of|from) (?P<name>.+?), word|quotes? (?P<other>.+?) word for word", re.IGNORECASE)
WORDS = 4
"""Words that make a quotation inside a sentence more than a phrase."""


def find_quotation(question: Question, article: Article) -> Slots:
    """The sentences of the article that hold a whole quoted sentence of the source."""
    asked = ASKED.search(question.stem)
    if asked is None:
        return ()
    name = asked["name"] or asked["other"]
    return (
        frozenset(s.of(article.text) for s in _whole(article) if any(is_named(name, p) for p in _speakers(article, s))),
    )


@kept
def _whole(article: Article) -> tuple[Span, ...]:
    """The sentences that hold a whole quoted sentence, whoever says it."""
    return tuple(sentence for sentence in article.sentences if _is_whole(sentence, article))


def _speakers(article: Article, sentence: Span) -> tuple[str, ...]:
    """Who says the quoted part of a sentence."""
    return speaker(article, next((mark for mark in quoted(article, sentence) if mark.overlaps(sentence)), sentence))


def _is_whole(sentence: Span, article: Article) -> bool:
    """Whether a quotation in the sentence begins with a capital and goes on to a stop, or past the sentence's end."""
    return any(
        _is_sentence(mark, sentence, article.text) for mark in quoted(article, sentence) if mark.overlaps(sentence)
    )


def _is_sentence(mark: Span, sentence: Span, text: str) -> bool:
    """Whether what a quotation has within a sentence is a sentence of its own."""
    start, end = max(mark.start, sentence.start), min(mark.end, sentence.end)
    own = text[start:end].strip()
    stops = mark.end > sentence.end or own.endswith((",", ".", "!", "?"))
    first = word_spans(own)[:1]
    return (
        bool(first)
        and own[first[0].start].isupper()
        and stops
        and (start <= sentence.start + 1 or len(word_spans(own)) >= WORDS)
    )
