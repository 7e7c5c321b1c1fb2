"""Ask each shape in turn about each reporting verb; the first that fits reads it, a shared subject comes last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.cues import cues
from quiz.attribution.shapes.after import after
from quiz.attribution.shapes.before import before
from quiz.attribution.shapes.inverted import inverted
from quiz.attribution.shapes.shared import shared

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.attribution.cues import Cue
    from quiz.attribution.sheet import Find, Sheet
    from quiz.attribution.tokens import Range, Row, Unit

SHAPES: tuple[Callable[[Row, Cue], Find | None], ...] = (inverted, before, after)


def reporting_verbs(sheet: Sheet) -> None:
    """Find every attribution with a verb for a cue."""
    earlier: tuple[Unit, Range] | None = None
    for cue in cues(sheet.row):
        find = next((f for shape in SHAPES if (f := shape(sheet.row, cue)) is not None), None)
        if find is None:
            find = shared(sheet.row, cue, earlier[1] if earlier is not None and earlier[0] == cue.unit else None)
        if find is None:
            continue
        find.lemma, find.confidence = cue.verb.lemma, cue.verb.weight
        sheet.add(find)
        if find.source is not None:
            earlier = (cue.unit, find.source)
