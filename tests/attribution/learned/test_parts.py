from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.attribution.learned import chain
from quiz.attribution.learned.link import link, spans
from quiz.attribution.learned.tokens import CLOSES, OPENS, tokens
from quiz.attribution.learned.trees import Trees
from quiz.attribution.learned.weights import Linear, squeeze, unsqueeze


def chance(seed: int) -> np.random.Generator:
    return np.random.default_rng(seed)


@given(st.integers(0, 50), st.integers(1, 5))
@settings(deadline=None, max_examples=20)
def test_the_best_chain_is_the_best_of_all(seed: int, length: int) -> None:
    scores = chance(seed).normal(size=(length, 3)).astype(np.float32)
    moves = chance(seed + 1).normal(size=(3, 3)).astype(np.float32)
    begins = chance(seed + 2).normal(size=3).astype(np.float32)
    layout = chain.Batch(np.zeros(length, np.int32))

    def worth(path: tuple[int, ...]) -> float:
        own = sum(scores[i, t] for i, t in enumerate(path))
        return float(own + begins[path[0]] + sum(moves[a, b] for a, b in pairwise(path)))

    paths = list(product(range(3), repeat=length))
    assert tuple(chain.best(scores, moves, begins, layout)) == max(paths, key=worth)
    whole = np.log(sum(np.exp(worth(p)) for p in paths))
    likely, expected, begun, total = chain.chances(scores, moves, begins, layout)
    assert np.isclose(total, whole, atol=1e-3)
    assert np.allclose(likely.sum(axis=1), 1, atol=1e-4)
    assert np.isclose(expected.sum(), length - 1, atol=1e-3)
    assert np.isclose(begun.sum(), 1, atol=1e-3)


@given(st.sets(st.integers(0, 2**26 - 1), min_size=1, max_size=300), st.integers(0, 9))
@settings(deadline=None, max_examples=20)
def test_every_stored_key_is_found_and_no_other(stored: set[int], seed: int) -> None:
    keys = np.array(sorted(stored), np.uint32)
    rows = chance(seed).normal(size=(len(keys), 2)).astype(np.float32)
    model = Linear(keys, rows)
    assert np.allclose(model.scores(keys[:, None]), rows, atol=1e-5)
    others = np.array([k for k in range(200) if k not in stored], np.uint32)
    assert not model.scores(others[:, None]).any()


@given(st.lists(st.floats(-8, 8, width=32), min_size=1, max_size=50))
def test_small_integers_keep_the_weights_nearly(weights: list[float]) -> None:
    rows = np.array(weights, np.float32)[:, None]
    small, top = squeeze(rows)
    assert np.allclose(unsqueeze(small, top), rows, atol=0.012 * top + 1e-6)


def test_a_tree_asks_its_way_down() -> None:
    trees = Trees(
        roots=np.array([0], np.int32),
        column=np.array([0, 0, 0], np.int32),
        bar=np.array([0.5, 0, 0], np.float32),
        left=np.array([1, 1, 2], np.int32),
        right=np.array([2, 1, 2], np.int32),
        lost=np.array([False, True, True]),
        value=np.array([0, -2, 2], np.float32),
        base=np.zeros(1, np.float32),
        depth=1,
    )
    low, high, none = trees.chances(np.array([[0.1], [0.9], [np.nan]], np.float32))
    assert low < 0.5 < high
    assert none == high


def test_quotations_begin_anew_with_every_paragraph() -> None:
    cut = tokens("“The dam holds.\n“It held,” he said. He left.")
    states = dict(zip(zip(cut.words, cut.start.tolist(), strict=True), cut.quote.tolist(), strict=True))
    assert [s for (w, _), s in states.items() if w == "“"] == [OPENS, OPENS]
    assert [s for (w, _), s in states.items() if w == "”"] == [CLOSES]
    assert sorted(set(cut.sentence_first.tolist())) == [0, 5, 13]


def test_a_span_goes_to_the_cue_its_direction_names() -> None:
    cut = tokens("Ines said the dam held and added it leaked")
    names = ["BS>", "BUl", "BC<", "IC<", "IC<", "O", "BUn", "BC<", "IC<"]
    said, added = link(spans(names, 0, set()), cut)
    assert (said.source, said.content) == ((0, 1), [(2, 5)])
    assert (added.source, added.content) == ((0, 1), [(7, 9)])
