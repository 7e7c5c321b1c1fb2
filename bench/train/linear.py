"""Training of linear models over hashed keys, batch by batch, with step sizes that adapt to each weight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from quiz.attribution.learned.columns import Keys
    from quiz.attribution.learned.weights import Floats

    Loss = Callable[[int, Floats], tuple[float, Floats]]

TINY = 1e-6


@dataclass(slots=True)
class Batch:
    """Some tokens with their keys as rows of the weights."""

    known: NDArray[np.int32]
    """The rows used here, each once."""
    design: sparse.csr_matrix
    """Tokens by those rows."""


@dataclass(frozen=True, slots=True)
class How:
    """How a model is fitted."""

    epochs: int
    """Times through everything."""
    rate: float
    """Size of the first steps."""
    decay: float
    """Pull towards zero, a batch."""
    drop: float = 0.0
    """Share of the features left out at random, so that none is leant on alone."""
    seed: int = 1
    """Of the order and the leaving out."""


def vocabulary(keys: Sequence[Keys], least: int) -> tuple[Keys, NDArray[np.int64]]:
    """The keys that turn up often enough, in order, and how often each does."""
    line = np.concatenate([k.ravel() for k in keys])
    line.sort()
    starts = np.flatnonzero(np.concatenate([[True], line[1:] != line[:-1]]))
    times = np.diff(np.append(starts, len(line)))
    often = times >= least
    return line[starts[often]], times[often]


def batches(keys: Sequence[Keys], known: Keys, bits: int) -> list[Batch]:
    """Keys to rows; keys that are not known fall out."""
    row = np.full(1 << bits, -1, np.int32)
    row[known] = np.arange(len(known), dtype=np.int32)
    used = np.zeros(len(known), bool)
    place = np.zeros(len(known), np.int32)
    made = []
    for k in keys:
        at = row[k]
        here = at >= 0
        flat = at[here]
        used[flat] = True
        mine = np.flatnonzero(used).astype(np.int32)
        used[mine] = False
        place[mine] = np.arange(len(mine), dtype=np.int32)
        pointer = np.concatenate([[0], np.cumsum(here.sum(axis=1))]).astype(np.int32)
        data = np.ones(len(flat), np.float32)
        made.append(Batch(mine, sparse.csr_matrix((data, place[flat], pointer), shape=(len(k), len(mine)))))
    return made


def fit(  # noqa: PLR0913 - what is learned from, and how
    made: Sequence[Batch],
    use: Sequence[int],
    size: tuple[int, int],
    loss: Loss,
    how: How,
    *,
    after: Callable[[int, float], None] | None = None,
) -> Floats:
    """Fit the rows by adaptive steps; the answer is the mean of the later epochs."""
    weights = np.zeros(size, np.float32)
    squares = np.full(size, TINY, np.float32)
    mean = np.zeros(size, np.float32)
    chance = np.random.default_rng(how.seed)
    counted = 0
    for epoch in range(how.epochs):
        total = 0.0
        for b in chance.permutation(use):
            batch = made[b]
            mine = weights[batch.known]
            if how.drop:
                kept = chance.random(batch.design.nnz, np.float32) >= how.drop
                batch.design.data = kept * np.float32(1 / (1 - how.drop))
            value, slope = loss(b, batch.design @ mine)
            total += value
            step = batch.design.T @ slope
            step += how.decay * mine
            gathered = squares[batch.known] + step * step
            squares[batch.known] = gathered
            mine -= how.rate * step / np.sqrt(gathered)
            weights[batch.known] = mine
        if epoch >= how.epochs // 2:
            mean += weights
            counted += 1
        if after:
            after(epoch, total)
    return mean / counted


def softmax_loss(gold: Sequence[NDArray[np.integer]]) -> Loss:
    """Each token by itself; a token without a label (-1) teaches nothing."""

    def loss(b: int, scores: Floats) -> tuple[float, Floats]:
        y = gold[b]
        z = np.exp(scores - scores.max(axis=1, keepdims=True))
        p = z / z.sum(axis=1, keepdims=True)
        p[y < 0] = 0
        at = np.flatnonzero(y >= 0)
        value = -np.log(np.maximum(p[at, y[at]], 1e-12)).sum()
        p[at, y[at]] -= 1
        return float(value), p

    return loss
