from __future__ import annotations

from itertools import pairwise, product
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.attribution.learned import chain
from quiz.attribution.learned.columns import word_facts
from quiz.attribution.learned.confidence import Verdicts, standing
from quiz.attribution.learned.inputs import LETTERS, ROWS, STATES, inputs
from quiz.attribution.learned.layout import snapped, speakers
from quiz.attribution.learned.link import Triple, link, spans
from quiz.attribution.learned.net import BLOCK, both_ways, carried
from quiz.attribution.learned.table import Peaks, Sums
from quiz.attribution.learned.tokens import CLOSES, OPENS, tokens
from quiz.attribution.learned.trees import FEW_LEAVES, MOST_LEAVES, Trees
from quiz.attribution.learned.weights import squeeze, unsqueeze

if TYPE_CHECKING:
    from quiz.attribution.learned.weights import Floats


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


@given(st.lists(st.integers(1, 9), min_size=1, max_size=8), st.integers(0, 50))
@settings(deadline=None, max_examples=20)
def test_chains_side_by_side_are_those_one_by_one(sizes: list[int], seed: int) -> None:
    scores = chance(seed).normal(size=(sum(sizes), 4)).astype(np.float32)
    moves, begins = chance(seed + 1).normal(size=(4, 4)).astype(np.float32), np.zeros(4, np.float32)
    edges = np.cumsum([0, *sizes])
    layout = chain.Batch(np.repeat(edges[:-1], sizes))
    tags = chain.best(scores, moves, begins, layout)
    likely, expected, begun, whole = chain.chances(scores, moves, begins, layout)
    alone = [(scores[a:b], moves, begins, chain.Batch(np.zeros(b - a, np.int32))) for a, b in pairwise(edges)]
    assert np.array_equal(tags, np.concatenate([chain.best(*one) for one in alone]))
    parts = [chain.chances(*one) for one in alone]
    assert np.allclose(likely, np.concatenate([p[0] for p in parts]), atol=1e-4)
    assert np.allclose(expected, sum(p[1] for p in parts), atol=1e-3)
    assert np.allclose(begun, sum(p[2] for p in parts), atol=1e-3)
    assert np.isclose(whole, sum(p[3] for p in parts), atol=1e-2)


@given(st.integers(1, BLOCK * BLOCK + 3), st.integers(0, 50))
@settings(deadline=None, max_examples=20)
def test_the_memory_in_blocks_is_the_memory_step_by_step(length: int, seed: int) -> None:
    kept = chance(seed).uniform(size=(length, 4)).astype(np.float32)
    given_ = chance(seed + 1).normal(size=(length, 4)).astype(np.float32)
    held = np.zeros((length + 1, 4), np.float32)
    for t in range(length):
        held[t] = kept[t] * held[t - 1] + given_[t]
    assert np.allclose(carried(kept, given_), held[:length], atol=1e-4)
    ways = both_ways(kept, given_)
    assert np.allclose(ways[:, :2], held[:length, :2], atol=1e-4)
    assert np.allclose(ways[::-1, 2:], both_ways(kept[::-1, ::-1], given_[::-1, ::-1])[:, :2][:, ::-1], atol=1e-4)


@given(st.text(min_size=1, max_size=200))
@settings(deadline=None, max_examples=60)
def test_every_row_is_one_of_its_table(text: str) -> None:
    cut = tokens(text)
    if not len(cut):
        return
    bins = np.full(len(cut), 6), np.zeros(len(cut), int)
    rows = inputs(cut, word_facts(cut), bins)
    for table, size in ((rows.words, ROWS), (rows.letters, sum(LETTERS.values())), (rows.states, sum(STATES.values()))):
        assert table.min() >= 0
        assert table.max() < size
    assert len(rows.words) == len(rows.letters) == len(rows.states) == len(cut)


@given(st.lists(st.floats(-8, 8, width=32), min_size=1, max_size=50))
def test_small_integers_keep_the_weights_nearly(weights: list[float]) -> None:
    rows = np.array(weights, np.float32)[None]
    assert np.allclose(unsqueeze(*squeeze(rows)), rows, atol=0.006 * np.abs(rows).max() + 1e-4)


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
    ((low, high, none),) = trees.chances(np.array([[0.1], [0.9], [np.nan]], np.float32))
    assert low < 0.5 < high
    assert none == high


