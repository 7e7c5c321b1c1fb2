"""What stands in the reporter's own voice: the report outside everything that is said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.attribution.contents import span_of
from quiz.attribution.figures import figures
from quiz.attribution.lexicon import grammar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Figure
    from quiz.attribution.sheet import Find, Sheet
    from quiz.attribution.tokens import Row, Unit

FEWEST_WORDS = 4
WORD = re.compile(r"\w+(?:[’'-]\w+)*")


def narrator(sheet: Sheet) -> tuple[Span, ...]:
    """Whole sentences nobody says, and clauses beside what somebody says."""
    row, near = sheet.row, sheet.by_unit()
    return tuple(span for unit in row.units for span in _of_unit(row, unit, near.get(unit.first, [])))


def own_figures(sheet: Sheet) -> tuple[Figure, ...]:
    """The numbers of the report that stand in nobody's words."""
    row, said = sheet.row, sheet.said()
    return tuple(
        figure
        for unit in row.units
        if not all(said[unit.first : unit.last])
        for figure in figures(row, unit.first, unit.last)
        if not any(said[row.index(figure.span.start) : row.index(figure.span.end)])
    )


def _of_unit(row: Row, unit: Unit, finds: list[Find]) -> Iterator[Span]:
    whole = row.span(unit.first, unit.last)
    said = sorted(c for f in finds for c in f.content if c.overlaps(whole))
    if not said:
        if (
            all(row.tokens[i].piece < 0 for i in range(unit.first, unit.last))
            or len(WORD.findall(whole.of(row.article.text))) >= FEWEST_WORDS
        ):
            yield whole
        return
    frames = [s for f in finds for s in _frame(row, f) if s.overlaps(whole)]
    gaps = (_trimmed(row, *gap) for gap in _gaps(row, unit, sorted([*said, *frames])))
    for first, last in gaps:
        span = span_of(row, first, last)
        if span is not None and _is_clause(row, first, last):
            yield span


def _frame(row: Row, find: Find) -> list[Span]:
    """Source and cue, with what stands between them."""
    places = [find.cue] if find.cue else []
    if find.source is not None:
        places.append(row.span(*find.source))
    return [Span(min(p.start for p in places), max(p.end for p in places))] if places and not find.borrowed else places


def _gaps(row: Row, unit: Unit, taken: list[Span]) -> Iterator[tuple[int, int]]:
    at = unit.first
    for span in taken:
        first, last = row.index(span.start), row.index(span.end)
        if first > at:
            yield at, min(first, unit.last)
        at = max(at, last)
    if at < unit.last:
        yield at, unit.last


def _trimmed(row: Row, first: int, last: int) -> tuple[int, int]:
    """Without an age at the front or a joining word at the end."""
    while first < last and (row.low(first).isdigit() or not row.tokens[first].word):
        first += 1
    while last > first and (row.low(last - 1) in ("and", "but", "or") or not row.tokens[last - 1].word):
        last -= 1
    return first, last


def _is_clause(row: Row, first: int, last: int) -> bool:
    """Whether a gap tells something of its own: a participle or a clause, not only a time or a place."""
    lows = [row.low(i) for i in range(first, last) if row.tokens[i].word]
    if len(lows) < FEWEST_WORDS:
        return False
    opening = lows[0].endswith("ing") or lows[0] in grammar("clause_opener")
    return opening or any(low in grammar("finite") for low in lows)
