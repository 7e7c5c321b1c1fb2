"""An article as a row of tokens: what every rule walks over."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from quiz.article.records import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from quiz.article.records import Article

TOKEN = re.compile(
    r"""
    [A-Za-z]++(?=[\ ,\n])
  | (?:https?://|www\.)\S+
  | [@#]\w+
  | [$€£¥]?\d+(?:[.,:]\d+)*(?:%|(?:st|nd|rd|th|s|m|bn|k)\b)?
  | (?:[^\W\d_]\.){2,}
  | (?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Rev|Prof|Jr|Sr|St|Hon|Capt|Maj|Pres)\.(?=[\s,])
  | (?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.(?=[\s,])
  | [^\W\d_]\.(?=\s[^\W\d_a-z])
  | n[’']t\b | [’'](?:s|S|re|ve|ll|d|m)\b
  | [^\W_]+?(?=n[’']t\b)
  | [^\W\d_][’'](?=[^\W\d_]{3})[^\W_]+
  | [^\W_]+(?:[-‑&][^\W_]+)*
  | \.{2,} | `` | '' | -{2,}
  | \S
    """,
    re.VERBOSE,
)
"""The first way only saves time: most words are nothing but letters, and the other ways would find the same."""
FINAL = frozenset(".!?…")
LONGEST_UNIT = 400
LONGEST_TITLE, LONGEST_SMALL = 6, 3

Range = tuple[int, int]


class Token(NamedTuple):
    """A word, a number or a mark; a tuple, since an article has hundreds of them to make."""

    start: int
    """Offset of its first code point."""
    end: int
    """Offset behind its last one."""
    text: str
    """As it stands."""
    low: str
    """In lower case, with straight apostrophes."""
    piece: int
    """Index of the stretch of quotation that holds it, marks included; -1 outside all."""
    word: bool
    """Whether it is a word or a number; asked so often that it is noted once."""

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph's stretch of a quotation, as tokens."""

    quotation: int
    """Index of the quotation in the article."""
    span: Span
    """The words between the marks."""
    first: int
    """Index of the first token, the opening mark."""
    last: int
    """Index behind the last token, the closing mark where there is one."""
    words: int
    """How many words it has."""
    title: bool
    """Whether it is the name of a work rather than something said: a few capitalised words."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of the report in which a quotation counts as one word, however long it is."""

    first: int
    """Index of the first token."""
    last: int
    """Index behind the last token."""
    paragraph: int
    """Index of its paragraph."""


class Lows(dict[int, str]):
    """Tokens in lower case by their place; nothing beyond the ends."""

    def __missing__(self, place: int) -> str:
        """No token stands there."""
        return ""


@dataclass(frozen=True, slots=True)
class Row:
    """The tokens of an article, cut into units."""

    article: Article
    """The article."""
    tokens: tuple[Token, ...]
    """Every token of the report, zones left out."""
    pieces: tuple[Piece, ...]
    """Every stretch of quotation in the report."""
    units: tuple[Unit, ...]
    """Every unit of the report."""
    starts: tuple[int, ...]
    """Where each token starts, to look places up."""
    stops: tuple[int, ...]
    """Where each sentence of the article ends, to look places up."""
    firsts: tuple[int, ...]
    """The first token of each unit, to look places up."""
    low: Callable[[int], str]
    """A token in lower case; nothing beyond the ends. Asked so often that a table answers, not a method."""

    def span(self, first: int, last: int) -> Span:
        """From the start of one token to the end of the one before another."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def piece(self, i: int) -> int:
        """The stretch of quotation that holds a token; -1 outside all and beyond the ends."""
        return self.tokens[i].piece if 0 <= i < len(self.tokens) else -1

    def unit_at(self, i: int) -> Unit:
        """The unit that holds a token."""
        return self.units[bisect_right(self.firsts, i) - 1]

    def index(self, offset: int) -> int:
        """The first token that starts at or behind an offset."""
        return bisect_left(self.starts, offset)

    def pieces_over(self, span: Span) -> Iterator[Piece]:
        """Every stretch of quotation that shares a word with a span."""
        at = bisect_right(self.pieces, span.start, key=lambda p: p.span.end)
        while at < len(self.pieces) and self.pieces[at].span.start < span.end:
            yield self.pieces[at]
            at += 1

    def stops_in(self, span: Span) -> set[int]:
        """The tokens behind the sentences that end inside a span."""
        first, last = bisect_right(self.stops, span.start), bisect_left(self.stops, span.end)
        return {self.index(stop) for stop in self.stops[first:last]}


def row(article: Article) -> Row:
    """Cut an article's report into tokens, stretches of quotation and units."""
    stretches = [(number, span) for number, quotation in enumerate(article.quotations) for span in quotation.spans]
    marked = [_with_marks(article.text, span) for _, span in stretches]
    tokens: list[Token] = []
    bounds: list[tuple[int, int]] = []
    for sentence in article.sentences:
        first = len(tokens)
        tokens.extend(_tokens(article.text, sentence, marked))
        bounds.append((first, len(tokens)))
    starts = [t.start for t in tokens]
    pieces = tuple(_piece(tokens, starts, stretch, span) for stretch, span in zip(stretches, marked, strict=True))
    units = tuple(_units(article, tokens, bounds))
    return Row(
        article=article,
        tokens=tuple(tokens),
        pieces=pieces,
        units=units,
        starts=tuple(starts),
        stops=tuple(s.end for s in article.sentences),
        firsts=tuple(u.first for u in units),
        low=Lows(enumerate(t.low for t in tokens)).__getitem__,
    )


def _with_marks(text: str, span: Span) -> Span:
    """The stretch with its marks; two characters where a mark is two."""
    doubled = text[max(0, span.start - 2) : span.start] in ("``", "''")
    start = max(0, span.start - 2 if doubled else span.start - 1)
    end = span.end + 2 if doubled and text[span.end : span.end + 2] == "''" else span.end
    closing = end == span.end and text[span.end : span.end + 1] and text[span.end] in "”\"“»’'"
    return Span(start, end + 1 if closing else end)


def _tokens(text: str, sentence: Span, marked: Sequence[Span]) -> Iterator[Token]:
    at = bisect_right(marked, sentence.start, key=lambda s: s.start) - 1
    new = tuple.__new__  # a named tuple's own way to make one takes twice as long
    for m in TOKEN.finditer(text, sentence.start, sentence.end):
        start, end = m.span()
        while at + 1 < len(marked) and marked[at + 1].start <= start:
            at += 1
        piece = at if at >= 0 and start < marked[at].end else -1
        here = m[0]
        word = here[0].isalnum() or here[1:2].isalnum()
        yield new(Token, (start, end, here, here.lower().replace("’", "'"), piece, word))


def _piece(tokens: Sequence[Token], starts: list[int], stretch: tuple[int, Span], span: Span) -> Piece:
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    inside = [t for t in tokens[first:last] if t.word]
    long = [t for t in inside if len(t.text) > LONGEST_SMALL]
    ends = first < last and tokens[last - 2].text in FINAL and last - 2 > first
    title = 0 < len(inside) <= LONGEST_TITLE and bool(long) and all(t.capital for t in long) and not ends
    return Piece(stretch[0], stretch[1], first, last, len(inside), title and len(inside) > 1)


def _units(article: Article, tokens: Sequence[Token], bounds: Sequence[tuple[int, int]]) -> Iterator[Unit]:
    """Sentences, joined where a quotation runs on over their bounds; never longer than a limit."""
    paragraphs = [p.start for p in article.paragraphs]
    begin = -1
    for first, last in bounds:
        if first == last:
            continue
        begin = first if begin < 0 else begin
        goes_on = last < len(tokens) and tokens[last - 1].piece == tokens[last].piece >= 0
        if goes_on and last - begin < LONGEST_UNIT:
            continue
        paragraph = bisect_right(paragraphs, tokens[begin].start) - 1
        for start in range(begin, last, LONGEST_UNIT):
            yield Unit(start, min(last, start + LONGEST_UNIT), paragraph)
        begin = -1
