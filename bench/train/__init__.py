"""Rebuilds the shipped weights from the corpora."""

from __future__ import annotations

import os

# before numpy is loaded: sums shared out among threads come in another order and give other bytes
os.environ.update({"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"})
