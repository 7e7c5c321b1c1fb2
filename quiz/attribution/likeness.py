"""How likely it is that two statements say one thing: learned from pairs read by hand (``bench/train/likeness.py``)."""

from __future__ import annotations

import json
from functools import cache
from math import exp, log1p
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.attribution.tallies import about_others

if TYPE_CHECKING:
    from quiz.attribution.points import Point, Points

WEIGHTS = Path(__file__).parent / "learned" / "weights" / "likeness.json"
NAMES = ("within", "alike", "steps", "told", "own", "length", "others")


def measures(points: Points, a: Point, b: Point) -> tuple[float, ...]:
    """What is weighed, in the order of ``NAMES``.

    The share of the shorter statement the other says too, how alike the two are, words that follow each other in both,
    words shared that tell something, whether one source says both, how short the shorter is, and whether each names
    somebody the other does not.
    """
    within, alike = points.shared(a, b)
    return (
        within,
        alike,
        log1p(len(a.steps & b.steps)),
        log1p(len(a.stems & b.weighty)),
        float(a.said.source == b.said.source),
        log1p(min(len(a.stems), len(b.stems))),
        float(about_others(a, b)),
    )


def chance(points: Points, a: Point, b: Point) -> float:
    """How likely the two say one thing, where neither asks and neither says that it is not so."""
    weights, base = _weights()
    return 1 / (1 + exp(-base - sum(w * x for w, x in zip(weights, measures(points, a, b), strict=True))))


@cache
def _weights() -> tuple[tuple[float, ...], float]:
    """The weights in the order of ``NAMES``, and what stands without any."""
    kept = json.loads(WEIGHTS.read_text("utf-8"))
    return tuple(kept[name] for name in NAMES), kept["base"]
