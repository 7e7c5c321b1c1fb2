"""The net: small vectors of what a token shows, looks at its neighbours, and a memory that runs through the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

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
                state += np.maximum(_times(_beside(_even(state), reach), w[f"look{i}"]), 0)
            else:
                state += _times(_remembered(_times(_even(state), w[f"keep{i}"])), w[f"give{i}"])
        state = _even(state)
        return _times(state, w["tags"]), _times(state, w["parts"])


def _times(rows: Floats, matrix: Floats) -> Floats:
    out: Floats = rows @ matrix[:-1]
    out += matrix[-1]
    return out


def _even(rows: Floats) -> Floats:
    """Every row with mean zero and spread one."""
    out: Floats = rows - rows.mean(axis=1, keepdims=True)
    out /= np.sqrt(np.einsum("ij,ij->i", out, out) / out.shape[1] + TINY)[:, None]
    return out


def _beside(rows: Floats, reach: int) -> Floats:
    """Each row between those so many places before and behind it; zeros beyond the text."""
    n, width = rows.shape
    out = np.zeros((n, 3 * width), np.float32)
    out[reach:, :width] = rows[: max(0, n - reach)]
    out[:, width : 2 * width] = rows
    out[: max(0, n - reach), 2 * width :] = rows[reach:]
    return out


def _remembered(gates: Floats) -> Floats:
    """What the memory holds at every token, read forwards with one half and backwards with the other."""
    half = gates.shape[1] // 2
    kept = 1 / (1 + np.exp(-gates[:, :half]))
    given = (1 - kept) * np.tanh(gates[:, half:])
    return both_ways(kept, given)


def both_ways(kept: Floats, given: Floats) -> Floats:
    """The memory of the first half of the columns from the front, of the second half from the back."""
    half = kept.shape[1] // 2
    forward = carried(kept[:, :half], given[:, :half])
    backward = carried(kept[::-1, half:], given[::-1, half:])[::-1]
    return np.concatenate([forward, backward], axis=1)


def carried(kept: Floats, given: Floats) -> Floats:
    """``h[t] = kept[t] * h[t - 1] + given[t]`` for all columns, in blocks side by side, then block after block."""
    n, width = kept.shape
    blocks = -(-n // BLOCK)
    if blocks <= 1:
        return np.asarray(_one_by_one(kept[None], given[None])[0][0])
    room = (blocks * BLOCK, width)
    a, b = np.ones(room, np.float32), np.zeros(room, np.float32)
    a[:n], b[:n] = kept, given
    held, share = _one_by_one(a.reshape(blocks, BLOCK, width), b.reshape(blocks, BLOCK, width))
    before = carried(share[:, -1], held[:, -1])
    held[1:] += share[1:] * before[:-1, None]
    return np.asarray(held.reshape(room)[:n])


def _one_by_one(kept: NDArray[np.floating], given: NDArray[np.floating]) -> tuple[Floats, Floats]:
    """Step by step through every block at once: what is held, and which share of what came before it still is."""
    held, share = given.copy(), kept.copy()
    for t in range(1, kept.shape[1]):
        held[:, t] += kept[:, t] * held[:, t - 1]
        share[:, t] *= share[:, t - 1]
    return held, share
