"""Rebuild the shipped weights from the corpora: ``python -m bench.train CORPORA``.

The same machine, the same locked packages and the same corpora give the same bytes. ``CORPORA`` is a folder with
``polnear-train.jsonl.gz`` and ``polnear-train-pos.jsonl.gz``; beside it only labels of ``bench/labels`` are read.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np

from bench.train import judge, likeness
from bench.train.corpus import load
from bench.train.pack import save
from bench.train.tagger import course
from quiz.attribution.learned.models import FOLDER, NETS
from quiz.attribution.learned.tagger import judged

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from quiz.attribution.learned.weights import Floats

STARTED = perf_counter()


def say(*words: object) -> None:
    """Tell how far the training is."""
    print(f"{perf_counter() - STARTED:7.0f} s", *words, flush=True)


def main(corpora: Path, folder: Path) -> None:
    """Train every model in turn and write the weights."""
    texts = load(corpora, "polnear-train")
    lessons = course(texts)
    say(f"{len(texts)} articles, {sum(len(text.tokens) for text in texts)} tokens")
    whole, rest = lessons.all()
    names = {"roles": np.array(lessons.roles), "speech": np.array(lessons.speech)}
    say("words.npz", save(folder / "words.npz", lessons.lexicon | names))
    for name, parts in zip(NETS, whole, strict=True):
        say(f"{name}.npz", save(folder / f"{name}.npz", parts))
    rows: list[Floats] = []
    verdicts: list[NDArray[np.bool_]] = []
    for i, view, speech in lessons.unseen(rest):
        triples, own = judged(texts[i].tokens, speech, lessons.bins[i][0], view, judge.offers_of(texts[i]))
        if triples:
            rows.append(own)
            verdicts.append(judge.verdicts(texts[i], triples))
    right = np.concatenate(verdicts)
    say(f"judge: {len(right)} candidates, {right.mean(axis=0).round(3)} right, and to the word")
    say("judge.npz", save(folder / "judge.npz", judge.fit(np.concatenate(rows), right)))
    say(likeness.train())


if __name__ == "__main__":
    main(Path(sys.argv[1]), FOLDER)
