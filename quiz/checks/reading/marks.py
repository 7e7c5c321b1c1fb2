"""Quotation marks, read afresh: what stands between them, in a line and over several paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.records import Span

if TYPE_CHECKING:
    from quiz.article.records import Article

PAIRS = {"“": "”", "«": "»", "„": "“", '"': '"'}
SINGLE = re.compile(r"(?<![^\W_])‘([^‘]*?)’(?![^\W_])")
TRIM = " \t,.;:!?…"


def in_line(text: str) -> tuple[tuple[Span, ...], Span | None]:
    """The closed quotations of a line, and the stretch behind a mark that no other closes."""
    closed: list[Span] = []
    start, closing = None, ""
    for at, char in enumerate(text):
        if start is not None and char == closing:
            closed.append(Span(start, at))
            start = None
        elif start is None and char in PAIRS:
            start, closing = at + 1, PAIRS[char]
    return tuple(closed), None if start is None else Span(start, len(text))


def quotations(text: str) -> tuple[Span, ...]:
    """What stands between quotation marks in one text, single marks outside double ones included."""
    double, open_end = in_line(text)
    found = [*double, *([open_end] if open_end else [])]
    single = [Span(*match.span(1)) for match in SINGLE.finditer(text)]
    return tuple(sorted([*found, *(span for span in single if not any(span.overlaps(other) for other in found))]))


def without_quotations(text: str) -> str:
    """The text with every quotation blanked."""
    for span in quotations(text):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def quoted(article: Article) -> tuple[Span, ...]:
    """Every stretch of the article between marks, paragraph by paragraph; one left open ends with its paragraph."""
    found: list[Span] = []
    for paragraph in article.paragraphs:
        closed, open_end = in_line(paragraph.of(article.text))
        spans = (*closed, open_end) if open_end else closed
        found.extend(Span(paragraph.start + span.start, paragraph.start + span.end) for span in spans)
    return tuple(found)


def inside(span: Span, article: Article) -> bool:
    """Whether a stretch lies wholly between marks, its outer punctuation aside."""
    text = article.text
    start, end = span.start, span.end
    while start < end and text[start] in TRIM + '“«„"‘':
        start += 1
    while end > start and text[end - 1] in TRIM + '”»"’':
        end -= 1
    return start < end and any(mark.start <= start and end <= mark.end for mark in quoted(article))
