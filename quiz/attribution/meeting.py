"""Whether two statements say the same thing, or one says that it is not so."""

from __future__ import annotations

import re
from functools import cache
from math import inf
from typing import TYPE_CHECKING, Literal

from quiz.attribution.lexicon import words
from quiz.attribution.stems import stem

if TYPE_CHECKING:
    from quiz.attribution.points import Point, Points
    from quiz.attribution.records import Figure

Bond = Literal["agrees", "opposes"]
REJECTING = frozenset(
    ("deny", "dismiss", "reject", "dispute", "refute", "rebut", "contradict", "debunk", "disavow", "disown", "rubbish")
)
DURATIONS = frozenset(("second", "minut", "hour", "day", "week", "month", "year", "decad", "tim", "point"))
AGAINST = frozenset(("denies", "doubts"))
FEWEST_WEIGHTY, MANY_WEIGHTY, FEWEST_STEPS, MANY_STEPS, VERBATIM = 2, 4, 2, 3, 5
WITHIN, NEARLY_ALL, ALIKE, ALMOST, ANSWERED, JUST_THIS, COUNTED = 0.75, 0.8, 0.5, 0.85, 0.6, 0.6, 0.45
FEWEST_COUNTED, FEWEST_ANSWERED, FEWEST_NAMED = 1, 2, 3
NEAR = 0.1
PERCENT = re.compile(r"%|cent|point|pct", re.IGNORECASE)
UPWARD = re.compile(
    r"more than|over|at (?:the )?least|as (?:many|much|high) as|above|exce|upward|or more|\+|plus|no (?:less|fewer)"
)
DOWNWARD = re.compile(
    r"less than|fewer than|under|below|up to|at (?:the )?most|no more|as (?:few|little|low)|nearly|almost"
)


def meet(points: Points, a: Point, b: Point) -> Bond | None:
    """What two statements are to each other; None where they need not speak of one thing."""
    shared = a.stems & b.stems
    if _passes_on(a, b):
        return "agrees"
    if not shared or a.asks != b.asks or a.names_thing != b.names_thing or _overlap(a, b):
        return None
    if (found := _by_count(points, a, b, shared)) is not None:
        return found if found == "agrees" or a.said.source != b.said.source else None
    if _numbers_clash(points, a, b):
        return None
    if not (_same_words(points, a, b, shared) or _answered(points, a, b, shared)):
        return None
    return "opposes" if _against(a, b, shared) else "agrees"


def _overlap(a: Point, b: Point) -> bool:
    """Whether one holds words of the other: then it reports it, and says nothing of its own."""
    return any(x.overlaps(y) for x in a.said.statement.content for y in b.said.statement.content)


def _same_words(points: Points, a: Point, b: Point, shared: frozenset[str]) -> bool:
    """Nearly all that the shorter one says stands in the other, and in the same order."""
    (within, alike), steps = points.shared(a, b), len(a.steps & b.steps)
    if steps >= VERBATIM and within >= ANSWERED:
        return True
    if len(shared & a.weighty) < FEWEST_WEIGHTY or _about_others(a, b) or _weighs_both(a, b) or _weighs_both(b, a):
        return False
    if within >= NEARLY_ALL and steps >= MANY_STEPS:
        return True
    if within >= ALMOST and alike >= ALMOST and len(shared & a.weighty) >= MANY_WEIGHTY:
        return steps > 0
    return within >= WITHIN and alike >= ALIKE and steps >= FEWEST_STEPS


def _about_others(a: Point, b: Point) -> bool:
    """Whether each names somebody the other does not."""
    return bool(a.names - b.stems) and bool(b.names - a.stems)


def _weighs_both(a: Point, b: Point) -> bool:
    """``more to hurt than to help``: set beside the one of the two alone, it might mean either."""
    known = opposites()
    return any(s in known and known[s] & a.stems and not known[s] & b.stems for s in a.stems & b.stems)


def _answered(points: Points, a: Point, b: Point, shared: frozenset[str]) -> bool:
    """One takes a stand on what the other says: all it speaks of stands there, or both speak of the same reports."""
    if a.said.source == b.said.source or not (a.answers or b.answers or _rejects(a) or _rejects(b)):
        return False
    if (
        a.answers
        and b.answers
        and len(shared) >= FEWEST_ANSWERED
        and len(shared) >= ALIKE * min(len(a.stems), len(b.stems))
    ):
        return True
    if points.shared(a, b)[0] < ANSWERED or _about_others(a, b):
        return False
    return len(shared & a.weighty) >= FEWEST_WEIGHTY or (len(shared) > FEWEST_NAMED and bool(shared & a.weighty))


