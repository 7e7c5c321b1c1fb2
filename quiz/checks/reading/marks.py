"""Quotation marks, read afresh: what stands between them, in a line and over several paragraphs."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.article.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.article.records import Article

TYPED = "''"
"""The closing mark of old typewriters and wires: two single strokes for a double one."""
PAIRS = {"“": "”", "«": "»", "„": "“", '"': '"', "''": TYPED, "``": TYPED}
SINGLE = "‘"
OPENING = re.compile(r"''|``|[“«„\"]|(?<![^\W_])‘")
CLOSING = re.compile(r"’(?![^\W_])")
"""A single mark that is no apostrophe."""
MIXED = {"“": re.compile(r"(?<=[,.?!])\"(?=\s|$)"), '"': re.compile(r"(?<=[,.?!])”(?=\s|$)")}
"""A closing mark of the other sort, where one must be: behind punctuation and before a space."""
TRIM = " \t,.;:!?…"


def in_line(text: str) -> tuple[tuple[Span, ...], Span | None]:
    """The closed quotations of a line, and the stretch behind a mark that no other closes; marks inside are words."""
    closed: list[Span] = []
    mark = OPENING.search(text)
    while mark:
        start = mark.end()
        end = _closing(text, start) if mark[0] == SINGLE else _pair(text, mark[0], start)
        if end >= 0:
            closed.append(Span(start, end))
            start = end + (len(TYPED) if text.startswith(TYPED, end) else 1)
        elif mark[0] != SINGLE or not text[: mark.start()].strip():
            return tuple(closed), Span(start, len(text))
        mark = OPENING.search(text, start)
    return tuple(closed), None


def _pair(text: str, mark: str, start: int) -> int:
    """Where a quotation ends; one begun with a curly mark may be closed by a straight one, and the other way round."""
    end = text.find(PAIRS[mark], start)
    other = MIXED.get(mark)
    found = other.search(text, start, len(text) if end < 0 else end) if other else None
    return end if found is None else found.start()


def _closing(text: str, start: int) -> int:
    """Where a single quotation ends: at a closing mark behind punctuation, else at the first that is no apostrophe."""
    stop = text.find(SINGLE, start)
    ends = [mark.start() for mark in CLOSING.finditer(text, start, len(text) if stop < 0 else stop)]
    return next((at for at in ends if text[at - 1] in TRIM), ends[0] if ends else -1)


@lru_cache(maxsize=4096)
def quotations(text: str) -> tuple[Span, ...]:
    """What stands between quotation marks in one text."""
    closed, open_end = in_line(text)
    return (*closed, open_end) if open_end else closed


def without_quotations(text: str) -> str:
    """The text with every quotation blanked."""
    return blank(text, quotations(text))


def blank(text: str, spans: Iterable[Span]) -> str:
    """The text with these stretches, which come in order, made blank; offsets are kept."""
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], " " * (span.end - max(at, span.start))]
        at = max(at, span.end)
    return "".join([*parts, text[at:]])


def quoted(article: Article, near: Span | None = None) -> tuple[Span, ...]:
    """The stretches between marks, paragraph by paragraph; one left open ends with its paragraph.

    Only the paragraphs that a span touches are read where one is given.
    """
    found: list[Span] = []
    for paragraph in article.paragraphs if near is None else _touched(article, near):
        spans = quotations(paragraph.of(article.text))
        found.extend(Span(paragraph.start + span.start, paragraph.start + span.end) for span in spans)
    return tuple(found)


def _touched(article: Article, span: Span) -> tuple[Span, ...]:
    """The paragraphs that share a place with the span."""
    return article.paragraphs[article.paragraph_at(span.start) - 1 : article.paragraph_at(span.end)]


def inside(span: Span, article: Article) -> bool:
    """Whether a stretch lies wholly between marks, its outer punctuation aside."""
    text = article.text
    start, end = span.start, span.end
    while start < end and text[start] in TRIM + "“«„\"‘`'":
        start += 1
    while end > start and text[end - 1] in TRIM + "”»\"’'":
        end -= 1
    return start < end and any(mark.start <= start and end <= mark.end for mark in quoted(article, span))
