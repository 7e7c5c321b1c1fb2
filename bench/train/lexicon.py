"""How often each word is part of a cue or of a source, in steps; an article's own counts never help itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bench.train.corpus import inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bench.train.corpus import Numbers, Text

STEPS = np.array([0.01, 0.05, 0.15, 0.35, 0.6, 0.8])
LEAST = {"cue": 2, "source": 3}
PRIOR, PRIOR_ALL = 0.05, 1.0


def _step(hits: Numbers, times: Numbers, least: int) -> Numbers:
    share = (hits + PRIOR) / (times + PRIOR_ALL)
    return np.where(hits >= least, np.searchsorted(STEPS, share, side="right"), 0)


def lexicon(texts: Sequence[Text], low: Sequence[Numbers]) -> tuple[list[list[Numbers]], NDArray[np.uint32], Numbers]:
    """Each article's steps without its own counts; and the words with their steps by all articles."""
    words, joined = np.unique(np.concatenate(low), return_inverse=True)
    cuts = np.split(joined, np.cumsum([len(x) for x in low])[:-1])
    size = len(words)
    times = np.bincount(joined, minlength=size)
    steps: list[list[Numbers]] = [[] for _ in texts]
    full = np.zeros((size, len(LEAST)), np.int64)
    for column, (role, least) in enumerate(LEAST.items()):
        flags = [np.zeros(len(x)) for x in low]
        for text, flag in zip(texts, flags, strict=True):
            for relation in text.row["attributions"]:
                flag[inside(relation[role], text.tokens)] = 1
        own = [np.bincount(cut, weights=f, minlength=size) for cut, f in zip(cuts, flags, strict=True)]
        hits = np.sum(own, axis=0)
        full[:, column] = _step(hits, times, least)
        for i, cut in enumerate(cuts):
            mine = np.bincount(cut, minlength=size)
            steps[i].append(_step(hits - own[i], times - mine, least)[cut])
    some = full.any(axis=1)
    return steps, words[some].astype(np.uint32), full[some]
