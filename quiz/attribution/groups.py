"""Verb groups: a verb with the helpers and adverbs before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar, words

if TYPE_CHECKING:
    from quiz.attribution.tokens import Row, Unit

TO_IN_GROUPS = frozenset(("going", "used", "has", "had", "have", "about"))


def group_start(row: Row, unit: Unit, verb: int) -> int:
    """The first token of the verb group a verb ends: ``had initially`` in ``had initially dismissed``."""
    at = verb
    while at > unit.first and _in_group(row, at - 1):
        at -= 1
    return at


def _in_group(row: Row, i: int) -> bool:
    token = row.tokens[i]
    low = token.low
    if token.piece >= 0:
        return False
    if low == "may" and token.capital:
        return False
    if low in grammar("auxiliary"):
        return low != "to" or row.low(i - 1) in TO_IN_GROUPS
    adverb = low.endswith("ly") and low not in words("people") and not token.capital
    return adverb or low in grammar("adverb") or (low == "going" and row.low(i + 1) == "to")


def passive(row: Row, start: int, verb: int) -> bool:
    """Whether the group says that something was done to its subject."""
    if row.low(verb).endswith("ing"):
        return False
    helpers = [row.low(i) for i in range(start, verb) if row.low(i) in grammar("auxiliary")]
    helpers = [low for low in helpers if low not in ("not", "n't")]
    return bool(helpers) and helpers[-1] in grammar("be") and helpers[-1] != "'s"
