"""Which statements meet on one proposition; cautious, since every meeting becomes a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.attribution.lexicon import grammar
from quiz.attribution.records import Claim, Said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.attribution.records import Attribution, Relation
    from quiz.attribution.tokens import Row

WINDOW = 40
SURE = 0.6
FEWEST_SHARED, FEWEST_ANSWERED = 3, 2
SHARE = 0.6
ENDINGS = ("ingly", "ments", "ment", "ings", "ing", "ies", "edly", "ed", "es", "s", "ly")
SHORTEST_STEM = 3
NEGATIONS = frozenset(("not", "no", "never", "n't", "none", "nobody", "without"))


class _Point(NamedTuple):
    """A statement as its stems."""

    said: Said
    stems: frozenset[str]
    counted: frozenset[str]
    negative: bool


def claims(row: Row, attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """Groups of statements by two sources or more that state, repeat or oppose one thing."""
    points = [_point(row, Said(a, s)) for a in attributions if a.confidence >= SURE for s in a.statements]
    group = list(range(len(points)))
    for i, point in enumerate(points):
        for k in range(max(0, i - WINDOW), i):
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
    tokens = [
        row.tokens[i]
        for span in said.statement.content
        for i in range(row.index(span.start), row.index(span.end))
        if row.tokens[i].word
    ]
    text = row.article.text
    counted = {f.unit.of(text).split()[-1].lower() for f in said.statement.figures if f.unit is not None}
    stems = frozenset(_stem(t.low) for t in tokens if _carries(t.low))
    negative = any(t.low in NEGATIONS for t in tokens) != (said.statement.stance in ("denies", "doubts"))
    return _Point(said, stems, frozenset(_stem(c) for c in counted), negative)


def _carries(low: str) -> bool:
    """Whether a word carries content."""
    if len(low) < SHORTEST_STEM or low[0].isdigit():
        return False
    return not any(low in grammar(name) for name in EMPTY)


EMPTY = (
    "auxiliary", "adverb", "pronoun", "relative", "determiner", "connective", "boundary", "preposition",
    "object_pronoun", "number", "vague_number", "hedge", "time", "they",
)  # fmt: skip


def _stem(low: str) -> str:
    for ending in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= SHORTEST_STEM:
            return low.removesuffix(ending)
    return low


def _meet(a: _Point, b: _Point) -> bool:
    if a.said.source == b.said.source:
        return False
    shared = a.stems & b.stems
    if len(shared) >= FEWEST_SHARED and len(shared) >= SHARE * min(len(a.stems), len(b.stems)):
        return True
    if a.counted & b.counted and len(shared) > 1:
        return True
    return _answers(a) and _answers(b) and len(shared) >= FEWEST_ANSWERED


def _answers(point: _Point) -> bool:
    """Whether it takes a stand on reports that were about."""
    nested = point.said.statement.nested
    answering = point.said.statement.stance in ("confirms", "denies", "doubts")
    return answering and nested is not None and nested.cue is None


def _claim(points: list[_Point]) -> Claim:
    first = points[0]
    return Claim(tuple((p.said, _relation(first, p)) for p in points))


def _relation(first: _Point, point: _Point) -> Relation:
    nested = point.said.statement.nested
    if point.negative != first.negative:
        return "opposes"
    if nested is not None and nested.cue is not None:
        return "repeats"
    return "states"
