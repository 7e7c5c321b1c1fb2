"""The net: small vectors of what a token shows, looks at its neighbours, and a memory that runs through the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from quiz.attribution.learned.inputs import Inputs
    from quiz.attribution.learned.weights import Floats

MEMORY = 0
REACHES = (1, MEMORY, 2, MEMORY)
BLOCK, PART = 32, 2048
TINY = np.float32(1e-5)


@dataclass(frozen=True, slots=True)
class Net:
    """Trained weights by name; ``enter`` and what follows are matrices with a row for the bias."""

    weights: Mapping[str, Floats]
    """The tables, ``enter``, for each layer ``look`` or ``keep`` and ``give``, then ``tags`` and ``parts``."""

    def scores(self, rows: Inputs) -> tuple[Floats, Floats]:
        """How well every tag and every part of speech fits every token."""
        n = len(rows.words)
        state = _in_parts(n, self._entered, rows)
        for layer, reach in enumerate(REACHES):
            if reach:
                state += _in_parts(n, self._looked, _in_parts(n, _even, state), layer)
            else:
                held = both_ways(*_in_parts(n, self._gates, state, layer))
                state += _in_parts(n, self._given, held, layer)
        state = _in_parts(n, _even, state)
        return _times(state, self.weights["tags"]), _times(state, self.weights["parts"])

    def _entered(self, rows: Inputs, part: slice) -> Floats:
        """What is read of a token, as the layers know it."""
        w = self.weights
        read = [(w["words"], rows.words[part]), (w["letters"], rows.letters[part]), (w["states"], rows.states[part])]
        seen = np.concatenate([table.take(at, axis=0).reshape(len(at), -1) for table, at in read], axis=1)
        return _times(seen, w["enter"])

    def _looked(self, even: Floats, layer: int, part: slice) -> Floats:
        """What a token makes of its neighbours."""
        new = _times(_beside(even, REACHES[layer], part), self.weights[f"look{layer}"])
        return np.maximum(new, 0, out=new)

    def _gates(self, state: Floats, layer: int, part: slice) -> Floats:
        """How much of the memory is kept at a token, and what is given to it.

        Every sum is written over the last one: fetching room for as many numbers anew takes longer than the sums.
        """
        even, matrix = _even(state, part), self.weights[f"keep{layer}"]
        half = matrix.shape[1] // 2
        kept, given = both = np.empty((2, len(even), half), np.float32)
        np.matmul(even, matrix[:-1, :half], out=kept)
        np.subtract(-matrix[-1, :half], kept, out=kept)
        np.exp(kept, out=kept)
        kept += 1
        np.divide(1, kept, out=kept)
        np.matmul(even, matrix[:-1, half:], out=given)
        given += matrix[-1, half:]
        np.tanh(given, out=given)
        given *= 1 - kept
        return both

    def _given(self, held: Floats, layer: int, part: slice) -> Floats:
        """What a token makes of what is remembered there."""
        return _times(held[part], self.weights[f"give{layer}"])


def _in_parts(n: int, work: Callable[..., Floats], *known: object) -> Floats:
    """Work done on as many rows at a time as the processor has at hand: a long text at once takes twice as long."""
    if n <= PART:
        return work(*known, slice(0, n))
    size = -(-n // -(-n // PART))  # all of nearly one size: a row left alone would be added up in another order
    return np.concatenate([work(*known, slice(at, min(n, at + size))) for at in range(0, n, size)], axis=-2)


def _times(rows: Floats, matrix: Floats) -> Floats:
    out: Floats = rows @ matrix[:-1]
    out += matrix[-1]
    return out


def _even(rows: Floats, part: slice) -> Floats:
    """Every row with mean zero and spread one."""
    some = rows[part]
    width = some.shape[1]
    out: Floats = some - np.add.reduce(some, axis=1, keepdims=True) / width
    out /= np.sqrt(np.einsum("ij,ij->i", out, out) / width + TINY)[:, None]
    return out


def _beside(rows: Floats, reach: int, part: slice) -> Floats:
    """Each row between those so many places before and behind it; zeros beyond the text."""
    width = rows.shape[1]
    first, last = part.start, part.stop
    out = np.zeros((last - first, 3 * width), np.float32)
    before, behind = rows[max(0, first - reach) : max(0, last - reach)], rows[first + reach : last + reach]
    out[last - first - len(before) :, :width] = before
    out[:, width : 2 * width] = rows[part]
    out[: len(behind), 2 * width :] = behind
    return out


def both_ways(kept: Floats, given: Floats) -> Floats:
    """The memory of the first half of the columns from the front, of the second half from the back."""
    half = kept.shape[1] // 2
    held = _carried(*((rows[:, :half], rows[::-1, half:]) for rows in (kept, given)))
    return np.concatenate([held[:, :half], held[::-1, half:]], axis=1)


def carried(kept: Floats, given: Floats) -> Floats:
    """``h[t] = kept[t] * h[t - 1] + given[t]`` for all columns."""
    return _carried((kept,), (given,))


def _carried(kept: Sequence[Floats], given: Sequence[Floats]) -> Floats:
    """The same for sides that share the walk: in blocks side by side, then block after block."""
    n = len(kept[0])
    if n <= BLOCK:
        held = np.concatenate(given, axis=1)
        _carry(np.concatenate(kept, axis=1), held)
        return held
    share, held = _side_by_side(kept, 1), _side_by_side(given, 0)
    _carry(share, held)
    for t in range(1, BLOCK):
        share[t] *= share[t - 1]
    before = carried(share[-1], held[-1])
    share[:, 1:] *= before[:-1]
    held[:, 1:] += share[:, 1:]
    return np.asarray(held.transpose(1, 0, 2).reshape(-1, held.shape[2])[:n])


def _side_by_side(sides: Sequence[Floats], fill: int) -> Floats:
    """Rows cut into blocks: the first row of every block, then the second; the last block is filled up."""
    n, width = sides[0].shape
    whole, rest = divmod(n, BLOCK)
    out = np.full((BLOCK, whole + (rest > 0), width * len(sides)), fill, np.float32)
    for side, rows in enumerate(sides):
        own = out[:, :, side * width : (side + 1) * width]
        own[:, :whole] = rows[: n - rest].reshape(whole, BLOCK, width).transpose(1, 0, 2)
        own[:rest, whole:] = rows[n - rest :, None]
    return out


def _carry(kept: Floats, held: Floats) -> None:
    """Add to what is held at each step what is kept of the step before."""
    step = np.empty(held.shape[1:], np.float32)
    for t in range(1, len(held)):
        np.multiply(kept[t], held[t - 1], out=step)
        held[t] += step
