"""What a source does with a statement: assert, confirm, deny, doubt, judge, demand, foretell or promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import words
from quiz.attribution.moods import counts, demands, expects, future, leaves_open, performed, plans
from quiz.attribution.opinion import opinion

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
FIXED = frozenset(("confirms", "denies", "doubts", "demands", "commits", "evaluates"))


def stance_of(tokens: Sequence[Token], verb: Verb | None, *, quoted: bool, speaker: frozenset[str]) -> Stance:
    """The stance of one statement: first what its verb shows, then what its own words show."""
    shown: Stance = verb.stance if verb is not None else "asserts"
    if shown in FIXED:
        return shown
    # The month is no ``may``.
    lows = [t.text if t.text == "May" else t.low for t in tokens]
    if shown == "predicts":
        return "demands" if demands(lows, quoted=quoted) else shown
    done = _done(lows, quoted=quoted, speaker=speaker)
    judged = opinion(tokens, verb, quoted=quoted) > 0 and not counts(tokens)
    if done is not None and not (judged and done == "predicts" and "would" in lows):
        return done
    return "evaluates" if judged else shown


def _done(lows: Sequence[str], *, quoted: bool, speaker: frozenset[str]) -> Stance | None:
    """What the words do that a neutral verb leaves open; None where they do nothing of the kind."""
    done = performed(lows)
    if done is not None:
        return done
    if demands(lows, quoted=quoted):
        return "demands"
    if plans(lows):
        return "commits"
    if leaves_open(lows):
        return "doubts"
    ahead = future(lows, quoted=quoted, speaker=speaker)
    return ahead or ("predicts" if expects(lows, quoted=quoted) else None)


def claim_type_of(tokens: Sequence[Token], stance: Stance) -> ClaimType:
    """What kind of thing is claimed, the stance known."""
    if stance in BY_STANCE:
        return BY_STANCE[stance]
    coloured = stance == "asserts" and any(t.low in words("loaded") for t in tokens)
    return "judgement" if coloured and not counts(tokens) else "checkable"
