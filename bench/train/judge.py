"""Training of the confidence: which candidates of articles not learned from are right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from bench.train.corpus import inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bench.train.corpus import Text
    from quiz.attribution.learned.link import Triple
    from quiz.attribution.learned.weights import Floats

HALF = 0.5
TREES, RATE, LEAVES, FEWEST, PULL = 200, 0.06, 15, 60, 5.0
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


def right(text: Text, triples: Sequence[Triple]) -> list[bool]:
    """Whether each candidate's content and source are those of the gold relation it overlaps most."""
    words = text.tokens.words
    solid = {i for i, word in enumerate(words) if re.search(r"\w", word)}
    gold = [
        (set(inside(r["content"], text.tokens)) & solid, set(inside(r["source"], text.tokens)) & solid)
        for r in text.row["attributions"]
    ]
    verdicts = []
    for triple in triples:
        content = {i for a, b in triple.content for i in range(a, b)} & solid
        shares = [(len(content & c) / max(1, len(content | c)), c, s) for c, s in gold]
        share, _, source = max(shares, key=lambda x: x[0], default=(0.0, set(), set()))
        mine = set(range(*triple.source)) & solid if triple.source else set()
        verdicts.append(share >= HALF and _same(source, mine, words))
    return verdicts


def fit(rows: Floats, verdicts: NDArray[np.bool_]) -> dict[str, NDArray[Any]]:
    """Boosted trees over the numbers of every candidate, as one table of nodes."""
    model = HistGradientBoostingClassifier(
        max_iter=TREES,
        learning_rate=RATE,
        max_leaf_nodes=LEAVES,
        min_samples_leaf=FEWEST,
        l2_regularization=PULL,
        early_stopping=False,
        random_state=0,
    )
    model.fit(rows, verdicts)
    trees = [tree.nodes for (tree,) in model._predictors]  # noqa: SLF001 - the only place the trees are kept
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
        "judge_base": np.ravel(model._baseline_prediction).astype(np.float32),  # noqa: SLF001 - as above
        "judge_depth": np.array(nodes["depth"].max(), np.int32),
    }
