"""``who asked not to be named`` tells how a source is named; it reports nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.anonymity import anonymous

if TYPE_CHECKING:
    from quiz.attribution.sheet import Find, Sheet


def namelessness(sheet: Sheet) -> None:
    """Drop the finds whose cue only asks for anonymity."""
    sheet.finds = [f for f in sheet.finds if not _asks(sheet, f)]


def _asks(sheet: Sheet, find: Find) -> bool:
    if find.cue is None or find.cue_at < 0:
        return False
    words = anonymous(sheet.row, sheet.row.unit_at(find.cue_at))
    return words is not None and words.overlaps(find.cue)
