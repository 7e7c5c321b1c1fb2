"""``Ada Moor said on Monday that the roof leaked.`` Subject, verb, content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.contents import right_of, span_of, unit_end
from quiz.attribution.lexicon import grammar, without
from quiz.attribution.phrases import subject_before
from quiz.attribution.sheet import Find

if TYPE_CHECKING:
    from quiz.attribution.contents import Right
    from quiz.attribution.cues import Cue
    from quiz.attribution.tokens import Range, Row


def after(row: Row, cue: Cue) -> Find | None:
    """Who, the verb, perhaps a time or a place, then what is said to the end of the sentence."""
    end = unit_end(row, cue.unit)
    right = right_of(row, cue.unit, cue.at, cue.verb)
    if right.begin >= end or not _fits(row, cue, right):
        return None
    source = subject_before(row, cue.unit, cue.start)
    if source is None or row.low(source[0]) in without("not_a_source", "it"):
        return None
    if not _agrees(row, cue, source) or _only_named(row, cue, source, right.begin):
        return None
    content = span_of(row, right.begin, _clause_end(row, source, right.begin, end))
    if content is None:
        return None
    return Find(
        "verb", "after", [content], source, cue=cue.span(row), cue_at=cue.at, verb=cue.verb, hearsay=right.hearsay
    )


def _clause_end(row: Row, source: Range, begin: int, end: int) -> int:
    """``Ada Moor, who says it leaks, left``: a relative clause ends at its comma."""
    if row.low(source[0]) not in grammar("relative") or row.low(source[0] - 1) != ",":
        return end
    return next((i for i in range(begin, end) if row.low(i) == "," and row.piece(i) < 0), end)


def _fits(row: Row, cue: Cue, right: Right) -> bool:
    """Whether what follows is what the verb takes."""
    takes, low = cue.verb.takes, row.low(right.begin)
    quoted = row.tokens[right.begin].piece >= 0
    if right.opened:
        return bool(set(takes) & set("cq")) or ("n" in takes and (quoted or right.hearsay is not None))
    if low == "to" and not cue.verb.tail:
        return "i" in takes or cue.verb.lemma in ("ask", "urge")
    if "n" in takes or "p" in takes:
        return True
    banned = grammar("preposition") - grammar("clause_preposition")
    return "c" in takes and not quoted and low not in banned and low not in ("and", "or", "but", ",")


def _only_named(row: Row, cue: Cue, source: Range, begin: int) -> bool:
    """``a club called Night Owls``: a thing and its name, nobody calls anything anything."""
    naming = cue.verb.lemma in ("call", "dub", "label", "brand", "term") and not cue.helped and cue.form == "past"
    return (
        naming
        and not row.tokens[source[1] - 1].capital
        and row.low(source[0]) not in grammar("pronoun")
        and (row.tokens[begin].capital and row.piece(begin) < 0)
    )


def _agrees(row: Row, cue: Cue, source: tuple[int, int]) -> bool:
    """``officials say`` but not ``the official say``: a bare form needs more than one subject."""
    if cue.form == "present":
        return row.low(source[0]) not in grammar("plural_only") or cue.helped
    if cue.form != "base" or cue.helped:
        return True
    last = row.low(source[1] - 1)
    return last in (
        "they",
        "we",
        "i",
        "you",
        "who",
        "many",
        "some",
        "others",
        "people",
        "critics",
        "police",
    ) or last.endswith("s")
