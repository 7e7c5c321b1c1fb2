"""Training of the tagger: five times without a fifth of the articles, to judge it on them, and once with all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bench.train.corpus import allowed, tags
from bench.train.crf import Chains, Moves, chains, train
from bench.train.linear import Batch, How, batches, vocabulary
from bench.train.pack import thinned
from quiz.attribution.learned.candidates import ROLES, Chain, tag_names
from quiz.attribution.learned.columns import KEY_BITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from bench.train.corpus import Text
    from quiz.attribution.learned.columns import Keys
    from quiz.attribution.learned.weights import Floats

FOLDS = 5
SIZE = 21
LEAST = 2
CELLS = 280_000
HOW = How(epochs=7, rate=0.04, decay=1.5, drop=0.5)


@dataclass(slots=True)
class Course:
    """Everything the tagger learns from, batched so that each batch lies in one fold."""

    groups: list[list[int]]
    """The articles of each batch."""
    known: Keys
    """The keys that have rows."""
    times: NDArray[np.int64]
    """How often each turns up."""
    made: list[Batch]
    """The batches' keys."""
    gold: list[Chains]
    """The batches' tags."""
    names: list[str]
    """The tags."""

    def fit(self, fold: int | None, how: How = HOW) -> tuple[Floats, Floats, Floats]:
        """Rows, moves and beginnings from every article outside the fold."""
        use = [b for b, group in enumerate(self.groups) if fold is None or group[0] % FOLDS != fold]
        moves = Moves(*allowed(self.names), how)
        rows, followed, begun = train(self.made, self.gold, use, (len(self.known), len(self.names)), moves)
        return thinned(rows, self.times, CELLS), followed, begun

    def unseen(self, texts: Sequence[Text]) -> Iterator[tuple[int, Chain]]:
        """What a tagger that has not seen an article makes of it, for every article."""
        for fold in range(FOLDS):
            rows, moves, begins = self.fit(fold)
            for batch, group in zip(self.made, self.groups, strict=True):
                if group[0] % FOLDS != fold:
                    continue
                batch.design.data[:] = 1
                scores = batch.design @ rows[batch.known]
                cuts = np.cumsum([len(texts[i].tokens) for i in group])[:-1]
                for i, part in zip(group, np.split(scores, cuts), strict=True):
                    yield i, Chain(part, moves, begins, self.names)


def course(texts: Sequence[Text], keys: Sequence[Keys]) -> Course:
    """Batch the articles' keys and gold tags."""
    names = tag_names(ROLES)
    folds = [list(range(fold, len(texts), FOLDS)) for fold in range(FOLDS)]
    groups = [fold[j : j + SIZE] for fold in folds for j in range(0, len(fold), SIZE)]
    joined = [np.concatenate([keys[i] for i in group]) for group in groups]
    known, times = vocabulary(joined, LEAST)
    gold = [_chains(texts, group, len(names)) for group in groups]
    return Course(groups, known, times, batches(joined, known, KEY_BITS), gold, names)


def _chains(texts: Sequence[Text], group: Sequence[int], labels: int) -> Chains:
    offsets = np.cumsum([0, *(len(texts[i].tokens) for i in group)])
    first = np.concatenate([texts[i].tokens.paragraph_first + o for i, o in zip(group, offsets, strict=False)])
    return chains(np.concatenate([tags(texts[i]) for i in group]), first, labels)
