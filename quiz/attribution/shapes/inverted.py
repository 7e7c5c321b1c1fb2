"""``“The roof leaks,” said Ada Moor, the warden.`` The verb stands between its content and its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.contents import left_of, span_of, unit_end
from quiz.attribution.phrases import phrase_starting
from quiz.attribution.shapes.following import behind
from quiz.attribution.sheet import Find

if TYPE_CHECKING:
    from quiz.attribution.cues import Cue
    from quiz.attribution.tokens import Row


def inverted(row: Row, cue: Cue) -> Find | None:
    """A quotation or a clause and a comma, the verb, then who said it."""
    before = cue.start - 1
    if (
        not set(cue.verb.takes) & set("cq")
        or "m" in cue.verb.takes
        or cue.form not in ("past", "present")
        or before < cue.unit.first
    ):
        return None
    quoted = row.tokens[before].piece >= 0
    if not quoted and row.low(before) != ",":
        return None
    source = phrase_starting(row, cue.unit, cue.at + 1)
    content = left_of(row, cue.unit, cue.start)
    if source is None or content is None or not _may_speak(row, source, quoted=quoted):
        return None
    left = span_of(row, *content)
    if left is None:
        return None
    find = Find("verb", "inverted", [left], source, cue=cue.span(row), cue_at=cue.at, verb=cue.verb)
    find.content += behind(row, source[1], unit_end(row, cue.unit))
    return find


def _may_speak(row: Row, source: tuple[int, int], *, quoted: bool) -> bool:
    """Behind a bare comma only a name may be inverted; behind a quotation anybody."""
    if row.low(source[0]) in ("that", "it", "there", "this"):
        return False
    return quoted or row.tokens[source[0]].capital
