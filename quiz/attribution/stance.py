"""What a source does with a statement: assert, confirm, deny, doubt, judge, demand, foretell or promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import words
from quiz.attribution.moods import counts, demands, future, judges, performed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.attribution.lexicon import Verb
    from quiz.attribution.records import ClaimType, Stance
    from quiz.attribution.tokens import Token

BY_STANCE: dict[Stance, ClaimType] = {
    "evaluates": "judgement",
    "demands": "demand",
    "commits": "commitment",
    "predicts": "forecast",
}
FIXED = frozenset(("confirms", "denies", "doubts", "demands", "commits"))


def stance_of(tokens: Sequence[Token], verb: Verb | None, *, quoted: bool, speaker: frozenset[str]) -> Stance:
    """The stance of one statement: first what its verb shows, then what its own words show."""
    shown: Stance = verb.stance if verb is not None else "asserts"
    labels = verb is not None and shown == "evaluates" and "c" not in verb.takes
    if shown in FIXED or labels:
        return shown
    return _by_words(tokens, quoted=quoted, speaker=speaker, asserted=shown == "asserts") or shown


def _by_words(tokens: Sequence[Token], *, quoted: bool, speaker: frozenset[str], asserted: bool) -> Stance | None:
    """What the words show that a neutral verb leaves open; None where they show nothing."""
    lows = [t.low for t in tokens]
    done = performed(lows)
    if done is not None:
        return done
    if demands(lows, quoted=quoted):
        return "demands"
    judged = asserted and judges(lows) and not counts(tokens)
    ahead = future(lows, quoted=quoted, speaker=speaker)
    if judged and (ahead is None or "would" in lows):
        return "evaluates"
    return ahead


def claim_type_of(tokens: Sequence[Token], stance: Stance) -> ClaimType:
    """What kind of thing is claimed, the stance known."""
    if stance in BY_STANCE:
        return BY_STANCE[stance]
    coloured = stance == "asserts" and any(t.low in words("loaded") for t in tokens)
    return "judgement" if coloured and not counts(tokens) else "checkable"
