"""Which candidates stand: the surest first, no word given away twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from quiz.attribution.learned.link import Triple
    from quiz.attribution.learned.weights import Floats

SHARED = 0.3
EXACT = 0.7
SWALLOWED = 0.1
MOST_SWALLOWED = 2


class Verdicts(NamedTuple):
    """What is known of every candidate once it is judged."""

    sure: NDArray[np.float64]
    """The chance that source and content are right."""
    exact: NDArray[np.float64]
    """The chance that the borders are right as well."""
    inside: Floats
    """How many cues stand among the words said: whoever swallows one gives up what it reports."""
    least: NDArray[np.float64]
    """The chance it must have."""
    favour: NDArray[np.float64]
    """How much likelier another one must be to take its place."""

    def order(self) -> NDArray[np.int64]:
        """The candidates, the one to be preferred first."""
        swallowed = SWALLOWED * np.minimum(self.inside, MOST_SWALLOWED)
        return np.argsort(swallowed - (1 - EXACT) * self.sure - EXACT * self.exact - self.favour, kind="stable")


def standing(triples: Sequence[Triple], verdicts: Verdicts) -> list[tuple[Triple, float]]:
    """The candidates that stand beside one another, in order of the text."""
    words: set[int] = set()
    cues: set[int] = set()
    kept: list[tuple[Triple, float]] = []
    for i in verdicts.order().tolist():
        triple = triples[i]
        if verdicts.sure[i] < verdicts.least[i]:
            continue
        content = {k for a, b in triple.content for k in range(a, b)}
        cue = set(range(*triple.cue)) if triple.cue else set()
        if cue & cues or len(content & words) > SHARED * len(content):
            continue
        words |= content
        cues |= cue
        kept.append((triple, float(verdicts.sure[i])))
    return sorted(kept, key=lambda pair: pair[0].content)
