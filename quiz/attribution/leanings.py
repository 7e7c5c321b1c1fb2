"""What a cue leans to beyond its verb: ``was eager``, ``did not want``, ``evinced optimism``, ``called for``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.attribution.lexicon import Verb, grammar, leanings

if TYPE_CHECKING:
    from quiz.attribution.records import Stance
    from quiz.attribution.sheet import Find
    from quiz.attribution.tokens import Row

FIRST: tuple[Stance, ...] = ("denies", "doubts", "confirms", "commits", "demands", "predicts", "evaluates")
TAILS: dict[tuple[str, str], Stance] = {
    ("call", "for"): "demands",
    ("call", "on"): "demands",
    ("rule", "out"): "denies",
    ("object", "to"): "denies",
}
NEGATED: dict[Stance, Stance] = {"denies": "doubts", "confirms": "doubts", "doubts": "asserts"}
UNSURE_WEIGHT = 0.5


def leaning(row: Row, find: Find) -> Verb | None:
    """The find's verb with the stance its whole cue shows; the verb as it is where the cue shows no other."""
    if find.cue is None or find.cue_at < 0:
        return find.verb
    first, last = row.index(find.cue.start), row.index(find.cue.end)
    lows = [row.low(i) for i in range(first, last)]
    shown = _shown(lows, [row.low(i) for i in range(last, last + 2)], find.verb)
    if shown is None:
        return find.verb
    if find.verb is not None:
        return replace(find.verb, stance=shown)
    return Verb(find.lemma or "", "c", shown, UNSURE_WEIGHT)


def _shown(lows: list[str], behind: list[str], verb: Verb | None) -> Stance | None:
    if grammar("negation") & set(lows) and not grammar("plain_saying") & set(lows):
        return NEGATED.get(verb.stance, "denies") if verb is not None else "denies"
    lemma = verb.lemma if verb is not None else ""
    after = next((pair for pair in TAILS if pair[0] == lemma and pair[1] in (*lows[-1:], *behind[:1])), None)
    if after is not None:
        return TAILS[after]
    if verb is not None and verb.stance != "asserts":
        return _of_oneself(lows, behind) if verb.stance == "demands" else None
    found = {stance for low in lows for stance in leanings().get(low, ())}
    shown = next((stance for stance in FIRST if stance in found), None)
    return (_of_oneself(lows, behind) or shown) if shown == "demands" else shown


def _of_oneself(lows: list[str], behind: list[str]) -> Stance | None:
    """``wants to run``: what one wishes to do oneself is a plan."""
    return "commits" if grammar("wishes") & set(lows) and "to" in (*lows[-1:], *behind[:1]) else None
