"""What an article is once read: the untouched text, and spans that point into it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, get_args

ZoneName = Literal["heading", "signature", "byline", "caption", "read_also", "boilerplate"]
ZONES: tuple[ZoneName, ...] = get_args(ZoneName)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text, in code points of the untouched text."""

    start: int
    """Offset of the first code point."""
    end: int
    """Offset behind the last code point."""

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation as the marks show it, whole, also over several paragraphs."""

    spans: tuple[Span, ...]
    """The words between the marks, one span a paragraph; the marks themselves are outside."""
    closed: bool
    """Whether a closing mark was found; an unclosed one ends with its last paragraph."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch that is not part of the report."""

    span: Span
    """Where it stands."""
    name: ZoneName
    """What it is instead."""


@dataclass(frozen=True, slots=True)
class Article:
    """A news article, read once; every later stage points into its text and never rewrites it."""

    name: str
    """The file's name, such as ``north-korean-troops-in-kursk.txt``."""
    text: str
    """The text exactly as supplied."""
    title: str
    """The headline; the file's stem in words where there is none."""
    byline: str | None
    """Who wrote it, where the text says so."""
    published: str | None
    """When it was published, as the text says it."""
    url: str | None
    """Where it was published, as the text says it."""
    paragraphs: tuple[Span, ...]
    """Every line with words, zones included, in order; numbered from 1 for people."""
    sentences: tuple[Span, ...]
    """Every sentence of the report, in order; none crosses a paragraph, none lies in a zone."""
    quotations: tuple[Quotation, ...]
    """Every quotation the marks show, in order."""
    zones: tuple[Zone, ...]
    """What is not part of the report, in order."""

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds this offset; None in a zone or between sentences."""
        at = bisect_right(self.sentences, offset, key=lambda s: s.start) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    def paragraph_at(self, offset: int) -> int:
        """The number, from 1, of the paragraph that holds this offset; the nearest before it between two."""
        return max(1, bisect_right(self.paragraphs, offset, key=lambda p: p.start))

    def zone_at(self, offset: int) -> ZoneName | None:
        """The name of the zone that holds this offset, if one does."""
        at = bisect_right(self.zones, offset, key=lambda z: z.span.start) - 1
        return self.zones[at].name if at >= 0 and offset < self.zones[at].span.end else None
