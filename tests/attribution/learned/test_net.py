"""The net as it is run, beside the same sums written plainly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from quiz.attribution.learned.inputs import LETTERS, ROWS, STATES, Inputs
from quiz.attribution.learned.models import models
from quiz.attribution.learned.net import PART, both_ways

if TYPE_CHECKING:
    from quiz.attribution.learned.weights import Floats


@pytest.mark.parametrize("length", [1, 2, 40, PART, PART + 1, 2 * PART + 3])
def test_a_net_reads_a_long_text_in_parts_as_if_at_once(length: int) -> None:
    random, [net, *_] = np.random.default_rng(length), models().nets
    sizes = {"words": (ROWS, 5), "letters": (sum(LETTERS.values()), 4), "states": (sum(STATES.values()), 24)}
    rows = Inputs(*(random.integers(0, high, (length, width)) for high, width in sizes.values()))
    w = net.weights

    def times(x: Floats, name: str) -> Floats:
        return np.asarray(x @ w[name][:-1] + w[name][-1])

    def even(x: Floats) -> Floats:
        return np.asarray((x - x.mean(axis=1, keepdims=True)) / np.sqrt(x.var(axis=1, keepdims=True) + 1e-5))

    state = times(np.hstack([w[name][getattr(rows, name)].reshape(length, -1) for name in sizes]), "enter")
    for layer, reach in enumerate((1, 0, 2, 0)):
        if reach:
            room = np.pad(even(state), ((reach, reach), (0, 0)))
            seen = np.hstack([room[:length], even(state), room[2 * reach :]])
            state = state + np.maximum(times(seen, f"look{layer}"), 0)
        else:
            keep, give = np.hsplit(times(even(state), f"keep{layer}"), 2)
            kept = 1 / (1 + np.exp(-keep))
            state = state + times(both_ways(kept, (1 - kept) * np.tanh(give)), f"give{layer}")
    for scores, name in zip(net.scores(rows), ("tags", "parts"), strict=True):
        assert np.allclose(scores, times(even(state), name), atol=1e-3)
