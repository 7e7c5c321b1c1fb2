"""The loss of the chain: how far the chances of its tags are from those of an annotation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from quiz.attribution.learned import chain

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from quiz.attribution.learned.tokens import Ints
    from quiz.attribution.learned.weights import Floats


@dataclass(frozen=True, slots=True)
class Slopes:
    """Where the loss of one batch of texts leads, for each token."""

    value: float
    """The loss itself."""
    scores: Floats
    """By the scores of the tags."""
    moves: Floats
    """By the moves."""
    begins: Floats
    """By the beginnings."""


def slopes(scores: Floats, moves: Floats, begins: Floats, tags: NDArray[np.integer], first: Ints) -> Slopes:
    """The loss against gold tags; ``first`` gives each token the first of its paragraph."""
    n, labels = scores.shape
    here = np.arange(n)
    starting = first == here
    behind = np.flatnonzero(~starting)
    moved = np.zeros((labels, labels), np.float32)
    np.add.at(moved, (tags[behind - 1], tags[behind]), 1)
    begun = np.bincount(tags[starting], minlength=labels).astype(np.float32)
    likely, expected, expected_first, whole = chain.chances(scores, moves, begins, chain.Batch(first))
    gold = scores[here, tags].sum() + (moved * moves).sum() + (begun * begins).sum()
    likely[here, tags] -= 1
    return Slopes((whole - float(gold)) / n, likely / n, (expected - moved) / n, (expected_first - begun) / n)