@given(st.integers(0, 500), st.sampled_from((9, FEW_LEAVES, FEW_LEAVES + 1, MOST_LEAVES)))
@settings(deadline=None, max_examples=40)
def test_trees_read_by_column_answer_as_trees_walked_by_node(seed: int, leaves: int) -> None:
    random = chance(seed)
    trees = grown(random, verdicts=2, each=4, leaves=leaves)
    rows = random.choice(np.array([0.1, 0.25, 0.5, 0.75, np.nan], np.float32), size=(12, 3))
    assert np.allclose(trees.chances(rows), [[walked(trees, row, verdict) for row in rows] for verdict in range(2)])
    assert np.array_equal(trees.chances(np.tile(rows, (60, 1))), np.tile(trees.chances(rows), 60))


def grown(random: np.random.Generator, verdicts: int, each: int, leaves: int) -> Trees:
    """Trees that split a leaf chosen by chance until there are enough."""
    left: list[int] = []
    right: list[int] = []
    roots: list[int] = []
    for _ in range(verdicts * each):
        roots.append(len(left))
        own = list(range(len(left), len(left) + 2 * leaves - 1))
        left += own
        right += own
        ends, free = [own[0]], own[1:]
        for _ in range(leaves - 1):
            node = ends.pop(int(random.integers(len(ends))))
            left[node], right[node], *free = free
            ends += [left[node], right[node]]
    n = len(left)
    return Trees(
        roots=np.array(roots, np.int32),
        column=random.integers(0, 3, n).astype(np.int32),
        bar=random.choice(np.array([0.2, 0.25, 0.5, 0.6], np.float32), n),
        left=np.array(left, np.int32),
        right=np.array(right, np.int32),
        lost=random.random(n) < 0.5,
        value=random.normal(size=n).astype(np.float32),
        base=np.array([0.3, -0.2], np.float32),
        depth=leaves,
    )


def walked(trees: Trees, row: Floats, verdict: int) -> float:
    total = float(trees.base[verdict])
    for root in np.split(trees.roots, len(trees.base))[verdict]:
        node = int(root)
        while trees.left[node] != node:
            asked = row[trees.column[node]]
            way = trees.lost[node] if np.isnan(asked) else asked <= trees.bar[node]
            node = int(trees.left[node] if way else trees.right[node])
        total += float(trees.value[node])
    return float(1 / (1 + np.exp(-total)))


@given(st.lists(st.floats(0, 1, width=32), min_size=1, max_size=70), st.data())
def test_sums_and_peaks_are_those_of_the_stretch(values: list[float], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(values) - 1))
    last = data.draw(st.integers(first + 1, len(values)))
    row = np.array(values, np.float32)
    assert np.isclose(Sums(row).over(np.array([first]), np.array([last])), row[first:last].sum(dtype=np.float64))
    assert Peaks(row).over(np.array([first]), np.array([last])) == row[first:last].max()


def test_the_likeliest_stands_and_what_contradicts_it_goes() -> None:
    one = Triple((2, 3), (0, 2), [(3, 9)])
    other = Triple((2, 3), (0, 2), [(3, 6)])
    apart = Triple((12, 13), (10, 12), [(13, 20)])
    sure = np.array([0.6, 0.9, 0.2])
    none = np.zeros(3)

    def left(favour: list[float], least: float) -> list[Triple]:
        return [t for t, _ in standing([one, other, apart], Verdicts(sure, sure, none, none + least, np.array(favour)))]

    assert left([0, 0, 0], 0.1) == [other, apart]
    assert left([1, 0, 0], 0.1) == [one, apart]
    assert left([0, 0, 0], 0.5) == [other]


def test_a_quotation_gives_its_borders_to_a_content_that_is_mostly_it() -> None:
    cut = tokens("Mira Solano said “the dam held all winter” and left.")
    assert snapped(Triple((2, 3), (0, 2), [(4, 8)]), cut) == [(3, 10)]
    assert snapped(Triple((2, 3), (0, 2), [(10, 12)]), cut) == [(10, 12)]


def test_a_quotation_without_a_cue_is_offered_to_who_spoke_above() -> None:
    cut = tokens("“It leaks,” Mira Solano said.\n\n“Nobody came to mend it in March.”")
    said = Triple((7, 8), (5, 7), [(0, 5)])
    offered = [(t.source, t.content) for t in speakers([said], cut) if t.cue is None]
    assert offered == [((5, 7), [(9, 19)])]


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
