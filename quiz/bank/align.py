"""Two states of an article laid side by side: where a stretch of the old text stands in the new one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.bank.places import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.article.records import Article

TOKEN = re.compile(r"\w+|[^\w\s]")
"""A word or a mark."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Stretches that both texts have in common, in their order."""

    old: tuple[Span, ...]
    """Where they stand in the old text."""
    new: tuple[Span, ...]
    """Where each stands in the new one."""
    text: str
    """The new text."""
    paragraphs: tuple[Span, ...]
    """Its paragraphs."""
    lines: tuple[Span, ...]
    """The old text's paragraphs."""

    def hull(self, span: Span) -> Span | None:
        """From the first to the last of a stretch's words in the new text; None where none of them is left."""
        first, last = self._inside(span)
        if first > last:
            return None
        start = self.new[first].start + max(0, span.start - self.old[first].start)
        end = self.new[last].end - max(0, self.old[last].end - span.end)
        return Span(start, end) if start < end else None

    def instead(self, span: Span) -> Span | None:
        """What the new text has in a stretch's place, up to the words around it that both have; None where nothing is.

        It stays within one paragraph of both: beyond, nobody can tell what stands for what.
        """
        first, last = self._inside(span)
        within, before, after = self.hull(span), self._end(first - 1), self._start(last + 1)
        start, end = before, after
        if within and self.old[first].start <= span.start:
            start = within.start
        if within and self.old[last].end >= span.end:
            end = within.end
        at = within.start if within else before
        number = max(0, bisect_right(self.paragraphs, at, key=lambda p: p.start) - 1)
        if not self.paragraphs or (within is None and not self._between(span, number)):
            return None
        line = self.paragraphs[number]
        start, end = max(start, line.start), min(end, max(line.end, within.end if within else 0))
        words = self.text[start:end]
        start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        return Span(start, end) if start < end else None

    def _between(self, span: Span, number: int) -> bool:
        """Whether words on both sides of a stretch are left, in its paragraph and in this one of the new text."""
        first, last = self._inside(span)
        if first < 1 or last + 1 >= len(self.old):
            return False
        there = self.paragraphs[number]
        here = self.lines[max(0, bisect_right(self.lines, span.start, key=lambda p: p.start) - 1)]
        return all(here.contains(self.old[n]) and there.contains(self.new[n]) for n in (first - 1, last + 1))

    def _inside(self, span: Span) -> tuple[int, int]:
        """The first and the last common stretch that shares something with this one."""
        first = bisect_right(self.old, span.start, key=lambda one: one.end)
        last = bisect_left(self.old, span.end, key=lambda one: one.start) - 1
        return first, last

    def _end(self, n: int) -> int:
        """Where a common stretch ends in the new text; its beginning where there is none."""
        return self.new[n].end if n >= 0 else 0

    def _start(self, n: int) -> int:
        """Where a common stretch begins in the new text; its end where there is none."""
        return self.new[n].start if n < len(self.new) else len(self.text)


def align(old: Article, new: Article) -> Alignment:
    """What the two texts have in common: paragraphs as a whole, and words where a paragraph differs."""
    pairs = list(_pairs(old, new))
    return Alignment(
        tuple(one for one, _ in pairs), tuple(other for _, other in pairs), new.text, new.paragraphs, old.paragraphs
    )


def _pairs(old: Article, new: Article) -> Iterator[tuple[Span, Span]]:
    """The stretches in common."""
    before = [p.of(old.text) for p in old.paragraphs]
    after = [p.of(new.text) for p in new.paragraphs]
    for tag, a, b, c, d in SequenceMatcher(None, before, after).get_opcodes():
        if tag == "equal":
            yield from zip(old.paragraphs[a:b], new.paragraphs[c:d], strict=True)
        elif tag == "replace":
            yield from _words(_region(old.paragraphs[a:b]), old.text, _region(new.paragraphs[c:d]), new.text)


def _region(paragraphs: Sequence[Span]) -> Span:
    """From the first of several paragraphs to the last."""
    return Span(paragraphs[0].start, paragraphs[-1].end)


def _words(here: Span, old: str, there: Span, new: str) -> Iterator[tuple[Span, Span]]:
    """The words that two regions have in common."""
    before = list(TOKEN.finditer(old, here.start, here.end))
    after = list(TOKEN.finditer(new, there.start, there.end))
    matcher = SequenceMatcher(None, [_plain(m) for m in before], [_plain(m) for m in after])
    for a, b, size in matcher.get_matching_blocks():
        for one, other in zip(before[a : a + size], after[b : b + size], strict=True):
            yield Span(*one.span()), Span(*other.span())


def _plain(token: re.Match[str]) -> str:
    """A word or a mark, whatever its style."""
    return token[0].translate(MARKS)
