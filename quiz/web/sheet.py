"""The article as a page sets it: one line a paragraph, with its number, its look and its runs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from quiz.web.marks import QUOTES, Run, flatten

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quiz.article.records import Article, Span
    from quiz.attribution.records import Attributions, SourceKind
    from quiz.web.marks import Stroke

Look = Literal["", "lead", "headline", "subhead", "signature", "nonstory"]
ZONE_LOOKS: dict[str, Look] = {"heading": "subhead", "signature": "signature"}


@dataclass(frozen=True, slots=True)
class Rail:
    """The stroke in the margin that runs up from a signature to the words it owns."""

    kind: SourceKind
    """The kind of source, which gives the hue."""
    end: bool
    """Whether this is the signature, where the rail ends."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph."""

    number: int
    """From 1, as people count."""
    look: Look
    """How it is set."""
    hang: bool
    """Whether it opens with a quotation mark, which hangs in the margin."""
    runs: tuple[Run, ...]
    """Its words."""
    span: Span
    """Where it stands."""
    rail: Rail | None = None
    """The signature's stroke beside it."""


def lines(
    article: Article,
    strokes: Iterable[Stroke] = (),
    figures: Sequence[Span] = (),
    rails: Mapping[int, Rail] | None = None,
    *,
    zones: bool = True,
) -> tuple[Line, ...]:
    """Every paragraph. Without zones, what is no part of the report is set like the report: some questions ask."""
    all_strokes, rails = tuple(strokes), rails or {}
    looks = _looks(article, zones=zones)
    return tuple(
        Line(
            number=number,
            look=look,
            hang=span.of(article.text)[:1] in QUOTES,
            runs=flatten(article.text, span, all_strokes, figures),
            span=span,
            rail=rails.get(number),
        )
        for number, (span, look) in enumerate(zip(article.paragraphs, looks, strict=True), 1)
    )


@lru_cache(maxsize=64)
def plain_lines(article: Article) -> tuple[Line, ...]:
    """The article as a student gets it before the answer: no marks, and zones not told apart."""
    return lines(article, zones=False)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph that is a sentence to select, or what lies between two."""

    text: str
    """The words."""
    value: str
    """What the form sends for the sentence, ``start-end``; empty between sentences."""


def pieces(line: Line, text: str, sentences: Iterable[Span]) -> tuple[Piece, ...]:
    """One paragraph cut into its sentences and what lies between."""
    out, at = [], line.span.start
    for sentence in sentences:
        if not line.span.contains(sentence):
            continue
        out += [Piece(text[at : sentence.start], ""), Piece(sentence.of(text), f"{sentence.start}-{sentence.end}")]
        at = sentence.end
    return tuple(piece for piece in [*out, Piece(text[at : line.span.end], "")] if piece.text)


def rails_of(found: Attributions, only: Iterable[Span] | None = None) -> dict[int, Rail]:
    """The rails of an article's signatures, by paragraph; only of those whose words meet the given stretches."""
    wanted = None if only is None else tuple(only)
    rails: dict[int, Rail] = {}
    for attribution in found.attributions:
        if attribution.via != "signature" or attribution.source_span is None:
            continue
        owned = (*attribution.content, attribution.source_span)
        if wanted is not None and not any(o.overlaps(w) for o in owned for w in wanted):
            continue
        first = found.article.paragraph_at(attribution.content[0].start)
        last = found.article.paragraph_at(attribution.source_span.start)
        rails |= {n: Rail(attribution.source.kind, end=n == last) for n in range(first, last + 1)}
    return rails


def missing(article: Article) -> str:
    """What the file does not tell about itself, as one sentence; empty where it tells all."""
    told = {
        "headline": article.title in article.text,
        "byline": article.byline is not None,
        "date": article.published is not None,
    }
    absent = [word for word, there in told.items() if not there]
    if not absent:
        return ""
    return f"The file gives no {', '.join(absent[:-1])}{' or ' if absent[1:] else ''}{absent[-1]}"


def _looks(article: Article, *, zones: bool) -> list[Look]:
    """How each paragraph is set; headings are, on every page, as any newspaper sets them."""
    looks: list[Look] = []
    for number, span in enumerate(article.paragraphs):
        zone = article.zone_at(span.start)
        if zone == "heading":
            looks.append("subhead" if number else "headline")
        elif zone:
            looks.append(ZONE_LOOKS.get(zone, "nonstory") if zones else "")
        else:
            looks.append("" if "lead" in looks else "lead")
    return looks
