"""Whether two statements say the same thing, or one says that it is not so."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from quiz.attribution.lexicon import words
from quiz.attribution.likeness import chance
from quiz.attribution.points import REJECTING
from quiz.attribution.stems import stem
from quiz.attribution.tallies import about_others, tell

if TYPE_CHECKING:
    from quiz.attribution.points import Point, Points

Bond = Literal["agrees", "opposes"]
AGAINST = frozenset(("denies", "doubts"))
FEWEST_STEMS, FEWEST_WEIGHTY, MANY_WEIGHTY, MANY_STEPS, VERBATIM, FEWEST_ANSWERED, FEWEST_NAMED = 3, 2, 5, 3, 5, 2, 3
NEARLY_ALL, MOSTLY, CROSS, OWN, HALF, ANSWERED, QUOTED, WHOLLY = 0.8, 0.6, 0.6, 0.58, 0.5, 0.6, 0.3, 0.95
ALIKE, WITHIN, STEP, TOLD, MOST, ENOUGH, OWN_ENOUGH = 2.0, 0.3, 0.1, 0.15, 6, 1.95, 1.88
LIKELY, LIKE, SPOKEN = 0.45, 0.45, 0.5
REACH = 160
"""What words in common weigh: how alike two statements are, how much of the shorter one the other says, words that
follow each other, words that tell something; found on pairs judged by hand. From ``LIKELY`` on, a pair is one claim."""


def meet(points: Points, a: Point, b: Point) -> Bond | None:
    """What two statements are to each other; None where they need not speak of one thing."""
    if _passes_on(a, b):
        return "agrees"
    if _refers(a, b):
        return "opposes"
    shared = a.stems & b.stems
    if not shared or a.asks != b.asks or a.names_thing != b.names_thing or _overlap(a, b):
        return None
    told = tell(points, a, b)
    words = told is None and (
        _same_words(points, a, b, shared)
        or _likely(points, a, b, shared)
        or _answered(points, a, b, shared)
        or _gainsaid(points, a, b, shared)
        or _contradicted(points, a, b, shared)
    )
    if told == "clash" or not (told or words):
        return None
    against = told == "opposes" or _against(a, b, shared)
    if not against:
        return "agrees"
    return "opposes" if a.said.source != b.said.source else None


def _overlap(a: Point, b: Point) -> bool:
    """Whether one holds words of the other: then it reports it, and says nothing of its own."""
    return any(x.overlaps(y) for x in a.said.statement.content for y in b.said.statement.content)


def _same_words(points: Points, a: Point, b: Point, shared: frozenset[str]) -> bool:
    """Nearly all that the shorter one says stands in the other, and in the same order."""
    (within, alike), steps, told = points.shared(a, b), len(a.steps & b.steps), len(shared & a.weighty)
    near = within >= NEARLY_ALL or (within >= ANSWERED and alike >= CROSS)
    if (steps >= VERBATIM and near) or (alike >= QUOTED and _quotes(a, b)):
        return True
    if told < FEWEST_WEIGHTY or about_others(a, b) or _weighs_both(a, b) or _weighs_both(b, a):
        return False
    own = a.said.source == b.said.source
    if within >= NEARLY_ALL and steps >= MANY_STEPS and (own or alike >= CROSS or told >= MANY_WEIGHTY):
        return True
    if min(len(a.stems), len(b.stems)) < FEWEST_STEMS or alike < (OWN if own else CROSS) or within < MOSTLY:
        return False
    told_in_all = ALIKE * alike + WITHIN * within + STEP * min(MOST, steps) + TOLD * min(MOST, told)
    return told_in_all >= (OWN_ENOUGH if own else ENOUGH)


def _likely(points: Points, a: Point, b: Point, shared: frozenset[str]) -> bool:
    """What pairs read by hand taught: two statements much alike, of which neither asks or turns what the other says."""
    return not a.asks and not _against(a, b, shared) and chance(points, a, b) >= LIKELY


def _quotes(a: Point, b: Point) -> bool:
    """One reports in part what the same source says in full: a quotation of the one stands in the other."""
    if a.said.source != b.said.source:
        return False
    return any(m in b.words for m in a.marked) or any(m in a.words for m in b.marked)


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
        and len(shared) >= HALF * min(len(a.stems), len(b.stems))
    ):
        return True
    if points.shared(a, b)[0] < ANSWERED or about_others(a, b):
        return False
    told = len(shared & a.weighty)
    whole = points.shared(a, b)[1] >= NEARLY_ALL and len(shared) >= FEWEST_ANSWERED
    return told >= FEWEST_WEIGHTY or (told > 0 and (whole or len(shared) > FEWEST_NAMED))


def _rejects(point: Point) -> bool:
    return point.said.statement.stance == "denies" and point.said.attribution.lemma in REJECTING


def _passes_on(a: Point, b: Point) -> bool:
    """``The minister confirmed this``: nothing of its own but who said it."""
    nested = b.said.statement.nested
    if nested is None or nested.cue is None or nested.canonical != a.said.source.canonical or b.stems:
        return False
    return a.said.statement.stance == "confirms"


def _refers(a: Point, b: Point) -> bool:
    """``The firm denied the claim``, right behind what another says."""
    if not b.refers or a.refers or a.asks or a.said.source == b.said.source or a.number != b.number - 1:
        return False
    between = b.said.statement.content[0].start - a.said.statement.content[-1].end
    return a.said.statement.claim_type == "checkable" and 0 < between <= REACH


def _against(a: Point, b: Point, shared: frozenset[str]) -> bool:
    """Whether one says it is not so: by its verb, by a ``not`` in the words both share, or by an opposite word."""
    turned = _turned(a) != _turned(b)
    return turned ^ (_negated(a, shared) != _negated(b, shared)) ^ _opposite(a, b)


def _gainsaid(points: Points, a: Point, b: Point, shared: frozenset[str]) -> bool:
    """``He kept no copies`` after ``He kept copies``: another source says so little else that the ``not`` decides."""
    if a.said.source == b.said.source or about_others(a, b) or (_turned(a) or _turned(b)):
        return False
    within, alike = points.shared(a, b)
    told = len(shared & a.weighty)
    enough = (within >= WHOLLY and told > 0) or (within >= MOSTLY and told >= MANY_STEPS)
    return enough and alike >= CROSS and _negated(a, shared) != _negated(b, shared)


def _contradicted(points: Points, a: Point, b: Point, shared: frozenset[str]) -> bool:
    """``He neither sent nor got letters marked secret``, and another: ``He got some marked secret``."""
    if a.said.source == b.said.source or a.asks or about_others(a, b):
        return False
    within, alike = points.shared(a, b)
    told, denies = len(shared & a.weighty), any(p.said.statement.stance in AGAINST for p in (a, b))
    return not denies and told >= FEWEST_WEIGHTY and within >= SPOKEN and alike >= LIKE and _against(a, b, shared)


def _turned(point: Point) -> bool:
    return point.said.statement.stance in AGAINST or point.unsaid


def _negated(point: Point, shared: frozenset[str]) -> bool:
    """Whether a ``not`` stands among the words both share."""
    return sum(_inside(point, at, shared) for at in point.negated) % 2 == 1


def _inside(point: Point, at: int, shared: frozenset[str]) -> bool:
    """Whether a negation stands among the words both share."""
    places = [i for i, s in enumerate(point.order) if s in shared]
    return bool(places) and places[0] - 1 <= at <= places[-1]


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
