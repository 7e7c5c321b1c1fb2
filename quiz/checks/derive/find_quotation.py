"""find_quotation: every sentence that stands between marks as a whole and is the source's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.reading.marks import quoted
from quiz.checks.reading.names import is_named
from quiz.checks.reading.speech import speaker
from quiz.checks.words import word_spans

if TYPE_CHECKING:
    from quiz.article.records import Article, Span
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(r"sentence of (?P<name>.+?), word|quotes? (?P<other>.+?) word for word", re.IGNORECASE)


def find_quotation(question: Question, article: Article) -> Slots:
    """The sentences of the article that hold a whole quoted sentence of the source."""
    asked = ASKED.search(question.stem)
    if asked is None:
        return ()
    name = asked["name"] or asked["other"]
    whole = [sentence for sentence in article.sentences if _is_whole(sentence, article)]
    return (frozenset(s.of(article.text) for s in whole if any(is_named(name, p) for p in _speakers(article, s))),)


def _speakers(article: Article, sentence: Span) -> tuple[str, ...]:
    """Who says the quoted part of a sentence."""
    return speaker(article, next((mark for mark in quoted(article) if mark.overlaps(sentence)), sentence))


def _is_whole(sentence: Span, article: Article) -> bool:
    """Whether a quotation begins with the sentence and goes on to its end, or to a cue behind its comma."""
    first = next(iter(word_spans(sentence.of(article.text))), None)
    if first is None:
        return False
    start = sentence.start + first.start
    mark = next((mark for mark in quoted(article) if mark.start <= start < mark.end), None)
    if mark is None or not article.text[start].isupper():
        return False
    return mark.end >= sentence.end - 2 or mark.of(article.text).rstrip().endswith((",", ".", "!", "?"))
