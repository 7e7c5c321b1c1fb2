"""An article as it is printed: numbered paragraphs, and the words that decide with the numbers of their questions."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.article.records import Article, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph."""

    text: str
    """Its words."""
    marked: bool = False
    """Whether they decide a question."""
    ends: tuple[int, ...] = ()
    """The questions whose deciding words end here."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph."""

    number: int
    """Its number, from 1."""
    heading: bool
    """Whether it is a heading, which every newspaper sets as one."""
    pieces: tuple[Piece, ...]
    """Its words."""


def lines(article: Article, marks: Iterable[tuple[Span, int]] = ()) -> tuple[Line, ...]:
    """Every paragraph, with these stretches marked for these questions."""
    cuts = _cuts(marks)
    at, found = 0, []
    for number, span in enumerate(article.paragraphs, 1):
        while at < len(cuts) and cuts[at][1] <= span.start:
            at += 1
        pieces = tuple(_pieces(article.text, span, cuts, at))
        found.append(Line(number, article.zone_at(span.start) == "heading", pieces))
    return tuple(found)


def _cuts(marks: Iterable[tuple[Span, int]]) -> list[tuple[int, int, tuple[int, ...]]]:
    """Where something is marked, as stretches that do not overlap, with the questions that end there."""
    spans = sorted({(span.start, span.end, number) for span, number in marks})
    edges = sorted({edge for start, end, _ in spans for edge in (start, end)})
    ends: dict[int, set[int]] = {}
    for _, end, number in spans:
        ends.setdefault(end, set()).add(number)
    found, next_, reach = [], 0, 0
    for start, end in pairwise(edges):
        while next_ < len(spans) and spans[next_][0] <= start:
            reach = max(reach, spans[next_][1])
            next_ += 1
        if reach > start:
            found.append((start, end, tuple(sorted(ends.get(end, ())))))
    return found


def _pieces(text: str, span: Span, cuts: list[tuple[int, int, tuple[int, ...]]], at: int) -> Iterator[Piece]:
    """One paragraph, cut where marks begin and end."""
    here = span.start
    while at < len(cuts) and cuts[at][0] < span.end:
        start, end, numbers = cuts[at]
        if start > here:
            yield Piece(text[here:start])
        last = min(end, span.end)
        yield Piece(text[max(start, here) : last], marked=True, ends=numbers if last == end else ())
        here, at = last, at + 1
    if here < span.end:
        yield Piece(text[here : span.end])
