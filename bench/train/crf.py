"""Training of the chain tagger: one gradient a batch of articles, through all chains at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bench.train.linear import TINY, Batch, How, fit
from quiz.attribution.learned import chain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from quiz.attribution.learned.tokens import Ints
    from quiz.attribution.learned.weights import Floats

NEVER = np.float32(-30)


@dataclass(slots=True)
class Chains:
    """The gold tags of one batch and how its tokens hang together."""

    tags: NDArray[np.integer]
    """One a token."""
    layout: chain.Batch
    """The sequences side by side."""
    moves: Floats
    """How often each tag follows each."""
    begins: Floats
    """How often each tag begins a sequence."""


def chains(tags: NDArray[np.integer], first: Ints, labels: int) -> Chains:
    """Count what the gold tags do."""
    moves = np.zeros((labels, labels), np.float32)
    starting = first == np.arange(len(tags))
    behind = np.flatnonzero(~starting)
    np.add.at(moves, (tags[behind - 1], tags[behind]), 1)
    begins = np.bincount(tags[starting], minlength=labels).astype(np.float32)
    return Chains(tags, chain.Batch(first), moves, begins)


class Moves:
    """The weights of moves and beginnings, fitted beside the rows; what may not be stays impossible."""

    def __init__(self, allowed: NDArray[np.bool_], opening: NDArray[np.bool_], how: How) -> None:
        """Everything allowed starts alike."""
        self.allowed, self.opening, self.how = allowed, opening, how
        self.moves = np.where(allowed, 0, NEVER).astype(np.float32)
        self.begins = np.where(opening, 0, NEVER).astype(np.float32)
        self.squares = np.full_like(self.moves, TINY), np.full_like(self.begins, TINY)
        self.sums = np.zeros_like(self.moves), np.zeros_like(self.begins)
        self.counted = 0

    def step(self, moves: Floats, begins: Floats) -> None:
        """One adaptive step."""
        for weights, slope, square, may in (
            (self.moves, moves, self.squares[0], self.allowed),
            (self.begins, begins, self.squares[1], self.opening),
        ):
            step = np.where(may, slope, 0)
            np.add(square, step * step, out=square)
            np.subtract(weights, np.float32(self.how.rate) * step / np.sqrt(square), out=weights)

    def after(self, epoch: int, _total: float) -> None:
        """Keep the mean of the later epochs."""
        if epoch >= self.how.epochs // 2:
            self.sums[0][:] += self.moves
            self.sums[1][:] += self.begins
            self.counted += 1


def train(
    made: Sequence[Batch], gold: Sequence[Chains], use: Sequence[int], size: tuple[int, int], moves: Moves
) -> tuple[Floats, Floats, Floats]:
    """Fit rows, moves and beginnings on the batches to be used."""

    def loss(b: int, scores: Floats) -> tuple[float, Floats]:
        g = gold[b]
        likely, expected, begun, whole = chain.chances(scores, moves.moves, moves.begins, g.layout)
        here = np.arange(len(scores))
        gold_score = scores[here, g.tags].sum() + (g.moves * moves.moves).sum() + (g.begins * moves.begins).sum()
        value = whole - float(gold_score)
        moves.step(expected - g.moves, begun - g.begins)
        likely[here, g.tags] -= 1
        return value, likely

    rows = fit(made, use, size, loss, moves.how, after=moves.after)
    return rows, moves.sums[0] / moves.counted, moves.sums[1] / moves.counted
