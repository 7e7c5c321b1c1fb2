"""What the numbers of two statements tell: that they speak of one thing, contradict each other, or neither."""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quiz.attribution.points import Point, Points
    from quiz.attribution.records import Figure

Tally = Literal["agrees", "opposes", "clash"]
DURATIONS = frozenset(("second", "minut", "hour", "day", "week", "month", "year", "decad", "tim", "point"))
ALMOST, ALIKE, COUNTED = 0.85, 0.6, 0.48
NEAR, SLACK, VAGUE = 0.1, 1.5, 20
PERCENT = re.compile(r"%|cent|point|pct", re.IGNORECASE)
UPWARD = re.compile(
    r"more than|over|at (?:the )?least|as (?:many|much|high) as|above|exce|upward|or more|\+|plus|no (?:less|fewer)"
)
DOWNWARD = re.compile(
    r"less than|fewer than|under|below|up to|at (?:the )?most|no more|as (?:few|little|low)|nearly|almost"
)
SCALE = re.compile(r"ten|dozen|score|hundred|thousand|million|billion|trillion")
WORTH = {
    "ten": 10, "dozen": 12, "score": 20, "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9,
    "trillion": 10**12,
}  # fmt: skip


def tell(points: Points, a: Point, b: Point) -> Tally | None:
    """What the numbers say; None where they say nothing."""
    text = points.text
    if a.share and b.share and a.share != b.share:
        return "clash"
    if _other_amounts(text, a, b):
        return "opposes" if min(points.shared(a, b)) >= ALMOST and not about_others(a, b) else "clash"
    common = sorted(a.counted.keys() & b.counted.keys())
    verdicts = {_verdict(text, a.counted[noun][1], b.counted[noun][1]) for noun in common}
    if verdicts == {"same"}:
        return "agrees" if _one_count(points, a, b, common) else None
    if "other" not in verdicts:
        return None
    return "opposes" if verdicts == {"other"} and _only_the_count(points, a, b, common) else "clash"


def about_others(a: Point, b: Point) -> bool:
    """Whether each names somebody the other does not."""
    return bool(a.names - b.stems) and bool(b.names - a.stems)


def _other_amounts(text: str, a: Point, b: Point) -> bool:
    """Whether both tell sums of money, or both tell shares, and none is the same."""
    for kind in ("money", "share"):
        ours, theirs = ([f for f in p.said.statement.figures if f.kind == kind] for p in (a, b))
        if ours and theirs and all(_verdict(text, f, g) == "other" for f in ours for g in theirs):
            return True
    return False


def _one_count(points: Points, a: Point, b: Point, nouns: list[str]) -> bool:
    """Two sources who count the same things, and speak of more than their number in common."""
    checkable = all(p.said.statement.claim_type == "checkable" for p in (a, b))
    counts = [n for n in nouns if a.counted[n][1].kind == b.counted[n][1].kind == "count" and n not in DURATIONS]
    if not counts or not checkable or a.said.source == b.said.source or not _same_things(a, b, counts):
        return False
    told = (a.stems & b.stems) - set(counts)
    return bool(told & (a.weighty | a.names)) and points.shared(a, b)[0] >= COUNTED


def _only_the_count(points: Points, a: Point, b: Point, nouns: list[str]) -> bool:
    """Whether all but the number is the same."""
    (within, alike), told = points.shared(a, b), (a.stems & b.stems) - set(nouns)
    clear = within >= ALMOST and alike >= ALIKE and not about_others(a, b)
    return clear and bool(told & a.weighty) and _same_things(a, b, nouns)


def _same_things(a: Point, b: Point, nouns: list[str]) -> bool:
    """``3,000 troops`` and ``several thousand northern troops``, but not ``our soldiers`` and ``their soldiers``."""
    pairs = [(a.counted[noun][0], b.counted[noun][0]) for noun in nouns]
    return all(not one or not other or one & other for one, other in pairs)


def _verdict(text: str, one: Figure, other: Figure) -> Literal["same", "other", "open"]:
    """Whether two figures can be one: ``over 50`` and ``60`` can, ``over 50`` and ``500`` need not be at odds."""
    if _meet(text, one, other, SLACK):
        return "same"
    return "open" if _meet(text, one, other, inf) else "other"


def _meet(text: str, one: Figure, other: Figure, slack: float) -> bool:
    (low, high), (bottom, top) = _bounds(text, one, slack), _bounds(text, other, slack)
    return low <= top and bottom <= high


def _bounds(text: str, figure: Figure, slack: float) -> tuple[float, float]:
    """From where to where the number may lie, its hedge considered."""
    if figure.value is None:
        least = 1.0
        for word in SCALE.findall(figure.span.of(text).lower()):
            least *= WORTH[word]
        return least, least * VAGUE
    scale = 100 if figure.kind == "share" and not PERCENT.search(figure.span.of(text)) else 1
    value, hedge = figure.value * scale, figure.hedge.of(text).lower() if figure.hedge is not None else ""
    if figure.upto is not None:
        return value, figure.upto * scale
    if UPWARD.search(hedge):
        return value, value * slack
    if DOWNWARD.search(hedge):
        return (0.0 if slack == inf else value / slack), value
    return (value * (1 - NEAR), value * (1 + NEAR)) if hedge else (value, value)
