"""The net: small vectors of what a token shows, looks at its neighbours, and a memory that runs through the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.attribution.learned.inputs import Inputs
    from quiz.attribution.learned.weights import Floats

MEMORY = 0
REACHES = (1, MEMORY, 2, MEMORY)
BLOCK = 32
TINY = np.float32(1e-5)


@dataclass(frozen=True, slots=True)
class Net:
    """Trained weights by name; ``enter`` and what follows are matrices with a row for the bias."""

    weights: Mapping[str, Floats]
    """The tables, ``enter``, for each layer ``look`` or ``keep`` and ``give``, then ``tags`` and ``parts``."""

    def scores(self, rows: Inputs) -> tuple[Floats, Floats]:
        """How well every tag and every part of speech fits every token."""
        w = self.weights
        read = [(w["words"], rows.words), (w["letters"], rows.letters), (w["states"], rows.states)]
        seen = np.concatenate([table.take(at, axis=0).reshape(len(at), -1) for table, at in read], axis=1)
        state = _times(seen, w["enter"])
        for i, reach in enumerate(REACHES):
            if reach:
                new = _times(_beside(_even(state), reach), w[f"look{i}"])
                state += np.maximum(new, 0, out=new)
            else:
                state += _times(_remembered(_even(state), w[f"keep{i}"]), w[f"give{i}"])
        state = _even(state)
        return _times(state, w["tags"]), _times(state, w["parts"])


def _times(rows: Floats, matrix: Floats) -> Floats:
    out: Floats = rows @ matrix[:-1]
    out += matrix[-1]
    return out


def _even(rows: Floats) -> Floats:
    """Every row with mean zero and spread one."""
    width = rows.shape[1]
    out: Floats = rows - np.add.reduce(rows, axis=1, keepdims=True) / width
    out /= np.sqrt(np.einsum("ij,ij->i", out, out) / width + TINY)[:, None]
    return out


def _beside(rows: Floats, reach: int) -> Floats:
    """Each row between those so many places before and behind it; zeros beyond the text."""
    n, width = rows.shape
    near = min(reach, n)
    out = np.empty((n, 3 * width), np.float32)
    out[:near, :width], out[reach:, :width] = 0, rows[: n - near]
    out[:, width : 2 * width] = rows
    out[n - near :, 2 * width :], out[: n - near, 2 * width :] = 0, rows[reach:]
    return out


def _remembered(rows: Floats, matrix: Floats) -> Floats:
    """What the memory holds at every token, read forwards with one half and backwards with the other.

    The first half of the matrix tells how much is kept, the second what is given. Every sum is written over the last
    one: fetching room for as many numbers anew takes longer than the sums.
    """
    half = matrix.shape[1] // 2
    kept = rows @ matrix[:-1, :half]
    np.subtract(-matrix[-1, :half], kept, out=kept)
    np.exp(kept, out=kept)
    kept += 1
    np.divide(1, kept, out=kept)
    given = _times(rows, matrix[:, half:])
    np.tanh(given, out=given)
    given *= 1 - kept
    return both_ways(kept, given)


def both_ways(kept: Floats, given: Floats) -> Floats:
    """The memory of the first half of the columns from the front, of the second half from the back."""
    return _half_turned(carried(_half_turned(kept), _half_turned(given)))


def _half_turned(rows: Floats) -> Floats:
    """The second half of the columns upside down, so that one walk serves both ways."""
    half = rows.shape[1] // 2
    return np.concatenate([rows[:, :half], rows[::-1, half:]], axis=1)


def carried(kept: Floats, given: Floats) -> Floats:
    """``h[t] = kept[t] * h[t - 1] + given[t]`` for all columns, in blocks side by side, then block after block."""
    n, width = kept.shape
    if n <= BLOCK:
        held = np.array(given)
        _carry(kept, held)
        return held
    share, held = _side_by_side(kept, 1), _side_by_side(given, 0)
    _carry(share, held)
    for t in range(1, BLOCK):
        share[t] *= share[t - 1]
    before = carried(share[-1], held[-1])
    share[:, 1:] *= before[:-1]
    held[:, 1:] += share[:, 1:]
    return np.asarray(held.transpose(1, 0, 2).reshape(-1, width)[:n])


def _side_by_side(rows: Floats, fill: int) -> Floats:
    """Rows cut into blocks: the first row of every block, then the second; the last block is filled up."""
    n, width = rows.shape
    whole, rest = divmod(n, BLOCK)
    out = np.full((BLOCK, whole + (rest > 0), width), fill, np.float32)
    out[:, :whole] = rows[: n - rest].reshape(whole, BLOCK, width).transpose(1, 0, 2)
    out[:rest, whole:] = rows[n - rest :, None]
    return out


def _carry(kept: Floats, held: Floats) -> None:
    """Add to what is held at each step what is kept of the step before."""
    step = np.empty(held.shape[1:], np.float32)
    for t in range(1, len(held)):
        np.multiply(kept[t], held[t - 1], out=step)
        held[t] += step
