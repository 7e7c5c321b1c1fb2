"""The chain of tags: which tag may follow which, the best chain, and how likely each tag is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from quiz.attribution.learned.tokens import Ints
    from quiz.attribution.learned.weights import Floats

SMALL = np.float32(1e-30)
LOWEST = np.finfo(np.float32).min


class Batch:
    """Sequences of one text laid side by side, longest first, so that one step serves all."""

    def __init__(self, first: Ints) -> None:
        """``first`` gives each token the first token of its sequence."""
        n = len(first)
        starts = np.unique(first)
        sizes = np.diff(np.append(starts, n))
        order = np.argsort(-sizes, kind="stable")
        self.starts, sizes = starts[order], sizes[order]
        longest = int(sizes[0]) if len(sizes) else 0
        active = np.searchsorted(-sizes, -np.arange(longest), side="left")
        edges = np.cumsum([0, *active])
        step = np.repeat(np.arange(longest), active)
        lane = np.arange(n) - edges[step]
        self.forth = self.starts[lane] + step
        self.back = self.starts[lane] + sizes[lane] - 1 - step
        self.slices = [slice(a, b) for a, b in pairwise(edges.tolist())]

    def __len__(self) -> int:
        """Steps of the longest sequence."""
        return len(self.slices)


def best(scores: Floats, moves: Floats, begin: Floats, batch: Batch) -> NDArray[np.int8]:
    """The tags of the best chain of every sequence.

    On the way forth only what the best way to each tag is worth is kept; which way that was is asked for on the way
    back, for the tags chosen alone.
    """
    tags, chosen = np.zeros((2, len(scores)), np.int8)
    if not len(batch):
        return tags
    worth, final = _worth(scores[batch.forth], moves, begin, batch.slices)
    to_from = np.ascontiguousarray(moves.T)
    tag = final.argmax(axis=1)
    for before, here in zip(reversed(batch.slices[:-1]), reversed(batch.slices), strict=False):
        size = here.stop - here.start
        chosen[here] = now = tag[:size]
        tag[:size] = (worth[before.start : before.start + size] + to_from[now]).argmax(axis=1)
    chosen[batch.slices[0]] = tag
    tags[batch.forth] = chosen
    return tags


def _worth(ordered: Floats, moves: Floats, begin: Floats, slices: list[slice]) -> tuple[Floats, Floats]:
    """What the best way to each tag is worth, step after step, and at the end of every sequence."""
    final = ordered[slices[0]] + begin
    worth = np.empty_like(ordered)
    worth[slices[0]] = final
    room = np.empty((len(moves), *final.shape), np.float32)
    from_to = moves[:, None]
    for here in slices[1:]:
        size = here.stop - here.start
        state, paths = final[:size], room[:, :size]
        np.add(state.T[:, :, None], from_to, out=paths)
        np.maximum.reduce(paths, axis=0, out=state)
        state += ordered[here]
        worth[here] = state
    return worth, final


class Flow(NamedTuple):
    """What comes to every token from the left and from the right."""

    local: Floats
    """What each tag is worth by itself, the best one 1."""
    come: Floats
    """What comes to each tag from the left, then what comes to it from the right."""
    total: Floats
    """What came from the left was divided by this before it went on."""


def flow(scores: Floats, moves: Floats, begin: Floats, batch: Batch) -> Flow:
    """Carry what every tag is worth along the chain.

    What comes from the left and what comes from the right are worked out in the same steps, the one from the front of
    every sequence, the other from its back.
    """
    n, k = scores.shape
    local, step_to = np.exp(scores - scores.max(axis=1, keepdims=True, initial=LOWEST)), np.exp(moves)
    ways = np.stack([step_to, step_to.T])
    both = np.stack([local[batch.forth], local[batch.back]])
    come, total = np.empty((2, n, k), np.float32), np.empty((2, n, 1), np.float32)
    state = np.ones((2, len(batch.starts), k), np.float32)
    state[0] *= np.exp(begin)
    for here in batch.slices:
        if here.start:
            state = state[:, : here.stop - here.start] @ ways
        come[:, here] = state
        state *= both[:, here]
        state += SMALL
        state /= np.add.reduce(state, axis=2, keepdims=True, out=total[:, here])
    arrived, divided = np.empty_like(come), np.empty((n, 1), np.float32)
    arrived[0, batch.forth], arrived[1, batch.back], divided[batch.forth] = come[0], come[1], total[0]
    return Flow(local, arrived, divided)


def likelihoods(flown: Flow) -> tuple[Floats, Floats]:
    """How likely each tag is, and what those chances were divided by to add up to one."""
    likely = flown.come[0] * flown.local * flown.come[1]
    share = np.maximum(likely.sum(axis=1, keepdims=True), SMALL)
    likely /= share
    return likely, share


def chances(scores: Floats, moves: Floats, begin: Floats, batch: Batch) -> tuple[Floats, Floats, Floats, float]:
    """How likely each tag is, how often each move and beginning is expected, and the log of the whole."""
    flown = flow(scores, moves, begin, batch)
    likely, share = likelihoods(flown)
    inner = np.setdiff1d(np.arange(len(scores)), batch.starts)
    left = (flown.come[0] * flown.local + SMALL) / flown.total
    expected = left[inner - 1].T @ (flown.local[inner] * flown.come[1, inner] / share[inner]) * np.exp(moves)
    whole = float(np.log(flown.total).sum() + scores.max(axis=1, initial=LOWEST).sum())
    return likely, expected, likely[batch.starts].sum(axis=0), whole
