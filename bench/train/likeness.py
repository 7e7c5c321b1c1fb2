"""Training of how likely two statements say one thing: ``python -m bench.train.likeness`` writes its few weights alone.

A labelled pair is the two statements of the engine inside it that are most alike. The fit is a logistic regression
with a penalty, by Newton's steps: the same labels and the same engine give the same weights.
"""

from __future__ import annotations

import json
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from bench.labels.texts import HERE, read_lines, text_of
from quiz.article.read import read
from quiz.attribution.find import find
from quiz.attribution.likeness import NAMES, WEIGHTS, measures
from quiz.attribution.points import points
from quiz.attribution.tokens import row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bench.labels.texts import Row
    from quiz.attribution.learned.weights import Floats
    from quiz.attribution.points import Point, Points

FILES = ("pairs-train", "pairs-close")
PULL, STEPS, HALF, DIGITS, FOLDS = 8.0, 30, 0.5, 3, 10


def lessons() -> tuple[Floats, NDArray[np.bool_], list[str]]:
    """What is measured of every labelled pair the engine sees, whether it is one claim, and its article."""
    articles: dict[str, list[Row]] = {}
    for item in (item for name in FILES for item in read_lines(HERE / f"{name}.jsonl")):
        articles.setdefault(item["id"], []).append(item)
    rows, verdicts, homes = [], [], []
    for name, items in sorted(articles.items()):
        article = read(text_of(items[0]), name)
        known = points(row(article), find(article).attributions)
        for item in items:
            pair = _alike(known, item)
            if pair is not None:
                rows.append(measures(known, *pair))
                verdicts.append(item["label"] == "same")
                homes.append(name)
    return np.array(rows), np.array(verdicts), homes


def _alike(known: Points, item: Row) -> tuple[Point, Point] | None:
    """The two statements of a labelled pair that are most alike."""
    ours, theirs = (_inside(known, item[side]["content"]) for side in "ab")
    pairs = [(a, b) for a, b in product(ours, theirs) if a.number != b.number and a.stems and b.stems]
    return max(pairs, key=lambda pair: known.shared(*pair)[1], default=None)


def _inside(known: Points, content: Sequence[Sequence[int]]) -> list[Point]:
    """The statements that share more than half of their letters, or of the label's, with a label."""
    size = sum(end - start for start, end in content)
    found = []
    for point in known.every:
        spans = point.said.statement.content
        common = sum(max(0, min(end, s.end) - max(start, s.start)) for start, end in content for s in spans)
        if common > HALF * min(size, sum(s.end - s.start for s in spans)):
            found.append(point)
    return found


def fit(rows: Floats, verdicts: NDArray[np.bool_]) -> dict[str, float]:
    """The weights of what is measured, and what stands without any."""
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    table = np.column_stack([(rows - middle) / spread, np.ones(len(rows))])
    pull = np.diag([PULL] * rows.shape[1] + [0.0])
    weights = np.zeros(table.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (chances - verdicts) + pull @ weights
        bend = (table * (chances * (1 - chances))[:, None]).T @ table + pull
        weights -= np.linalg.solve(bend, slope)
    plain = weights[:-1] / spread
    kept = {name: round(float(weight), DIGITS) for name, weight in zip(NAMES, plain, strict=True)}
    return kept | {"base": round(float(weights[-1] - plain @ middle), DIGITS)}


def chances(weights: dict[str, float], rows: Floats) -> Floats:
    """How likely each pair is one claim."""
    likely: Floats = 1 / (1 + np.exp(-rows @ [weights[name] for name in NAMES] - weights["base"]))
    return likely


def unseen(rows: Floats, verdicts: NDArray[np.bool_], homes: Sequence[str]) -> Floats:
    """How likely each pair is one claim to weights that never saw its article."""
    order = {name: i % FOLDS for i, name in enumerate(sorted(set(homes)))}
    fold = np.array([order[name] for name in homes])
    likely = np.zeros(len(rows))
    for k in range(FOLDS):
        likely[fold == k] = chances(fit(rows[fold != k], verdicts[fold != k]), rows[fold == k])
    return likely


def train() -> str:
    """Write the weights and tell how they do on articles they did not see."""
    rows, verdicts, homes = lessons()
    WEIGHTS.write_text(json.dumps(fit(rows, verdicts), indent=2) + "\n", "utf-8")
    likely = unseen(rows, verdicts, homes)
    told = [
        f"from {bar} on {verdicts[likely >= bar].sum()} of {(likely >= bar).sum()}" for bar in (0.4, 0.45, 0.5, 0.6)
    ]
    return f"likeness: {len(rows)} pairs, {verdicts.sum()} of them one claim; right {', '.join(told)}"


if __name__ == "__main__":
    print(train())
