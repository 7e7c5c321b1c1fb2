"""``said on X``, ``wrote on Facebook``: where it was said is no source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar

if TYPE_CHECKING:
    from quiz.attribution.sheet import Sheet

NEAR = 12


def channels(sheet: Sheet) -> None:
    """Note the platform named behind or before a cue."""
    row = sheet.row
    for find in sheet.finds:
        if find.cue_at < 0:
            continue
        unit = row.unit_at(find.cue_at)
        for i in range(max(unit.first, find.cue_at - NEAR), min(unit.last - 1, find.cue_at + NEAR)):
            told = row.low(i) in ("on", "via") and row.low(i + 1) in grammar("channel") and row.tokens[i].piece < 0
            if told and not any(c.start <= row.tokens[i].start < c.end for c in find.content):
                find.channel = row.span(i + 1, i + 2)
