"""How sure each find is, once everything about it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar

if TYPE_CHECKING:
    from quiz.attribution.sheet import Find, Sheet

UNKNOWN, UNCLEAR, EMPTY = 0.2, 0.4, 0.5
DOCUMENT_VERBS = frozenset(("find", "show", "say", "suggest", "conclude", "reveal", "estimate", "warn", "recommend"))
DOCUMENT = 0.88
FEWEST_WORDS = 2


def trust(sheet: Sheet) -> None:
    """Lower what cannot be told to anybody or says nothing; raise what papers are known to do."""
    for find in sheet.finds:
        find.confidence = _confidence(sheet, find)


def _confidence(sheet: Sheet, find: Find) -> float:
    row = sheet.row
    if find.kind == "none":
        return min(find.confidence, UNKNOWN)
    if find.canonical.lower() in grammar("pronoun") | grammar("relative"):
        return min(find.confidence, UNCLEAR)
    spoken = sum(row.tokens[i].word for c in find.content for i in range(row.index(c.start), row.index(c.end)))
    if spoken < FEWEST_WORDS:
        return min(find.confidence, EMPTY)
    if _hangs(sheet, find):
        return min(find.confidence, EMPTY)
    if find.kind == "document" and find.lemma in DOCUMENT_VERBS:
        return max(find.confidence, DOCUMENT)
    return find.confidence


def _hangs(sheet: Sheet, find: Find) -> bool:
    """``which she said was wrong``, ``left the hall saying``: half a clause, or a subject far away and no comma."""
    row = sheet.row
    first = row.low(row.index(find.start))
    half = find.rule == "after" and first in grammar("finite")
    far = find.rule == "shared" and row.low(find.cue_at).endswith("ing") and row.low(find.cue_at - 1) != ","
    return half or far
