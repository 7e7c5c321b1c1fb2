"""What a source does with a statement: assert, confirm, deny, doubt, judge, demand, foretell or promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar, words

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
    lows = [t.low for t in tokens]
    shown: Stance = verb.stance if verb is not None else "asserts"
    if shown in FIXED or (shown == "evaluates" and verb is not None and "c" not in verb.takes):
        return shown
    performed = _performed(lows)
    if performed is not None:
        return performed
    if demands(lows, quoted=quoted):
        return "demands"
    judged = shown == "asserts" and judges(lows) and not _counts(tokens)
    future = _future(lows, quoted=quoted, speaker=speaker)
    if future is not None and not (judged and "would" in lows):
        return future
    if judged:
        return "evaluates"
    return shown


def claim_type_of(tokens: Sequence[Token], stance: Stance) -> ClaimType:
    """What kind of thing is claimed, the stance known."""
    if stance in BY_STANCE:
        return BY_STANCE[stance]
    lows = {t.low for t in tokens}
    return "judgement" if stance == "asserts" and lows & words("loaded") and not _counts(tokens) else "checkable"


def _performed(lows: Sequence[str]) -> Stance | None:
    """``he can confirm that``, ``I deny that``, ``NATO calls on``: a verb that does what it says."""
    for i, low in enumerate(lows[:-1]):
        own = i > 0 and (
            lows[i - 1] in grammar("own_group")
            or (lows[i - 1] in ("can", "could", "must") and lows[max(0, i - 2)] in ("i", "we", "he", "she"))
        )
        if low in ("confirm", "deny", "doubt") and own:
            return {"confirm": "confirms", "deny": "denies", "doubt": "doubts"}[low]  # type: ignore[return-value]
        if low in ("call", "calls") and lows[i + 1] in ("on", "for") and i > 0:
            return "demands"
        if low in ("urge", "demand", "appeal") and own:
            return "demands"
        if low in ("promise", "pledge", "vow") and own:
            return "commits"
    return None


def demands(lows: Sequence[str], *, quoted: bool) -> bool:
    """A must, a should, a need for a thing, or an order: ``lift the ban``, ``The solution: listen``."""
    for i, low in enumerate(lows):
        behind = lows[i + 1] if i + 1 < len(lows) else ""
        if low in ("must", "should", "ought") and behind not in ("have", "n't"):
            return True
        if low in ("need", "needs") and behind and (behind != "to" or (lows[:i] and lows[i - 1] != "not")):
            return True
        if quoted and low == ":" and behind in words("orders") and i < len(lows) - 2:
            return True
    first = next((low for low in lows if low not in grammar("connective") | {"please", ",", "just"}), "")
    return (
        quoted and len(lows) > 1 and first in words("orders") and lows[1] not in grammar("auxiliary") - {"not", "n't"}
    )


def _future(lows: Sequence[str], *, quoted: bool, speaker: frozenset[str]) -> Stance | None:
    """A ``will`` of one's own is a promise, one of others a forecast."""
    for i, low in enumerate(lows):
        going = (
            low in ("going", "plan", "plans", "planned", "intend", "intends")
            and i + 1 < len(lows)
            and lows[i + 1] == "to"
        )
        if low not in ("will", "'ll", "would", "wo", "shall") and not going:
            continue
        subject = set(lows[max(0, i - 4) : i])
        own = (
            bool(subject & (grammar("own_group") if quoted else {"he", "she", "it", "they"}))
            or bool(subject & speaker)
            or (quoted and "allies" in subject)
        )
        if low == "would":
            if quoted or "if" in lows[:i]:
                return None
            return "commits" if own and _acts(lows, i) else "predicts"
        return "commits" if own and _acts(lows, i) else "predicts"
    return None


def _acts(lows: Sequence[str], i: int) -> bool:
    """Whether a doing follows, not a being."""
    behind = [low for low in lows[i + 1 : i + 4] if low not in grammar("adverb") | {"not", "n't"}]
    return bool(behind) and behind[0] not in ("be", "never")


def judges(lows: Sequence[str]) -> bool:
    """Whether a statement is built on a word that judges."""
    return any(low in words("judging") for low in lows)


def _counts(tokens: Sequence[Token]) -> bool:
    """Whether it gives a number: then it is a fact to check, whatever else it says."""
    return any(t.text[0].isdigit() and len(t.text) > 1 and not t.low.endswith(("th", "st", "nd", "rd")) for t in tokens)
