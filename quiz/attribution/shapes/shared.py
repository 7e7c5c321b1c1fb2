"""``She left, saying the roof leaked.`` ``He smiled and said no.`` The subject stands earlier in the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.contents import right_of, span_of, unit_end
from quiz.attribution.groups import group_start
from quiz.attribution.lexicon import grammar
from quiz.attribution.phrases import phrase_ending
from quiz.attribution.sheet import Find

if TYPE_CHECKING:
    from quiz.attribution.cues import Cue
    from quiz.attribution.tokens import Range, Row, Unit


def shared(row: Row, cue: Cue, earlier: Range | None) -> Find | None:
    """A participle or a second verb whose subject is that of the sentence, or whoever spoke earlier in it."""
    end = unit_end(row, cue.unit)
    joined = row.low(cue.start - 1) in ("and", "but", ",") and cue.start > cue.unit.first
    participle = cue.form == "ing" and not cue.helped
    if not cue.verb.says or not (participle or (joined and cue.form in ("past", "present"))):
        return None
    right = right_of(row, cue.unit, cue.at, cue.verb)
    if right.begin >= end or not (right.opened or "n" in cue.verb.takes or "c" in cue.verb.takes):
        return None
    source = subject_of_sentence(row, cue.unit, cue.start) or earlier
    content = span_of(row, right.begin, end)
    if source is None or content is None:
        return None
    return Find(
        "verb",
        "shared",
        [content],
        source,
        cue=cue.span(row),
        cue_at=cue.at,
        verb=cue.verb,
        hearsay=right.hearsay,
        borrowed=True,
    )


def subject_of_sentence(row: Row, unit: Unit, end: int) -> Range | None:
    """The subject of the sentence: the phrase before its first finite verb outside quotations."""
    for i in range(unit.first + 1, end):
        token = row.tokens[i]
        if token.piece >= 0:
            continue
        finite = token.low in grammar("finite") or token.low.endswith("ed")
        if finite and row.tokens[i - 1].piece < 0:
            phrase = phrase_ending(row, unit, group_start(row, unit, i))
            if phrase is not None and row.low(phrase[0]) not in grammar("not_a_source"):
                return phrase
    return None
