"""What a statement's own words do, whoever says it: perform, demand, promise, foretell, judge, count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar, without, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.attribution.records import Stance
    from quiz.attribution.tokens import Token

PERFORMED: dict[str, Stance] = {
    "confirm": "confirms",
    "deny": "denies",
    "doubt": "doubts",
    "urge": "demands",
    "demand": "demands",
    "appeal": "demands",
    "promise": "commits",
    "pledge": "commits",
    "vow": "commits",
}
NEAR_SUBJECT = 4
EARLY = 12


def performed(lows: Sequence[str]) -> Stance | None:
    """``he can confirm that``, ``I deny that``, ``the club calls on``: a verb that does what it says."""
    for i, low in enumerate(lows[:-1]):
        if low in PERFORMED and _by_speaker(lows, i):
            return PERFORMED[low]
        if i > 0 and low in ("call", "calls") and lows[i + 1] in ("on", "for"):
            return "demands"
    return None


def _by_speaker(lows: Sequence[str], i: int) -> bool:
    """Whether the speaker does it: ``I deny``, ``she can confirm``."""
    before = lows[i - 1] if i else ""
    further = lows[i - 2] if i > 1 else ""
    return before in grammar("own_group") or (before in grammar("can") and further in grammar("person_pronoun"))


def demands(lows: Sequence[str], *, quoted: bool) -> bool:
    """A must, a should, a need for a thing, or an order."""
    if any(_is_duty(lows, i) for i in range(len(lows) - 1)):
        return True
    return quoted and (_orders(lows) or any(_orders_behind_colon(lows, i) for i in range(len(lows) - 3)))


def _is_duty(lows: Sequence[str], i: int) -> bool:
    if lows[i] in grammar("duty"):
        return lows[i + 1] not in grammar("not_duty")
    return lows[i] in ("need", "needs") and (lows[i + 1] != "to" or (i > 0 and lows[i - 1] != "not"))


def _orders(lows: Sequence[str]) -> bool:
    """``Lift the ban``: an order opens the sentence."""
    skipped = grammar("connective", "skipped_in_orders")
    first = next((low for low in lows if low not in skipped), "")
    return len(lows) > 1 and first in words("orders") and lows[1] not in without("auxiliary", "not", "n't")


def _orders_behind_colon(lows: Sequence[str], i: int) -> bool:
    """``My advice: lift the ban``."""
    return lows[i] == ":" and lows[i + 1] in words("orders")


def future(lows: Sequence[str], *, quoted: bool, speaker: frozenset[str]) -> Stance | None:
    """A ``will`` of one's own is a promise, one of others a forecast."""
    i = next((i for i in range(len(lows)) if _looks_ahead(lows, i)), None)
    if i is None or (lows[i] == "would" and (quoted or "if" in lows[:i])):
        return None
    subject = set(lows[max(0, i - NEAR_SUBJECT) : i])
    own = subject & (grammar("own_group") if quoted else grammar("reports_himself")) or subject & speaker
    return "commits" if own and _acts(lows, i) else "predicts"


def _looks_ahead(lows: Sequence[str], i: int) -> bool:
    planned = lows[i] in grammar("plan_verb") and i + 1 < len(lows) and lows[i + 1] == "to"
    return planned or lows[i] in grammar("future")


def _acts(lows: Sequence[str], i: int) -> bool:
    """Whether a doing follows, not a being."""
    behind = [low for low in lows[i + 1 : i + 4] if low not in grammar("adverb") and low not in ("not", "n't")]
    return bool(behind) and behind[0] not in ("be", "never")


def plans(lows: Sequence[str]) -> bool:
    """``he planned to go``, ``she is open to a talk``: an intention told as a fact, early in the sentence."""
    early = range(1, min(EARLY, len(lows) - 1))
    return any(lows[i] in grammar("planning") and lows[i + 1] == "to" and _is_doing(lows, i) for i in early)


def _is_doing(lows: Sequence[str], i: int) -> bool:
    """Whether somebody does it: ``a plan to`` is a thing."""
    if lows[i] in ("plan", "plans"):
        return lows[i - 1] in grammar("person_pronoun") or lows[i - 1] in grammar("auxiliary")
    return lows[i - 1] not in grammar("determiner")


def expects(lows: Sequence[str], *, quoted: bool) -> bool:
    """``is likely to``, ``may``: what may come, told of others."""
    early = lows[:EARLY]
    return any(low in grammar("expecting") for low in early) or (
        not quoted and any(low in ("may", "might", "could") for low in early)
    )


def leaves_open(lows: Sequence[str]) -> bool:
    """``whether``, ``it is unclear``, ``not sure``."""
    unsure = "sure" in lows and bool({"not", "n't"} & set(lows))
    return lows[:1] == ["whether"] or "unclear" in lows or unsure


def counts(tokens: Sequence[Token]) -> bool:
    """Whether it gives a number: then it is a fact to check, whatever else it says."""
    return any(t.text[0].isdigit() and len(t.text) > 1 and not t.low.endswith(("th", "st", "nd", "rd")) for t in tokens)
