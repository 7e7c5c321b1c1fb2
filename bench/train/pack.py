"""Weights made small: few rows, small integers, one archive without a clock in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from quiz.attribution.learned.weights import squeeze

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from quiz.attribution.learned.columns import Keys
    from quiz.attribution.learned.weights import Floats


def thinned(rows: Floats, times: NDArray[np.int64], cells: int) -> Floats:
    """Only so many weights: those that move the most scores, by their size and by how often their key turns up.

    What a row gives to every label alike decides nothing, so its median is taken off before.
    """
    moved = rows - np.median(rows, axis=1, keepdims=True)
    worth = np.abs(moved) * np.sqrt(times)[:, None]
    bar = np.partition(worth.ravel(), -cells)[-cells] if cells < worth.size else 0.0
    return np.where(worth >= bar, moved, 0).astype(np.float32)


def save(path: Path, models: dict[str, tuple[Keys, Floats]], plain: dict[str, NDArray[Any]]) -> int:
    """Write one archive; the answer is its size."""
    parts = dict(plain)
    for name, (keys, rows) in models.items():
        order = np.argsort(keys)
        small, top = squeeze(rows[order])
        some = small.any(axis=1)
        parts[f"{name}_keys"] = np.diff(keys[order][some].astype(np.int64), prepend=0).astype(np.uint32)
        parts[f"{name}_rows"] = np.ascontiguousarray(small[some].T)
        parts[f"{name}_top"] = np.array(top, np.float32)
    np.savez_compressed(path, allow_pickle=False, **parts)
    return path.stat().st_size
