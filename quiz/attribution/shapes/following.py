"""What goes on behind a cue that stands in the middle: ``“A,” he said, “B.”``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.contents import span_of

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.attribution.tokens import Row


def behind(row: Row, at: int, end: int) -> list[Span]:
    """The rest of an interrupted quotation in the same sentence, if there is one."""
    for i in range(at, end):
        if row.tokens[i].piece >= 0:
            if row.low(i - 1) in (",", ":", ";", "—", "–", "-", "--") or i == at:
                found = span_of(row, i, end)
                return [found] if found else []
            return []
    return []
