"""Parts of speech: what each word looks like by itself and beside its neighbours, then once more knowing theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from quiz.attribution.learned.columns import Templates, facts, shifted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from quiz.attribution.learned.columns import Keys
    from quiz.attribution.learned.tokens import Ints, Tokens
    from quiz.attribution.learned.weights import Linear

    Columns = dict[str, NDArray[np.int64]]

FACTS = ("low", "end", "tail", "head", "shape", "case")
REACH = {"low": 2, "end": 1, "shape": 1, "tail": 0, "head": 0, "case": 0, "tag": 2}
ALONE = Templates([
    t.split()
    for t in (
        "low0", "end0", "tail0", "head0", "shape0", "low-1", "low+1", "low-2", "low+2", "end-1", "end+1", "shape-1",
        "shape+1", "case0 first", "low-1 low0", "low0 low+1", "low-1 low+1", "end0 shape0", "end-1 end0", "end0 end+1",
        "case0 low-1", "case0 low+1", "end0 low-1", "low-2 low-1", "low+1 low+2", "end-1 end0 end+1",
    )
])  # fmt: skip
BESIDE = Templates([
    t.split()
    for t in (
        "tag0", "tag-1", "tag+1", "tag-2 tag-1", "tag+1 tag+2", "tag-1 tag+1", "tag-1 tag0 tag+1", "tag-1 low0",
        "low0 tag+1", "tag-1 low0 tag+1", "tag0 low0", "tag0 end0", "tag-1 end0", "end0 tag+1", "tag-1 end0 tag+1",
        "tag-2 tag-1 tag0", "tag0 tag+1 tag+2", "case0 tag-1", "case0 tag0", "low-1 tag0", "tag0 low+1", "low0",
        "end0", "shape0", "case0 first", "low-1 low0", "low0 low+1", "tag-1 low+1", "low-1 tag+1",
    )
])  # fmt: skip


def word_facts(tokens: Tokens) -> dict[str, Ints]:
    """What each word shows by itself, one column a fact."""
    table = np.array([facts(w) for w in tokens.words], np.uint32).reshape(-1, len(FACTS)).astype(np.int64)
    return dict(zip(FACTS, table.T, strict=True))


def around(columns: Mapping[str, Ints], reach: dict[str, int], first: Ints, last: Ints) -> Columns:
    """Each column as the neighbours have it, as far as it reaches: ``low-1``, ``low0``, ``low+1``."""
    return {
        f"{name}{by:+d}" if by else f"{name}0": shifted(column, by, first, last)
        for name, column in columns.items()
        if name in reach
        for by in range(-reach[name], reach[name] + 1)
    }


def alone_keys(tokens: Tokens, words: dict[str, Ints]) -> tuple[Keys, Columns]:
    """Keys for the first look, and the columns for the second."""
    columns = around(words, REACH, tokens.sentence_first, tokens.sentence_last)
    columns["first"] = (np.arange(len(tokens)) == tokens.sentence_first).astype(np.int64)
    return ALONE.keys(columns), columns


def beside_keys(tokens: Tokens, columns: Columns, tags: NDArray[np.integer]) -> Keys:
    """Keys for the second look, which knows the tags of the first."""
    near = around({"tag": tags.astype(np.int64)}, REACH, tokens.sentence_first, tokens.sentence_last)
    return BESIDE.keys(columns | near)


def speech(tokens: Tokens, words: dict[str, Ints], alone: Linear, beside: Linear) -> NDArray[np.intp]:
    """The part of speech of every token, as a number of the tag list."""
    keys, columns = alone_keys(tokens, words)
    tags = alone.scores(keys).argmax(axis=1)
    return np.asarray(beside.scores(beside_keys(tokens, columns, tags)).argmax(axis=1))
