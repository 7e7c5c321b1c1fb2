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
BLOCK = 16
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
                fresh = _times(_beside(_even(state), reach), w[f"look{i}"])
                state += np.maximum(fresh, 0, out=fresh)
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
    width = np.float32(rows.shape[1])
    out: Floats = rows - np.add.reduce(rows, axis=1, keepdims=True) / width
    out /= np.sqrt(np.einsum("ij,ij->i", out, out) / width + TINY)[:, None]
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
    """What the memory holds at every token, read forwards with one half and backwards with the other.

    It is worked out in the gates' own place: fresh room of this size costs more than the sums made in it.
    """
    half = gates.shape[1] // 2
    kept, given = gates[:, :half], gates[:, half:]
    np.exp(np.negative(kept, out=kept), out=kept)
    kept += 1
    np.divide(1, kept, out=kept)
    np.tanh(given, out=given)
    given *= 1 - kept
    return both_ways(kept, given)


def both_ways(kept: Floats, given: Floats) -> Floats:
    """The memory of the first half of the columns from the front, of the second half from the back."""
    return _turned(carried(_turned(kept), _turned(given)))


def _turned(rows: Floats) -> Floats:
    """The second half of the columns the other way round."""
    half = rows.shape[1] // 2
    return np.concatenate([rows[:, :half], rows[::-1, half:]], axis=1)


def carried(kept: Floats, given: Floats) -> Floats:
    """``h[t] = kept[t] * h[t - 1] + given[t]`` for all columns, in blocks side by side, then block after block."""
    n, width = kept.shape
    blocks = -(-n // BLOCK)
    if blocks <= 1:
        return np.asarray(_one_by_one(kept[:, None], given[:, None])[0][:, 0])
    held, share = _one_by_one(_blocks(kept, blocks), _blocks(given, blocks))
    before = carried(share[-1], held[-1])
    held[:, 1:] += share[:, 1:] * before[:-1]
    return held.transpose(1, 0, 2).reshape(-1, width)[:n]


def _blocks(rows: Floats, blocks: int) -> Floats:
    """Step by block by column: what one step asks for lies together."""
    n, width = rows.shape
    room = np.zeros((BLOCK, blocks, width), rows.dtype)
    whole = n // BLOCK
    room[:, :whole] = rows[: whole * BLOCK].reshape(whole, BLOCK, width).transpose(1, 0, 2)
    room[: n - whole * BLOCK, whole:] = rows[whole * BLOCK :, None]
    return room


def _one_by_one(kept: NDArray[np.floating], given: NDArray[np.floating]) -> tuple[Floats, Floats]:
    """Step by step through every block at once: what is held, and which share of what came before it still is."""
    both = np.empty((2, *kept.shape), kept.dtype)
    both[:, 0] = given[0], kept[0]
    for step in range(1, len(kept)):
        here = both[:, step]
        np.multiply(both[:, step - 1], kept[step], out=here)
        here[0] += given[step]
    return both[0], both[1]
