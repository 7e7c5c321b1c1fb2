"""Which candidates stand: the surest first, no word given away twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from quiz.attribution.learned.link import Triple

LEAST = 0.15
SHARED = 0.4


def standing(triples: Sequence[Triple], sure: NDArray[np.float64], least: float = LEAST) -> list[tuple[Triple, float]]:
    """The candidates that stand beside one another, in order of the text."""
    words: set[int] = set()
    cues: set[int] = set()
    kept: list[tuple[Triple, float]] = []
    for i in np.argsort(-sure, kind="stable"):
        triple = triples[i]
        if sure[i] < least:
            break
        content = {k for a, b in triple.content for k in range(a, b)}
        cue = set(range(*triple.cue)) if triple.cue else set()
        if cue & cues or len(content & words) > SHARED * len(content):
            continue
        words |= content
        cues |= cue
        kept.append((triple, float(sure[i])))
    return sorted(kept, key=lambda pair: pair[0].content)
