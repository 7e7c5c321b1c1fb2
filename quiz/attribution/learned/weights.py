"""Weights as they are shipped: hashed keys, one small integer a label, and a table to look keys up in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from quiz.attribution.learned.columns import Keys

    Floats = NDArray[np.floating[Any]]

PROBES = 4
SPREAD = np.uint32(2654435761)
LEVELS = 127
EMPTY = np.uint32(0xFFFFFFFF)


class Linear:
    """A linear model over hashed keys: the sum of a token's rows is its score for every label."""

    def __init__(self, keys: Keys, rows: Floats) -> None:
        """Lay the keys out in an open table with a spare row of zeros for what is not known."""
        self.rows = np.vstack([np.zeros((1, rows.shape[1]), np.float32), rows.astype(np.float32)])
        self.bits = max(4, int(np.ceil(np.log2(max(1, len(keys)) * 4))))
        self.slots = np.full((1 << self.bits) + PROBES, EMPTY, np.uint32)
        self.owner = np.zeros((1 << self.bits) + PROBES, np.int32)
        self._fill(keys.astype(np.uint32))

    def _home(self, keys: Keys) -> NDArray[np.int64]:
        return ((keys * SPREAD) >> np.uint32(32 - self.bits)).astype(np.int64)

    def _fill(self, keys: Keys) -> None:
        waiting = np.arange(len(keys))
        at = self._home(keys)
        for _ in range(PROBES):
            free = self.owner[at[waiting]] == 0
            tried = waiting[free]
            place, chosen = np.unique(at[tried], return_index=True)
            self.slots[place] = keys[tried[chosen]]
            self.owner[place] = tried[chosen] + 1
            waiting = np.setdiff1d(waiting, tried[chosen])
            at[waiting] += 1

    def _rows_of(self, keys: Keys) -> NDArray[np.int32]:
        """The row of each key; an empty slot on the way means that there is none."""
        at = self._home(keys)
        held = self.slots[at]
        row = np.where(held == keys, self.owner[at], 0)
        left = np.flatnonzero((held != keys) & (held != EMPTY))
        for step in range(1, PROBES):
            here = at[left] + step
            held = self.slots[here]
            hit = held == keys[left]
            row[left[hit]] = self.owner[here[hit]]
            left = left[~hit & (held != EMPTY)]
        return row

    def scores(self, keys: Keys) -> Floats:
        """Add up the rows of each token's keys."""
        row = self._rows_of(np.ascontiguousarray(keys.T).ravel()).reshape(keys.shape[::-1])
        total = np.zeros((len(keys), self.rows.shape[1]), np.float32)
        for column in row:
            total += self.rows[column]
        return total


def squeeze(rows: Floats) -> tuple[NDArray[np.int8], float]:
    """Weights as small integers on a square-root scale, which keeps the small ones apart."""
    top = float(np.abs(rows).max(initial=1e-9))
    return (np.sign(rows) * np.round(np.sqrt(np.abs(rows) / top) * LEVELS)).astype(np.int8), top


def unsqueeze(small: NDArray[np.int8], top: float) -> Floats:
    """The weights back from small integers."""
    part = small.astype(np.float32) / LEVELS
    return np.sign(part) * part * part * np.float32(top)
