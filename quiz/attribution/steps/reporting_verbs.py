"""Ask each shape in turn about each reporting verb; the first that fits reads it."""

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
    from quiz.attribution.tokens import Row

SHAPES: tuple[Callable[[Row, Cue], Find | None], ...] = (inverted, before, after, shared)


def reporting_verbs(sheet: Sheet) -> None:
    """Find every attribution with a verb for a cue."""
    for cue in cues(sheet.row):
        for shape in SHAPES:
            find = shape(sheet.row, cue)
            if find is not None:
                find.lemma = cue.verb.lemma
                find.confidence = cue.verb.weight
                sheet.add(find)
                break
