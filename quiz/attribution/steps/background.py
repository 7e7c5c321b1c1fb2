"""A clause that hangs on in another tense is the reporter's: ``said it had closed, where repairs are under way``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.contents import span_of
from quiz.attribution.lexicon import grammar

if TYPE_CHECKING:
    from quiz.attribution.sheet import Find, Sheet
    from quiz.attribution.tokens import Row

RELATIVES = frozenset(["where", "which", "who", "whose", "whom"])
PAST = frozenset(["had", "was", "were", "would", "could", "did"])
PRESENT = frozenset(["is", "are", "has", "have", "does", "do"])


def background(sheet: Sheet) -> None:
    """Leave out what the reporter adds behind paraphrased words."""
    for find in sheet.finds:
        if find.verb is not None and find.rule in ("after", "shared"):
            _cut(sheet.row, find)


def _cut(row: Row, find: Find) -> None:
    content = find.content[-1]
    first, last = row.index(content.start), row.index(content.end)
    for i in range(first + 1, last - 2):
        if row.low(i) == "," and row.low(i + 1) in RELATIVES and row.tokens[i].piece < 0:
            if _quoted(row, i, last) or not (_past(row, first, i) and _present(row, i, last)):
                return
            kept = span_of(row, first, i)
            find.content[-1:] = [kept] if kept else []
            return


def _quoted(row: Row, first: int, last: int) -> bool:
    return any(row.tokens[k].piece >= 0 for k in range(first, last))


def _past(row: Row, first: int, last: int) -> bool:
    """Paraphrase is shifted into the past: its first finite verb tells."""
    finite = (row.low(k) for k in range(first, last) if row.low(k) in grammar("finite"))
    return next(finite, "had") in PAST


def _present(row: Row, first: int, last: int) -> bool:
    finite = (row.low(k) for k in range(first, last) if row.low(k) in grammar("finite"))
    return next(finite, "") in PRESENT