def _rejects(point: Point) -> bool:
    return point.said.statement.stance == "denies" and point.said.attribution.lemma in REJECTING


def _by_count(points: Points, a: Point, b: Point, shared: frozenset[str]) -> Bond | None:
    """What two numbers of one thing tell: agreement, or a contradiction where all else is the same."""
    within, alike = points.shared(a, b)
    common = sorted(a.counted.keys() & b.counted.keys())
    nouns = [n for n in common if not (a.counted[n][0] and b.counted[n][0]) or a.counted[n][0] & b.counted[n][0]]
    if not nouns or len({fits(points.text, a.counted[n][1], b.counted[n][1]) for n in common}) > 1:
        return None
    told = shared - set(nouns)
    if not fits(points.text, a.counted[nouns[0]][1], b.counted[nouns[0]][1]):
        clear = within >= ALMOST and alike >= JUST_THIS and not _about_others(a, b)
        return "opposes" if told & a.weighty and clear else None
    if not told & (a.weighty | a.names) or within < COUNTED or nouns[0] in DURATIONS or a.said.source == b.said.source:
        return None
    return "opposes" if _against(a, b, shared) else "agrees"


def _numbers_clash(points: Points, a: Point, b: Point) -> bool:
    """Whether they count one thing differently, or ask different shares of people."""
    common = a.counted.keys() & b.counted.keys()
    differ = any(not fits(points.text, a.counted[noun][1], b.counted[noun][1]) for noun in common)
    return differ or (a.share != b.share and bool(a.share) and bool(b.share))


def fits(text: str, one: Figure, other: Figure) -> bool:
    """Whether two figures can both be right: ``over 50`` and ``60``, ``several thousand`` and ``3,000``."""
    if one.value is None or other.value is None:
        return True
    (low, high), (bottom, top) = _bounds(text, one), _bounds(text, other)
    return low <= top and bottom <= high


def _bounds(text: str, figure: Figure) -> tuple[float, float]:
    """From where to where the number may lie, its hedge considered."""
    scale = 100 if figure.kind == "share" and not PERCENT.search(figure.span.of(text)) else 1
    value, hedge = (figure.value or 0.0) * scale, figure.hedge.of(text).lower() if figure.hedge is not None else ""
    if figure.upto is not None:
        return value, figure.upto * scale
    if UPWARD.search(hedge):
        return value, inf
    if DOWNWARD.search(hedge):
        return 0.0, value
    return (value * (1 - NEAR), value * (1 + NEAR)) if hedge else (value, value)


def _passes_on(a: Point, b: Point) -> bool:
    """``The minister confirmed this``: nothing of its own but who said it."""
    nested = b.said.statement.nested
    if nested is None or nested.cue is None or nested.canonical != a.said.source.canonical or b.stems:
        return False
    return a.said.statement.stance == "confirms"


def _against(a: Point, b: Point, shared: frozenset[str]) -> bool:
    """Whether one says it is not so: by its verb, by a ``not`` in the words both share, or by an opposite word."""
    turned = [p.said.statement.stance in AGAINST for p in (a, b)]
    negated = [len([at for at in p.negated if _inside(p, at, shared)]) % 2 == 1 for p in (a, b)]
    return (turned[0] != turned[1]) ^ (negated[0] != negated[1]) ^ _opposite(a, b)


def _inside(point: Point, at: int, shared: frozenset[str]) -> bool:
    """Whether a negation stands among the words both share."""
    places = [i for i, s in enumerate(point.order) if s in shared]
    return bool(places) and places[0] <= at <= places[-1]


def _opposite(a: Point, b: Point) -> bool:
    """Whether one has a word where the other has its opposite."""
    only, other = a.stems - b.stems, b.stems - a.stems
    return any(opposites().get(s, frozenset()) & other for s in only)


@cache
def opposites() -> dict[str, frozenset[str]]:
    """The opposites of each stem."""
    found: dict[str, set[str]] = {}
    for pair in words("opposites"):
        one, other = (stem(word) for word in pair.split(":"))
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}
