"""The few weights of likeness: fitted the same every time, and they tell apart what can be told apart."""

from __future__ import annotations

import numpy as np

from bench.train.likeness import chances, fit, unseen
from quiz.attribution.likeness import NAMES


def lessons() -> tuple[np.ndarray, np.ndarray]:
    """Sixty invented pairs, one claim where the first measure is high."""
    rows = np.random.default_rng(7).random((60, len(NAMES)))
    return rows, rows[:, 0] > 0.6


def test_the_measure_that_decides_gets_the_weight() -> None:
    rows, verdicts = lessons()
    weights = fit(rows, verdicts)
    assert weights == fit(rows, verdicts)
    assert max(NAMES, key=lambda name: weights[name]) == NAMES[0]
    likely = chances(weights, rows)
    assert likely[verdicts].mean() > likely[~verdicts].mean()


def test_every_article_is_judged_by_weights_that_never_saw_it() -> None:
    rows, verdicts = lessons()
    homes = [f"article {i // 2}" for i in range(len(rows))]
    likely = unseen(rows, verdicts, homes)
    assert likely[verdicts].mean() > likely[~verdicts].mean()
    assert not np.allclose(likely, chances(fit(rows, verdicts), rows))
