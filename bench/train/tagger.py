"""Training of the tagger: a few times without some of the articles, to judge it on them, and once with all."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from bench.train.corpus import allowed, parts_of_speech, tags
from bench.train.lexicon import lexicon
from bench.train.net import WAYS, Lesson, fit
from bench.train.pack import packed
from quiz.attribution.learned.candidates import ROLES, Chain, tag_names
from quiz.attribution.learned.columns import word_facts
from quiz.attribution.learned.inputs import inputs
from quiz.attribution.learned.models import mean, net

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from bench.train.corpus import Numbers, Text
    from bench.train.net import Way

    Parts = dict[str, NDArray[Any]]

FOLDS = 3
AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class Course:
    """Everything the tagger learns from."""

    lessons: list[Lesson]
    """One an article."""
    bins: list[list[Numbers]]
    """How often each word is part of a cue and of a source in all other articles, in steps."""
    lexicon: Parts
    """The same by all articles."""
    roles: list[str]
    """The tags."""
    speech: list[str]
    """The parts of speech."""

    def fit(self, use: Sequence[int], way: Way) -> Parts:
        """The packed net, moves and beginnings from these articles."""
        weights, moves, begins = fit([self.lessons[i] for i in use], allowed(self.roles), len(self.speech), way)
        return packed(weights) | {"moves": moves, "begins": begins}

    def outside(self, fold: int | None, folds: int = FOLDS) -> list[int]:
        """The articles outside a fold."""
        return [i for i in range(len(self.lessons)) if fold is None or i % folds != fold]

    def seen(self, nets: Sequence[Parts], article: int) -> tuple[Chain, list[str]]:
        """What the packed nets make of an article together, and its parts of speech there."""
        scores, speech = mean(net(parts).scores(self.lessons[article].rows) for parts in nets)
        moves, begins = (np.mean([parts[name] for parts in nets], axis=0) for name in ("moves", "begins"))
        view = Chain(scores, moves, begins, self.roles)
        return view, [self.speech[t] for t in speech.argmax(axis=1)]

    def all(self) -> tuple[list[Parts], list[list[Parts]]]:
        """Every way's net fitted on every article, and on those outside each fold."""
        work = [(self.outside(fold), way) for fold in (None, *range(FOLDS)) for way in WAYS]
        with ProcessPoolExecutor(AT_ONCE) as pool:
            nets = list(pool.map(self.fit, *zip(*work, strict=True)))
        whole, *rest = (nets[i : i + len(WAYS)] for i in range(0, len(nets), len(WAYS)))
        return whole, rest

    def unseen(self, rest: Sequence[Sequence[Parts]]) -> Iterator[tuple[int, Chain, list[str]]]:
        """What a tagger that has not seen an article makes of it, for every article."""
        for i in range(len(self.lessons)):
            yield i, *self.seen(rest[i % FOLDS], i)


def course(texts: Sequence[Text]) -> Course:
    """Read the articles as the net will, each without its own share in the counts of words."""
    facts = [word_facts(text.tokens) for text in texts]
    bins, known, steps = lexicon(texts, [f["low"] for f in facts])
    speech = sorted({row[2] for text in texts for row in text.speech})
    part = partial(parts_of_speech, numbers={name: i for i, name in enumerate(speech)})
    lessons = [
        Lesson(inputs(text.tokens, fact, (own[0], own[1])), tags(text), part(text), text.tokens.paragraph_first)
        for text, fact, own in zip(texts, facts, bins, strict=True)
    ]
    words: Parts = {
        "words_known": np.diff(known.astype(np.int64), prepend=0).astype(np.uint32),
        "words_steps": steps.T.astype(np.int8),
    }
    return Course(lessons, bins, words, tag_names(ROLES), speech)
