"""``MOOR: We mended it.`` A name and a colon at the start of a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.contents import span_of
from quiz.attribution.lexicon import grammar, words
from quiz.attribution.sheet import Find

if TYPE_CHECKING:
    from quiz.attribution.sheet import Sheet
    from quiz.attribution.tokens import Range, Row, Unit

LONGEST_NAME = 5
FEWEST_TURNS = 2


def transcripts(sheet: Sheet) -> None:
    """Read turns of a conversation; a single line with a colon is none."""
    row = sheet.row
    openings = _openings(row)
    turns = [(u, name) for u in openings if (name := _speaker(row, u)) is not None]
    if len(turns) < FEWEST_TURNS:
        return
    taken = {u.paragraph for u, _ in turns}
    sheet.finds = [f for f in sheet.finds if row.unit_at(row.index(f.start)).paragraph not in taken]
    ends = {u.paragraph: u.last for u in row.units}
    for unit, name in turns:
        last = ends[unit.paragraph]
        content = span_of(row, name[1] + 1, last)
        if content is not None:
            end = row.tokens[last - 1].end
            sheet.add(Find("transcript", "transcripts", [type(content)(content.start, end)], name, confidence=0.92))


def _openings(row: Row) -> list[Unit]:
    seen: dict[int, Unit] = {}
    for unit in row.units:
        seen.setdefault(unit.paragraph, unit)
    return list(seen.values())


def _speaker(row: Row, unit: Unit) -> Range | None:
    """The capitalised name before the colon."""
    at = unit.first
    while at < unit.last and at - unit.first < LONGEST_NAME and _name_word(row, at):
        at += 1
    opened = at > unit.first and row.low(at) == ":" and unit.last - at > 1
    return (unit.first, at) if opened and row.tokens[at + 1].piece < 0 else None


def _name_word(row: Row, i: int) -> bool:
    token = row.tokens[i]
    return token.word and token.capital and token.low not in grammar("boundary") and token.low not in words("documents")
