"""Training of the parts of speech: two looks, each judged on articles it has not learned from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bench.train.corpus import parts_of_speech
from bench.train.linear import Batch, How, batches, fit, softmax_loss, vocabulary
from bench.train.pack import thinned
from quiz.attribution.learned.columns import KEY_BITS
from quiz.attribution.learned.speech import alone_keys, beside_keys, word_facts
from quiz.attribution.learned.weights import Linear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bench.train.corpus import Numbers, Text
    from quiz.attribution.learned.columns import Keys
    from quiz.attribution.learned.weights import Floats

SIZE = 20
LEAST = 3
HOW = How(epochs=5, rate=0.15, decay=1e-3)
HALVES = 2
CELLS = 100_000, 80_000


def names_of(texts: Sequence[Text]) -> list[str]:
    """Every part of speech of the corpus, in order."""
    return sorted({row[2] for text in texts for row in text.speech})


class Look:
    """One of the two looks: its keys in batches, fitted on all articles or on half of them."""

    def __init__(self, keys: list[Keys], gold: list[Numbers], labels: int, cells: int) -> None:
        """Batch the articles so that each batch lies in one half."""
        self.labels, self.cells = labels, cells
        n = len(keys)
        self.groups = [
            list(range(half, n, HALVES))[j : j + SIZE]
            for half in range(HALVES)
            for j in range(0, len(range(half, n, HALVES)), SIZE)
        ]
        joined = [np.concatenate([keys[i] for i in group]) for group in self.groups]
        self.known, self.times = vocabulary(joined, LEAST)
        self.made: list[Batch] = batches(joined, self.known, KEY_BITS)
        self.loss = softmax_loss([np.concatenate([gold[i] for i in group]) for group in self.groups])

    def weights(self, half: int | None = None) -> Floats:
        """Fit on everything, or on all but one half."""
        use = [b for b, group in enumerate(self.groups) if half is None or group[0] % HALVES != half]
        return fit(self.made, use, (len(self.known), self.labels), self.loss, HOW)

    def small(self) -> tuple[Keys, Floats]:
        """What is shipped."""
        return self.known, thinned(self.weights(), self.times, self.cells)

    def unseen(self, keys: list[Keys]) -> list[NDArray[np.intp]]:
        """The tags of every article by the half that has not seen it."""
        halves = [Linear(self.known, thinned(self.weights(half), self.times, self.cells)) for half in range(HALVES)]
        return [halves[i % HALVES].scores(k).argmax(axis=1) for i, k in enumerate(keys)]


def train(texts: Sequence[Text], names: list[str]) -> tuple[list[tuple[Keys, Floats]], list[NDArray[np.intp]], float]:
    """Weights of both looks, the tags of every article unseen, and how many of these are right."""
    number = {name: i for i, name in enumerate(names)}
    gold = [parts_of_speech(text, number) for text in texts]
    made = [alone_keys(text.tokens, word_facts(text.tokens)) for text in texts]
    alone_rows = [keys for keys, _ in made]
    alone = Look(alone_rows, gold, len(names), CELLS[0])
    first = alone.unseen(alone_rows)
    beside_rows = [
        beside_keys(text.tokens, columns, tags) for text, (_, columns), tags in zip(texts, made, first, strict=True)
    ]
    beside = Look(beside_rows, gold, len(names), CELLS[1])
    second = beside.unseen(beside_rows)
    right = sum(int((tags == y)[y >= 0].sum()) for tags, y in zip(second, gold, strict=True))
    share = right / sum(int((y >= 0).sum()) for y in gold)
    return [alone.small(), beside.small()], second, share
