"""Which statements meet on one proposition; cautious, since every meeting becomes a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.attribution.lexicon import grammar
from quiz.attribution.records import Claim, Said

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.article.records import Span
    from quiz.attribution.records import Attribution, Relation
    from quiz.attribution.tokens import Row

WINDOW = 40
SURE = 0.6
FEWEST_SHARED, FEWEST_ANSWERED, FEWEST_COUNTED = 3, 2, 2
SHARE = 0.6
ENDINGS = ("ingly", "ments", "ment", "ings", "ing", "ies", "edly", "ed", "es", "s", "ly")
SHORTEST_STEM = 3
EMPTY = (
    "auxiliary", "adverb", "pronoun", "relative", "determiner", "connective", "boundary", "preposition",
    "object_pronoun", "number", "vague_number", "hedge", "time", "they", "own_subject", "hearsay",
)  # fmt: skip


class _Point(NamedTuple):
    """A statement as its stems."""

    said: Said
    stems: frozenset[str]
    counted: dict[str, frozenset[str]]
    negated: bool


def claims(row: Row, attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """Groups of statements by two sources or more that state, repeat or oppose one thing."""
    points = [_point(row, Said(a, s)) for a in attributions if a.confidence >= SURE for s in a.statements]
    group = list(range(len(points)))
    for i, point in enumerate(points):
        for k in range(i - 1, max(-1, i - WINDOW), -1):
            if _root(group, k) != _root(group, i) and _meet(points[k], point):
                group[_root(group, i)] = _root(group, k)
    members: dict[int, list[_Point]] = {}
    for i, point in enumerate(points):
        members.setdefault(_root(group, i), []).append(point)
    return tuple(_claim(m) for m in members.values() if len({p.said.source.canonical for p in m}) > 1)


def _root(group: list[int], i: int) -> int:
    """The first statement of a group, its chain shortened on the way."""
    while group[i] != i:
        group[i] = group[group[i]]
        i = group[i]
    return i


def _point(row: Row, said: Said) -> _Point:
    lows = [low for span in said.statement.content for low in _lows(row, span)]
    nested = said.statement.nested
    inner = set(_lows(row, nested.span)) | set(_lows(row, nested.cue) if nested.cue else ()) if nested else set()
    counted: dict[str, frozenset[str]] = {}
    for figure in said.statement.figures:
        unit = _stems(_lows(row, figure.unit)) if figure.unit is not None else []
        if unit:
            counted[unit[-1]] = frozenset(unit[:-1])
    negated = any(low in ("not", "n't", "never") for low in lows)
    return _Point(said, frozenset(_stems(low for low in lows if low not in inner)), counted, negated)


def _lows(row: Row, span: Span) -> list[str]:
    tokens = row.tokens[row.index(span.start) : row.index(span.end)]
    return [token.low for token in tokens if token.word]


def _stems(lows: Iterable[str]) -> list[str]:
    """The words that carry content, without their endings."""
    return [
        _stem(low)
        for low in lows
        if len(low) >= SHORTEST_STEM and not low[0].isdigit() and not any(low in grammar(name) for name in EMPTY)
    ]


def _stem(low: str) -> str:
    for ending in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= SHORTEST_STEM:
            return low.removesuffix(ending)
    return low


def _meet(a: _Point, b: _Point) -> bool:
    """Whether two sources speak of one thing that can be checked."""
    if a.said.source == b.said.source:
        return False
    if _passes_on(a, b):
        return True
    checkable = all(p.said.statement.claim_type == "checkable" for p in (a, b))
    return checkable and _alike(a, b)


def _alike(a: _Point, b: _Point) -> bool:
    """Most words in common, one thing counted, or two answers to the same reports."""
    shared, same = a.stems & b.stems, _count_the_same(a, b)
    if a.counted.keys() & b.counted.keys():
        return same and len(shared) >= FEWEST_COUNTED
    if len(shared) >= FEWEST_SHARED and len(shared) >= SHARE * min(len(a.stems), len(b.stems)):
        return True
    return _answers(a) and _answers(b) and len(shared) >= FEWEST_ANSWERED


def _count_the_same(a: _Point, b: _Point) -> bool:
    """``3,000 troops`` and ``several thousand northern troops``, but not ``our soldiers`` and ``their soldiers``."""
    return any(
        not a.counted[noun] or not b.counted[noun] or a.counted[noun] & b.counted[noun]
        for noun in a.counted.keys() & b.counted.keys()
    )


def _passes_on(a: _Point, b: _Point) -> bool:
    """``The minister confirmed this``: nothing of its own but who said it."""
    nested = b.said.statement.nested
    if nested is None or nested.cue is None or nested.canonical != a.said.source.canonical or b.stems:
        return False
    return a.said.statement.stance == "confirms"


def _answers(point: _Point) -> bool:
    """Whether it takes a stand on reports that were about."""
    nested = point.said.statement.nested
    answering = point.said.statement.stance in ("confirms", "denies", "doubts")
    return answering and nested is not None and nested.cue is None


def _claim(points: list[_Point]) -> Claim:
    return Claim(tuple((p.said, _relation(points[0], p)) for p in points))


def _relation(first: _Point, point: _Point) -> Relation:
    """What a statement does to what the first one states."""
    if _against(point) != _against(first):
        return "opposes"
    nested = point.said.statement.nested
    return "repeats" if nested is not None and nested.cue is not None else "states"


def _against(point: _Point) -> bool:
    return point.negated != (point.said.statement.stance in ("denies", "doubts"))
