"""Weights made small: few rows, small integers, one archive without a clock in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from quiz.attribution.learned.weights import squeeze

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.attribution.learned.columns import Keys
    from quiz.attribution.learned.weights import Floats


def thinned(keys: Keys, rows: Floats, cells: int) -> tuple[Keys, Floats]:
    """Only the largest weights, so many of them; rows without one are dropped."""
    size = np.abs(rows)
    bar = np.partition(size.ravel(), -cells)[-cells] if cells < size.size else 0.0
    kept = np.where(size >= bar, rows, 0)
    some = kept.any(axis=1)
    return keys[some], kept[some]


def save(path: Path, models: dict[str, tuple[Keys, Floats]], plain: dict[str, object]) -> int:
    """Write one archive; the answer is its size."""
    parts: dict[str, object] = dict(plain)
    for name, (keys, rows) in models.items():
        order = np.argsort(keys)
        small, top = squeeze(rows[order])
        some = small.any(axis=1)
        parts[f"{name}_keys"] = np.diff(keys[order][some].astype(np.int64), prepend=0).astype(np.uint32)
        parts[f"{name}_rows"] = np.ascontiguousarray(small[some].T)
        parts[f"{name}_top"] = np.float32(top)
    np.savez_compressed(path, allow_pickle=False, **parts)
    return path.stat().st_size
