"""One claim followed through an article: who states it, repeats it, opposes it, and where."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.attribution.records import Attributions, Claim, Relation, Said, Source, Stance, Statement

ROOM = 9.0
"""How many hundredths of the line the word under a step needs, at the width where words are shown."""
PLAIN: dict[Relation, frozenset[Stance]] = {
    "states": frozenset({"asserts", "confirms", "predicts"}),
    "opposes": frozenset({"denies", "doubts"}),
}
"""Stances that say by themselves how a statement stands to the claim."""


@dataclass(frozen=True, slots=True)
class Step:
    """One statement on the claim that is followed."""

    x: float
    """Where its middle stands."""
    ref: str
    """The statement's fragment: ``said-3``."""
    source: str
    """The row it belongs to."""
    name: str
    """Who says it."""
    does: str
    """What it does to the claim, as one word: its stance, or ``repeats``."""
    words: str
    """The statement."""
    low: bool = False
    """Whether its word stands lower, to keep clear of its neighbour."""


def follow(found: Attributions, words: Sequence[int]) -> tuple[Step, ...]:
    """The claim most sources meet on, statement by statement; one source alone makes none."""
    claim = max(found.claims, key=_reach, default=None)
    if claim is None or len({said.source for said, _ in claim.statements}) < 2:  # noqa: PLR2004 - one is no meeting
        return ()
    names = {said.statement.content: f"said-{n}" for n, said in enumerate(found.said, 1)}
    rows = {source: f"source-{n}" for n, source in enumerate(found.sources, 1)}
    steps = [
        Step(
            x=_middle(said.statement, words),
            ref=names.get(said.statement.content, rows[said.source]),
            source=rows[said.source],
            name=said.source.canonical,
            does=deed(relation, said.statement.stance),
            words=sentence(said, found.article.text),
        )
        for said, relation in _once(claim)
    ]
    return _apart(sorted(steps, key=lambda step: step.x))


def _once(claim: Claim) -> list[tuple[Said, Relation]]:
    """What each source does first: for the claim, and against it."""
    first: dict[tuple[Source, bool], tuple[Said, Relation]] = {}
    for said, relation in claim.statements:
        first.setdefault((said.source, relation == "opposes"), (said, relation))
    return list(first.values())


def deed(relation: Relation, stance: Stance) -> str:
    """What a statement does to the claim: its stance where that says so, else the relation."""
    return stance if stance in PLAIN.get(relation, ()) else relation


def _reach(claim: Claim) -> tuple[int, bool, int]:
    """How much there is to follow: sources, whether one opposes, statements."""
    opposed = any(relation == "opposes" for _, relation in claim.statements)
    return len({said.source for said, _ in claim.statements}), opposed, len(claim.statements)


def _middle(statement: Statement, words: Sequence[int]) -> float:
    """The middle of a statement, in hundredths of the words."""
    first = bisect_left(words, statement.content[0].start)
    behind = bisect_left(words, statement.content[-1].end)
    return round((first + behind) * 50 / max(1, len(words)), 2)


def _apart(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps with every second of a crowd set lower."""
    out = list(steps[:1])
    for before, step in pairwise(steps):
        crowded = step.x - before.x < ROOM and not out[-1].low
        out.append(replace(step, low=crowded))
    return tuple(out)


def sentence(said: Said, text: str) -> str:
    """A statement in its own words, stretches joined by an ellipsis; exact words between marks."""
    words = " … ".join(" ".join(span.of(text).split()) for span in said.statement.content)
    return f"“{words}”" if said.statement.form == "direct" else words
