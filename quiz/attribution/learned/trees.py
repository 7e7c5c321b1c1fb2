"""Many small decision trees, read column by column instead of walked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from quiz.attribution.learned.weights import Floats

    Bits = NDArray[np.unsignedinteger[Any]]

FEW_LEAVES, MOST_LEAVES = 16, 32
PART = 512
FRACTION, BIAS = 23, 127
"""The bits of a float's fraction, and what its exponent is written with beyond itself."""


class Question(NamedTuple):
    """What a column decides, for every answer and every tree at once."""

    column: int
    """The number that is asked for."""
    bars: Floats
    """Where the answer changes, in order, and infinity, which no number but none passes."""
    left: Bits
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
        """The chance of each row for every verdict, for as many rows at a time as the processor has at hand."""
        return np.concatenate([self._chances(rows[at : at + PART]) for at in range(0, len(rows), PART)], axis=1)

    def _chances(self, rows: Floats) -> NDArray[np.float64]:
        """The leaves of the trees added up.

        Each number of a row strikes out, in all trees at once, the leaves it does not lead to. Leaves are numbered
        from the left, so the lowest one that is left is the one a walk would end in.
        """
        questions, values = self._read
        numbers = np.ascontiguousarray(rows.T)
        kind = questions[0].left.dtype
        left = np.full((len(rows), len(self.roots)), np.iinfo(kind).max, kind)
        struck = np.empty_like(left)
        for asked in questions:
            asked.left.take(asked.bars.searchsorted(numbers[asked.column]), axis=0, out=struck, mode="clip")
            left &= struck
        leaf = _lowest(left)
        leaf += np.arange(0, values.size, MOST_LEAVES, dtype=np.int32)
        added = values.take(leaf).reshape(len(rows), len(self.base), -1)
        total = added.sum(axis=2, dtype=np.float64) + self.base
        return np.asarray(1 / (1 + np.exp(-total.T)))

    @cached_property
    def _read(self) -> tuple[list[Question], Floats]:
        """Every column's question, and the value of each tree's leaves from left to right."""
        asked, values = self._leaves()
        node, tree, first, middle, last = np.array(asked, np.int64).T
        kind: type[np.unsignedinteger[Any]] = np.uint16 if np.bincount(tree).max() < FEW_LEAVES else np.uint32
        low, high = ((~((1 << b) - (1 << a))).astype(kind) for a, b in ((first, middle), (middle, last)))
        lost, column, bar = (np.where(self.lost[node], high, low), self.column[node], self.bar[node])
        questions = []
        for number in np.unique(column).tolist():
            mine = np.flatnonzero(column == number)
            mine = mine[np.argsort(bar[mine], kind="stable")]
            lines = np.arange(len(mine))
            below, above = np.full((2, len(mine) + 2, len(self.roots)), np.iinfo(kind).max, kind)
            below[lines, tree[mine]], above[lines + 1, tree[mine]] = high[mine], low[mine]
            left = np.asarray(np.bitwise_and.accumulate(below[::-1])[::-1] & np.bitwise_and.accumulate(above), kind)
            left[-1] = np.iinfo(kind).max
            np.bitwise_and.at(left[-1], tree[mine], lost[mine])
            questions.append(Question(number, np.append(bar[mine], np.float32(np.inf)), left))
        return questions, values

    def _leaves(self) -> tuple[list[tuple[int, int, int, int, int]], Floats]:
        """Each question's node and tree, its first leaf, the first on its right, the one behind; and the leaves."""
        asked: list[tuple[int, int, int, int, int]] = []
        values = np.zeros((len(self.roots), MOST_LEAVES), np.float32)
        ways = list(zip(self.left.tolist(), self.right.tolist(), strict=True))

        def walk(node: int, tree: int, first: int) -> int:
            """Number the leaves below a node from ``first``; the answer is the number behind them."""
            left, right = ways[node]
            if left == node:
                values[tree, first] = self.value[node]
                return first + 1
            middle = walk(left, tree, first)
            last = walk(right, tree, middle)
            asked.append((node, tree, first, middle, last))
            return last

        for tree, root in enumerate(self.roots.tolist()):
            walk(root, tree, 0)
        return asked, values


def _lowest(bits: Bits) -> NDArray[np.int32]:
    """The place of the lowest bit that is set, read off the exponent of its power of two."""
    power = (bits & (~bits + bits.dtype.type(1))).astype(np.float32)
    return (power.view(np.int32) >> FRACTION) - BIAS
