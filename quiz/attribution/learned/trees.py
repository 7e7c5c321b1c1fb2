"""Many small decision trees, read column by column instead of walked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from quiz.attribution.learned.weights import Floats

ALL = 0xFFFFFFFF
MOST_LEAVES = 32


class Question(NamedTuple):
    """What a column decides, for every answer and every tree at once."""

    column: int
    """The number that is asked for."""
    bars: Floats
    """Where the answer changes, in order."""
    left: NDArray[np.uint32]
    """One row an answer, the last for no number; one word a tree: a bit for each leaf that is still open."""


@dataclass(frozen=True)
class Trees:
    """Trees as one table of nodes; a leaf leads to itself."""

    roots: NDArray[np.int32]
    """The first node of each tree."""
    column: NDArray[np.int32]
    """The number each node asks for."""
    bar: Floats
    """Up to here the left way is taken."""
    left: NDArray[np.int32]
    """The node on the left."""
    right: NDArray[np.int32]
    """The node on the right."""
    lost: NDArray[np.bool_]
    """Whether the left way is taken where there is no number."""
    value: Floats
    """What a leaf adds."""
    base: Floats
    """What each verdict starts from; each has as many trees, one verdict's behind the other's."""
    depth: int
    """Steps from the root to the deepest leaf."""

    def chances(self, rows: Floats) -> NDArray[np.float64]:
        """The chance of each row for every verdict: the leaves of its trees added up.

        Each number of a row strikes out, in all trees at once, the leaves it does not lead to. Leaves are numbered
        from the left, so the lowest one that is left is the one a walk would end in.
        """
        questions, values = self._read
        left = np.full((len(rows), len(self.roots)), ALL, np.uint32)
        for asked in questions:
            numbers = rows[:, asked.column]
            at = np.searchsorted(asked.bars, numbers, side="left")
            at[np.isnan(numbers)] = len(asked.left) - 1
            left &= asked.left[at]
        lowest = (left & (~left + np.uint32(1))).astype(np.float32)
        leaf = (lowest.view(np.uint32) >> np.uint32(23)).astype(np.int64) - 127
        added = values[np.arange(len(self.roots)), leaf].reshape(len(rows), len(self.base), -1)
        total = added.sum(axis=2, dtype=np.float64) + self.base
        return np.asarray(1 / (1 + np.exp(-total.T)))

    @cached_property
    def _read(self) -> tuple[list[Question], Floats]:
        """Every column's question, and the value of each tree's leaves from left to right."""
        nodes, values = self._leaves()
        questions = []
        for column in sorted({int(self.column[node]) for node, *_ in nodes}):
            mine = sorted((float(self.bar[n[0]]), *n) for n in nodes if self.column[n[0]] == column)
            bars = np.array([bar for bar, *_ in mine], np.float32)
            left = np.full((len(mine) + 2, len(self.roots)), ALL, np.uint32)
            for k, (_, node, tree, first, middle, last) in enumerate(mine):
                low, high = (1 << middle) - (1 << first), (1 << last) - (1 << middle)
                left[: k + 1, tree] &= np.uint32(ALL ^ high)
                left[k + 1 : -1, tree] &= np.uint32(ALL ^ low)
                left[-1, tree] &= np.uint32(ALL ^ (high if self.lost[node] else low))
            questions.append(Question(column, bars, left))
        return questions, values

    def _leaves(self) -> tuple[list[tuple[int, int, int, int, int]], Floats]:
        """Each question's node and tree, its first leaf, the first on its right, the one behind; and the leaves."""
        asked: list[tuple[int, int, int, int, int]] = []
        values = np.zeros((len(self.roots), MOST_LEAVES), np.float32)
        for tree, root in enumerate(self.roots.tolist()):
            self._walk(root, tree, 0, asked, values)
        return asked, values

    def _walk(
        self, node: int, tree: int, first: int, asked: list[tuple[int, int, int, int, int]], values: Floats
    ) -> int:
        """Number the leaves below a node from ``first``; the answer is the number behind them."""
        if self.left[node] == node:
            values[tree, first] = self.value[node]
            return first + 1
        middle = self._walk(int(self.left[node]), tree, first, asked, values)
        last = self._walk(int(self.right[node]), tree, middle, asked, values)
        asked.append((node, tree, first, middle, last))
        return last
