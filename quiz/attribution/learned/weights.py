"""Weights as they are shipped: a small integer each, and one scale a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.floating[Any]]

LEVELS = 127
FINEST = 1e-6


def squeeze(rows: Floats) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """Weights as integers of eight bits, so wide that the largest of each row fits."""
    scale = np.maximum(np.abs(rows).max(axis=1) / LEVELS, FINEST).astype(np.float16)
    small = np.round(rows / scale.astype(np.float32)[:, None])
    return np.clip(small, -LEVELS, LEVELS).astype(np.int8), scale


def unsqueeze(small: NDArray[np.int8], scale: NDArray[np.float16]) -> Floats:
    """The weights back from small integers."""
    return small.astype(np.float32) * scale.astype(np.float32)[:, None]
