"""No word is said twice: where finds of one sentence overlap, decide which goes and where the other ends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.attribution.contents import span_of
from quiz.attribution.sheet import units_of

if TYPE_CHECKING:
    from quiz.attribution.sheet import Find, Sheet

JOINS = frozenset(["and", "but", "while", ",", ";", "as", "although", "though", "whereas", "—", "–"])


def untangle(sheet: Sheet) -> None:
    """Cut what is said where another source takes over; drop sources inside what is said."""
    before = [(find, list(find.content)) for find in sheet.finds]
    held: dict[int, list[Find]] = {}
    kept: dict[int, Find] = {}
    for find in sorted(sheet.finds, key=lambda f: (f.via != "signature", f.cue_at, f.start)):
        places = units_of(sheet.row, find)
        near = {id(k): k for place in places for k in held.get(place, ()) if id(k) in kept}
        holder = next((k for k in near.values() if _holds(sheet, k, find)), None)
        if holder is not None and not _takes_over(sheet, holder, find):
            continue
        for other in near.values():
            if _swallows(find, other):
                del kept[id(other)]
        kept[id(find)] = find
        for place in places:
            held.setdefault(place, []).append(find)
    sheet.finds = list(kept.values())
    changed = [(f, content) for f, content in before if id(f) not in kept or f.content != content]
    sheet.doubted = [replace(find, content=content) for find, content in changed]


def _anchor(sheet: Sheet, find: Find) -> int:
    """Offset where a find's own frame begins: its source or its cue, whichever is first."""
    tokens = sheet.row.tokens
    places = [] if find.source is None or find.borrowed else [tokens[find.source[0]].start]
    return min([*places, *([find.cue.start] if find.cue else [])], default=-1)


def _holds(sheet: Sheet, holder: Find, find: Find) -> bool:
    """Whether one find's frame stands inside what another's source says."""
    at = _anchor(sheet, find)
    if at < 0:
        return any(c.overlaps(find.content[0]) for c in holder.content)
    return any(c.start <= at < c.end for c in holder.content)


def _swallows(find: Find, other: Find) -> bool:
    """Whether what one says holds the other's cue and is not the other's continuation."""
    return other.cue is not None and any(c.contains(other.cue) for c in find.content) and find.rule != "shared"


def _joined(sheet: Sheet, find: Find, joint: int) -> bool:
    """Whether a word or a comma joins the find's frame to what stands before it."""
    row = sheet.row
    if row.low(joint) not in JOINS or row.piece(joint + 1) >= 0:
        return False
    if find.rule == "shared":
        return row.low(joint) == "," or not row.low(find.cue_at).endswith("ing")
    if row.low(joint) == ",":
        return find.rule != "after"
    bare = row.low(joint) in ("and", "but") and row.low(joint - 1) != "," and row.piece(joint - 1) < 0
    return not bare


def _takes_over(sheet: Sheet, holder: Find, find: Find) -> bool:
    """``…, and Ada Moor said …``: cut the holder where the next source begins; False where it is nested."""
    row = sheet.row
    at = row.index(_anchor(sheet, find))
    before = at - 1
    if not _joined(sheet, find, before):
        return False
    joint = row.tokens[before].start
    cut = []
    for content in holder.content:
        if content.start < joint < content.end:
            kept = span_of(row, row.index(content.start), row.index(joint))
            cut += [kept] if kept else []
        elif content.end <= joint:
            cut.append(content)
    if not cut:
        return False
    holder.content = cut
    return True
