"""From tags to triples: which source and which words belong to which cue."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.attribution.learned.tokens import Tokens

Range = tuple[int, int]

BEST, ASKED, RULE, LAYOUT = range(4)

JOINTS = frozenset(["and", ",", "but", "then", "also"])


@dataclass(slots=True)
class Triple:
    """One source–cue–content relation, as token ranges."""

    cue: Range | None
    """The cue; None where the words stand alone."""
    source: Range | None = None
    """The source; None where none is named."""
    content: list[Range] = field(default_factory=list)
    """What is said, in order."""
    origin: int = BEST
    """Who proposed it."""
    rule: int = -1
    """Which proposal of the rules it is; -1 for none."""
    shaped: bool = False
    """Whether it is another shape of a candidate."""


def spans(names: Sequence[str], begin: int, breaks: set[int]) -> list[tuple[str, int, int]]:
    """The runs of tags of one role: its name, first token and the one behind it."""
    found: list[tuple[str, int, int]] = []
    i, n = 0, len(names)
    while i < n:
        if names[i][0] not in "BI":
            i += 1
            continue
        j = i + 1
        while j < n and names[j] == "I" + names[i][1:] and begin + j not in breaks:
            j += 1
        found.append((names[i][1:], begin + i, begin + j))
        i = j
    return found


def link(found: list[tuple[str, int, int]], tokens: Tokens) -> list[Triple]:
    """Tie the spans of one paragraph together: each to the nearest cue on the side it points to."""
    made = [Triple((a, b)) for name, a, b in found if name[0] == "U"]
    starts = [a for name, a, _ in found if name[0] == "U"]
    loose: list[Triple] = []
    for name, a, b in found:
        if name[0] == "U":
            continue
        owner = _owner(made, starts, (a, b), name[1])
        if owner is None:
            if name[0] == "C":
                loose.append(Triple(None, None, [(a, b)]))
        elif name[0] == "C":
            owner.content.append((a, b))
        elif owner.source is None or _gap((a, b), owner) < _gap(owner.source, owner):
            owner.source = (a, b)
    for before, triple in pairwise(made):
        if triple.source is None and before.source is not None and _shares(before, triple, tokens):
            triple.source = before.source
    return [t for t in made + loose if t.content]


def _gap(span: Range, triple: Triple) -> int:
    cue = triple.cue or span
    return cue[0] - span[1] if cue[0] >= span[1] else span[0] - cue[1]


def _owner(made: list[Triple], starts: list[int], span: Range, side: str) -> Triple | None:
    """The nearest cue to the left (``<``) or right (``>``); the one on the other side if need be."""
    at = bisect_left(starts, span[0])
    left = made[at - 1] if at else None
    right = made[at] if at < len(made) else None
    return (left or right) if side == "<" else (right or left)


def _shares(before: Triple, triple: Triple, tokens: Tokens) -> bool:
    """Whether a cue without a source goes on with the subject of the cue before it."""
    if before.cue is None or triple.cue is None:
        return False
    if tokens.sentence_first[before.cue[0]] != tokens.sentence_first[triple.cue[0]]:
        return False
    between = [w.lower() for w in tokens.words[before.cue[1] : triple.cue[0]][-3:]]
    joined = bool(between) and between[-1] in JOINTS
    return joined or "and" in between or tokens.words[triple.cue[1] - 1].lower().endswith("ing")
