"""From the finished sheet to the records every later stage reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.attribution.affiliation import affiliation
from quiz.attribution.anonymity import first_unit, reason
from quiz.attribution.claims import claims
from quiz.attribution.mentions import mentions
from quiz.attribution.narrator import narrator, own_figures
from quiz.attribution.phrases import frame_start
from quiz.attribution.records import Attribution, Attributions, Source
from quiz.attribution.statements import statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.names import Person
    from quiz.attribution.sheet import Find, Sheet

NOBODY = "Nobody named"
"""What stands for the source of words that are said to be somebody's, nobody being named."""


class Heard(NamedTuple):
    """Who says what, and no more."""

    canonical: str
    """Whose words they are."""
    source_span: Span | None
    """The words that name the source."""
    cue: Span | None
    """The words that make it a source."""
    content: tuple[Span, ...]
    """What it is reported to say, in order."""
    confidence: float
    """How sure that is."""


def heard(sheet: Sheet) -> Iterator[Heard]:
    """Who says what, in order, without a look at what it amounts to."""
    for find in sheet.in_order():
        if find.content:
            span, chance = _source_span(sheet, find), round(find.confidence, 2)
            yield Heard(find.canonical or NOBODY, span, find.cue, tuple(find.content), chance)


def assemble(sheet: Sheet) -> Attributions:
    """Everything there is to tell of an article; sources first, so that each is one record however often it speaks."""
    finds = [f for f in sheet.in_order() if f.content]
    by_name: dict[str, list[Find]] = {}
    for find in finds:
        by_name.setdefault(find.canonical, []).append(find)
    people = {p.canonical: p for p in sheet.names.people}
    sources = {name: _source(sheet, name, own, people.get(name)) for name, own in by_name.items()}
    attributions = tuple(_attribution(sheet, f, sources[f.canonical]) for f in finds)
    return Attributions(
        article=sheet.row.article,
        attributions=attributions,
        mentions=mentions(sheet),
        claims=claims(sheet.row, attributions),
        narrator=narrator(sheet),
        own_figures=own_figures(sheet),
        outside=tuple(sheet.outside),
    )


def _attribution(sheet: Sheet, find: Find, source: Source) -> Attribution:
    return Attribution(
        source=source,
        source_span=_source_span(sheet, find),
        cue=find.cue,
        lemma=find.lemma,
        content=tuple(find.content),
        via=find.via,
        statements=statements(sheet, find),
        channel=find.channel,
        confidence=round(find.confidence, 2),
    )


def _source_span(sheet: Sheet, find: Find) -> Span | None:
    if find.source_span is not None:
        return find.source_span
    if find.source is None:
        return None
    row, (first, last) = sheet.row, find.source
    if row.low(last) == "," and not find.borrowed:
        first = frame_start(row, row.unit_at(first), find.source)
    return row.span(first, last)


def _source(sheet: Sheet, name: str, own: list[Find], person: Person | None) -> Source:
    spans = sorted({s for f in own if (s := _source_span(sheet, f)) is not None})
    kind = own[0].kind
    return Source(
        canonical=name or NOBODY,
        kind=kind,
        mentions=tuple(spans),
        role=person.role if person else None,
        affiliation=affiliation(sheet, name, person),
        anonymity_reason=_reason(sheet, spans) if kind == "unnamed_people" else None,
    )


def _reason(sheet: Sheet, spans: list[Span]) -> Span | None:
    row = sheet.row
    units = dict.fromkeys(first_unit(row, span.start) for span in spans)
    if spans and spans[0].of(row.article.text).lower().startswith("the "):
        units[row.unit_at(max(0, next(iter(units)).first - 1))] = None
    return next((found for unit in units if (found := reason(row, unit)) is not None), None)
