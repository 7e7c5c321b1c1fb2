"""Many small decision trees, walked all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from quiz.attribution.learned.weights import Floats


class Trees(NamedTuple):
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
    """What all start from."""
    depth: int
    """Steps from the root to the deepest leaf."""

    def chances(self, rows: Floats) -> NDArray[np.float64]:
        """The chance of each row: every tree's leaf added up."""
        line = np.arange(len(rows))[:, None]
        node = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        for _ in range(self.depth):
            asked = rows[line, self.column[node]]
            way = np.where(np.isnan(asked), self.lost[node], asked <= self.bar[node])
            node = np.where(way, self.left[node], self.right[node])
        total = self.value[node].sum(axis=1, dtype=np.float64) + float(self.base[0])
        return np.asarray(1 / (1 + np.exp(-total)))
