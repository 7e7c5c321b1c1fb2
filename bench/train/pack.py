"""Weights made small: eight bits each, in one archive without a clock in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from quiz.attribution.learned.weights import squeeze

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from quiz.attribution.learned.weights import Floats


def packed(weights: dict[str, Floats]) -> dict[str, NDArray[Any]]:
    """Every matrix as small integers, beside the scales of its rows."""
    parts: dict[str, NDArray[Any]] = {}
    for name, rows in weights.items():
        parts[name], parts[f"{name}_scale"] = squeeze(rows)
    return parts


def save(path: Path, parts: dict[str, NDArray[Any]]) -> int:
    """Write one archive; the answer is its size."""
    np.savez_compressed(path, allow_pickle=False, **parts)
    return path.stat().st_size
