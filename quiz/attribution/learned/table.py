"""Candidates as arrays, so that whatever is asked of one is asked of all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from numpy.typing import NDArray

    from quiz.attribution.learned.link import Triple
    from quiz.attribution.learned.weights import Floats

    Whole = NDArray[np.integer[Any]]

NOWHERE = (-1, -1)


class Table:
    """The candidates of one text; a cue or source that is missing stands at -1."""

    def __init__(self, triples: Sequence[Triple]) -> None:
        """Lay every part out as an array."""
        self.cue: Whole = np.array([t.cue or NOWHERE for t in triples], np.int64).T
        self.source: Whole = np.array([t.source or NOWHERE for t in triples], np.int64).T
        self.pieces: Whole = np.array([part for t in triples for part in t.content], np.int64).T
        sizes = np.array([len(t.content) for t in triples])
        self.many = sizes
        self.firsts = np.cumsum(sizes) - sizes
        self.owner = np.repeat(np.arange(len(triples)), sizes)
        self.begin = self.pieces[0][self.firsts]
        self.end = self.pieces[1][self.firsts + sizes - 1]
        self.has_cue = self.cue[0] >= 0
        self.has_source = self.source[0] >= 0
        self.anchor = np.where(self.has_cue, self.cue[0], self.begin)
        self.size = self.add(self.pieces[1] - self.pieces[0])

    def __len__(self) -> int:
        """How many candidates."""
        return len(self.many)

    def add(self, values: NDArray[Any]) -> NDArray[Any]:
        """Add up what each piece of content has, for each candidate."""
        return np.add.reduceat(values, self.firsts)

    def least(self, values: NDArray[Any]) -> NDArray[Any]:
        """The least of what each piece of content has."""
        return np.minimum.reduceat(values, self.firsts)


class Sums:
    """Sums over any stretch of a row of numbers."""

    def __init__(self, values: NDArray[Any]) -> None:
        """Add up from the left once."""
        self.until = np.concatenate([np.zeros(1), np.cumsum(values, dtype=np.float64)])

    def over(self, first: Whole, last: Whole) -> Floats:
        """The sum from one place to before another."""
        return np.asarray(self.until[last] - self.until[first])


class Peaks:
    """The greatest of any stretch of a row of numbers, by stretches of doubling length."""

    def __init__(self, values: NDArray[Any]) -> None:
        """Keep the greatest of every stretch of one, two, four … numbers."""
        self.levels = [np.asarray(values, np.float32)]
        step = 1
        while step * 2 <= len(values):
            below = self.levels[-1]
            self.levels.append(np.maximum(below[:-step], below[step:]))
            step *= 2
        self.table = np.zeros((len(self.levels), len(values)), np.float32)
        for level, row in enumerate(self.levels):
            self.table[level, : len(row)] = row

    def over(self, first: Whole, last: Whole) -> Floats:
        """The greatest from one place to before another; 0 of nothing."""
        size = np.maximum(last - first, 1)
        level = np.minimum(np.log2(size).astype(np.int64), len(self.levels) - 1)
        top = len(self.table[0]) - 1
        left = self.table[level, np.clip(first, 0, top)]
        right = self.table[level, np.clip(last - (1 << level), 0, top)]
        return np.where(last > first, np.maximum(left, right), 0)
