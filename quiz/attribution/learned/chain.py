"""The chain of tags: which tag may follow which, the best chain, and how likely each tag is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from quiz.attribution.learned.tokens import Ints
    from quiz.attribution.learned.weights import Floats

SMALL = np.float32(1e-30)


class Batch:
    """Sequences of one text laid side by side, longest first, so that one step serves all."""

    def __init__(self, first: Ints) -> None:
        """``first`` gives each token the first token of its sequence."""
        n = len(first)
        starts = np.unique(first)
        sizes = np.diff(np.append(starts, n))
        order = np.argsort(-sizes, kind="stable")
        self.starts, self.sizes = starts[order], sizes[order]
        longest = int(self.sizes[0]) if len(sizes) else 0
        self.active = [int(np.searchsorted(-self.sizes, -t, side="left")) for t in range(longest)]

    def at(self, step: int) -> Ints:
        """The tokens at this step of every sequence that is long enough."""
        return self.starts[: self.active[step]] + step

    def __len__(self) -> int:
        """Steps of the longest sequence."""
        return len(self.active)


def best(scores: Floats, moves: Floats, begin: Floats, batch: Batch) -> NDArray[np.int8]:
    """The tags of the best chain of every sequence."""
    n, k = scores.shape
    back = np.zeros((n, k), np.int8)
    tags = np.zeros(n, np.int8)
    if not len(batch):
        return tags
    state = scores[batch.at(0)] + begin
    final = state.copy()
    for step in range(1, len(batch)):
        here = batch.at(step)
        paths = state[: len(here), :, None] + moves
        chosen = paths.argmax(axis=1)
        back[here] = chosen
        state = np.take_along_axis(paths, chosen[:, None, :], axis=1)[:, 0] + scores[here]
        final[: len(here)] = state
    tag = final.argmax(axis=1)
    for step in range(len(batch) - 1, -1, -1):
        here = batch.at(step)
        now = tag[: len(here)].copy()
        tags[here] = now
        tag[: len(here)] = back[here, now]
    return tags


def chances(scores: Floats, moves: Floats, begin: Floats, batch: Batch) -> tuple[Floats, Floats, Floats, float]:
    """How likely each tag is, how often each move and beginning is expected, and the log of the whole."""
    n, k = scores.shape
    top = scores.max(axis=1, keepdims=True) if n else scores
    local, step_to = np.exp(scores - top), np.exp(moves)
    forward, scale = np.zeros((n, k), np.float32), np.ones((n, 1), np.float32)
    for step in range(len(batch)):
        here = batch.at(step)
        arrived = forward[here - 1] @ step_to if step else np.broadcast_to(np.exp(begin), (len(here), k))
        raw = arrived * local[here] + SMALL
        total = raw.sum(axis=1, keepdims=True)
        scale[here] = total
        forward[here] = raw / total
    backward = np.ones((n, k), np.float32)
    expected = np.zeros((k, k), np.float32)
    for step in range(len(batch) - 1, 0, -1):
        here = batch.at(step)
        coming = local[here] * backward[here] / scale[here]
        backward[here - 1] = coming @ step_to.T
        expected += forward[here - 1].T @ coming
    likely = forward * backward
    likely /= np.maximum(likely.sum(axis=1, keepdims=True), SMALL)
    whole = float(np.log(scale).sum() + top.sum())
    return likely, expected * step_to, likely[batch.at(0)].sum(axis=0) if len(batch) else begin * 0, whole
