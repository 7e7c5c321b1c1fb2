"""Rebuild the shipped weights from the corpora: ``python -m bench.train CORPORA``.

The same machine, the same locked packages and the same corpora give the same bytes. ``CORPORA`` is a folder with
``polnear-train.jsonl.gz`` and ``polnear-train-pos.jsonl.gz``; nothing else is read.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np

from bench.train import judge, speech
from bench.train.corpus import load
from bench.train.lexicon import lexicon
from bench.train.pack import save
from bench.train.tagger import course
from quiz.attribution.learned.features import TAGGER, columns
from quiz.attribution.learned.models import FOLDER
from quiz.attribution.learned.speech import word_facts
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
    names = speech.names_of(texts)
    looks, parts, share = speech.train(texts, names)
    say(f"parts of speech: {share:.4f} as the corpus has them, on articles not seen")
    small = dict(zip(("alone", "beside"), looks, strict=True))
    say("speech.npz", save(folder / "speech.npz", small, {"speech": np.array(names)}))
    words = [word_facts(text.tokens) for text in texts]
    steps, known, full = lexicon(texts, [w["low"] for w in words])
    keys = [
        TAGGER.keys(columns(text.tokens, w, p, names, (s[0], s[1])))
        for text, w, p, s in zip(texts, words, parts, steps, strict=True)
    ]
    lessons = course(texts, keys)
    say(f"tagger: {len(lessons.known)} keys")
    rows: list[Floats] = []
    verdicts: list[NDArray[np.bool_]] = []
    for i, view in lessons.unseen(texts):
        offered = judge.offers_of(texts[i])
        triples, own = judged(texts[i].tokens, [names[p] for p in parts[i]], steps[i][0], view, offered)
        if triples:
            rows.append(own)
            verdicts.append(judge.verdicts(texts[i], triples))
    known_right = np.concatenate(verdicts)
    say(f"judge: {len(known_right)} candidates, {known_right.mean(axis=0).round(3)} right, and to the word")
    weights, moves, begins = lessons.fit(None)
    models = {"tagger": (lessons.known, weights)}
    plain: dict[str, NDArray[Any]] = {
        "words": np.diff(known.astype(np.int64), prepend=0).astype(np.uint32),
        "steps": full.T.astype(np.int8),
        "moves": moves,
        "begins": begins,
        "roles": np.array(lessons.names),
        **judge.fit(np.concatenate(rows), known_right),
    }
    say("tagger.npz", save(folder / "tagger.npz", models, plain))


if __name__ == "__main__":
    main(Path(sys.argv[1]), FOLDER)
