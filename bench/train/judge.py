"""Training of the judge: which candidates of articles not learned from are right, and which have the right borders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from bench.train.corpus import inside
from quiz.article.read import read
from quiz.attribution.find import STEPS
from quiz.attribution.learned.proposals import Offers
from quiz.attribution.sheet import Sheet
from quiz.attribution.steps.learned import learned, offers
from quiz.attribution.tokens import row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bench.train.corpus import Text
    from quiz.attribution.learned.link import Triple
    from quiz.attribution.learned.weights import Floats

HALF, NEARLY = 0.5, 0.8
TREES, RATE, LEAVES, FEWEST, PULL = 200, 0.06, 15, 60, 5.0
SOLID = re.compile(r"\w")
STOPS = frozenset(
    [
        "of",
        "in",
        "for",
        "at",
        "who",
        "whom",
        "which",
        "that",
        "from",
        "with",
        "on",
        "to",
        "and",
        "or",
        "near",
        "by",
        "as",
    ]
)


def offers_of(text: Text) -> Offers:
    """What the rules propose before the judge is asked."""
    sheet = Sheet(row(read(text.row["text"], text.row["id"])))
    for step in STEPS[: STEPS.index(learned)]:
        step(sheet)
    return Offers(offers(sheet)[1])


def _head(words: Sequence[str]) -> str:
    """The last word of a name or noun group before whatever follows it."""
    kept: list[str] = []
    for word in words:
        if kept and (word in ",;(—–" or word.lower() in STOPS):
            break
        if any(c.isalnum() for c in word) and word.lower() not in ("'s", "’s"):
            kept.append(word.lower())
    return kept[-1] if kept else ""


def _same(gold: set[int], mine: set[int], words: list[str]) -> bool:
    if not gold or not mine:
        return not gold and not mine
    if len(gold & mine) >= HALF * len(gold | mine):
        return True
    return _head([words[i] for i in sorted(gold)]) == _head([words[i] for i in sorted(mine)])


def verdicts(text: Text, triples: Sequence[Triple]) -> NDArray[np.bool_]:
    """For each candidate: source and content are those of the gold relation it overlaps most; nearly to the word."""
    words = text.tokens.words
    solid = {i for i, word in enumerate(words) if SOLID.search(word)}
    gold = [
        (set(inside(r["content"], text.tokens)) & solid, set(inside(r["source"], text.tokens)) & solid)
        for r in text.row["attributions"]
    ]
    said: dict[int, list[int]] = {}
    for number, (content, _) in enumerate(gold):
        for i in content:
            said.setdefault(i, []).append(number)
    return np.array([_verdict(triple, gold, said, words) for triple in triples], bool).reshape(-1, 2)


def _verdict(
    triple: Triple, gold: list[tuple[set[int], set[int]]], said: dict[int, list[int]], words: list[str]
) -> tuple[bool, bool]:
    content = {i for a, b in triple.content for i in range(a, b) if SOLID.search(words[i])}
    near = sorted({number for i in content for number in said.get(i, ())})
    shares = [(len(content & gold[n][0]) / len(content | gold[n][0]), n) for n in near]
    share, best = max(shares, key=lambda x: x[0], default=(0.0, -1))
    mine = {i for i in range(*(triple.source or (0, 0))) if SOLID.search(words[i])}
    named = gold[best][1] if gold else set()
    agreed = share >= HALF and _same(named, mine, words)
    return agreed, agreed and share >= NEARLY and len(named & mine) >= NEARLY * len(named | mine)


def fit(rows: Floats, verdicts: NDArray[np.bool_]) -> dict[str, NDArray[Any]]:
    """Boosted trees over the numbers of every candidate, each verdict's behind the other's, as one table of nodes."""
    models = [_model(rows, verdict) for verdict in verdicts.T]
    trees = [tree.nodes for model in models for (tree,) in model._predictors]  # noqa: SLF001 - the only place they are
    sizes = [len(nodes) for nodes in trees]
    roots = np.cumsum([0, *sizes[:-1]])
    own = np.arange(sum(sizes))
    offset = np.repeat(roots, sizes)
    nodes = np.concatenate(trees)
    leaf = nodes["is_leaf"].astype(bool)
    return {
        "judge_roots": roots.astype(np.int32),
        "judge_column": nodes["feature_idx"].astype(np.int8),
        "judge_bar": nodes["num_threshold"].astype(np.float32),
        "judge_left": np.where(leaf, own, nodes["left"] + offset).astype(np.int32),
        "judge_right": np.where(leaf, own, nodes["right"] + offset).astype(np.int32),
        "judge_lost": nodes["missing_go_to_left"].astype(bool),
        "judge_value": np.where(leaf, nodes["value"], 0).astype(np.float32),
        "judge_base": np.ravel([m._baseline_prediction for m in models]).astype(np.float32),  # noqa: SLF001 - as above
        "judge_depth": np.array(nodes["depth"].max(), np.int32),
    }


def _model(rows: Floats, verdict: NDArray[np.bool_]) -> HistGradientBoostingClassifier:
    model = HistGradientBoostingClassifier(
        max_iter=TREES,
        learning_rate=RATE,
        max_leaf_nodes=LEAVES,
        min_samples_leaf=FEWEST,
        l2_regularization=PULL,
        early_stopping=False,
        random_state=0,
    )
    return model.fit(rows, verdict)
