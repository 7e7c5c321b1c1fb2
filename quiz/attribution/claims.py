"""Which statements meet on one proposition; cautious, since every meeting becomes a question."""

from __future__ import annotations

from collections import Counter, deque
from typing import TYPE_CHECKING

from quiz.attribution.independence import standing
from quiz.attribution.meeting import meet
from quiz.attribution.points import points
from quiz.attribution.records import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.meeting import Bond
    from quiz.attribution.points import Point, Points
    from quiz.attribution.records import Attribution, Relation
    from quiz.attribution.tokens import Row

RAREST, LATEST, NEAREST = 10, 12, 10


def claims(row: Row, attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """Groups of statements that state, repeat or oppose one thing."""
    known = points(row, attributions)
    group = list(range(len(known.every)))
    bonds: dict[int, list[tuple[int, Bond]]] = {}
    for one, other in _candidates(known):
        if _root(group, one.number) == _root(group, other.number):
            continue
        bond = meet(known, one, other)
        if bond is not None:
            group[_root(group, other.number)] = _root(group, one.number)
            bonds.setdefault(one.number, []).append((other.number, bond))
            bonds.setdefault(other.number, []).append((one.number, bond))
    members: dict[int, list[Point]] = {}
    for point in known.every:
        members.setdefault(_root(group, point.number), []).append(point)
    return tuple(_claim(m, bonds) for m in members.values() if len(m) > 1)


def _candidates(known: Points) -> Iterator[tuple[Point, Point]]:
    """Pairs that share rare words, an earlier statement first: each is set beside a few, however many there are."""
    held: dict[str, deque[int]] = {}
    before: dict[str, int] = {}
    for point in known.every:
        rare = sorted(point.stems, key=lambda s: (known.counts[s], s))[:RAREST]
        near = Counter(p for s in rare for p in held.get(s, ()))
        for other, _ in near.most_common(NEAREST):
            yield known.every[other], point
        if point.refers and point.number:
            yield known.every[point.number - 1], point
        nested = point.said.statement.nested
        if nested is not None and nested.canonical in before:
            yield known.every[before[nested.canonical]], point
        for s in point.stems:
            held.setdefault(s, deque(maxlen=LATEST)).append(point.number)
        if point.said.statement.stance == "confirms":
            before[point.said.source.canonical] = point.number


def _root(group: list[int], i: int) -> int:
    """The first statement of a group, its chain shortened on the way."""
    while group[i] != i:
        group[i] = group[group[i]]
        i = group[i]
    return i


def _claim(members: list[Point], bonds: dict[int, list[tuple[int, Bond]]]) -> Claim:
    """The statements of a group, each with what it does to what the first one states."""
    first = members[0]
    against = {first.number: False}
    waiting = deque([first.number])
    while waiting:
        at = waiting.popleft()
        for other, bond in bonds.get(at, ()):
            if other not in against:
                against[other] = against[at] != (bond == "opposes")
                waiting.append(other)
    heard: set[tuple[str, bool]] = set()
    found = []
    for point in members:
        place = (point.said.source.canonical, against[point.number])
        found.append((point.said, _relation(point, against=against[point.number], again=place in heard)))
        heard.add(place)
    return Claim(tuple(found), standing(tuple(found)))


def _relation(point: Point, *, against: bool, again: bool) -> Relation:
    """What a statement does to what the first one states."""
    if against:
        return "opposes"
    nested = point.said.statement.nested
    return "repeats" if again or (nested is not None and nested.cue is not None) else "states"
