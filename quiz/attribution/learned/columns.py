"""Columns of numbers, one number a token, and how templates fold several of them into one hashed key."""

from __future__ import annotations

import re
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from quiz.attribution.learned.tokens import Ints

    Keys = NDArray[np.uint32]

KEY_BITS = 26
EDGE = 0x5EED
SAME = dict.fromkeys(("”", "“", "``", "''", "‟", "„", "«", "»"), '"') | {"’": "'", "‘": "'", "–": "—", "--": "—"}
CACHE = 20_000
_STEP = np.uint64(0x9E3779B97F4A7C15)
_TURN = np.uint64(29)
_RUNS = ((re.compile(r"[^\W\d_a-z]+"), "X"), (re.compile(r"[a-z]+"), "x"), (re.compile(r"\d+"), "9"))


def code(text: str) -> int:
    """A word as a number that is the same on every machine."""
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def lowered(word: str) -> str:
    """A word as the features know it: small letters, one kind of mark, digits alike."""
    low = SAME.get(word, word.lower()).replace("’", "'")
    return re.sub(r"\d", "0", low) if low[0].isdigit() or low[0] in "$€£" else low


@lru_cache(maxsize=CACHE)
def facts(word: str) -> tuple[int, int, int, int, int, int]:
    """What a word shows by itself: its low form, its last three and two letters, its first letter, shape, case."""
    low = lowered(word)
    shape = word
    for pattern, mark in _RUNS:
        shape = pattern.sub(mark, shape)
    case = word[0].isupper() + 2 * (word.isupper() and len(word) > 1) + 4 * (not word[-1].isalnum())
    return code(low), code("3" + low[-3:]), code("2" + low[-2:]), code("1" + low[:2]), code("s" + shape[:6]), case


def shifted(column: Ints | Keys, by: int, first: Ints, last: Ints) -> NDArray[np.int64]:
    """The column as the token ``by`` places on has it; a fixed number beyond the ends of the group."""
    n = len(column)
    at = np.arange(n) + by
    inside = (at >= first) & (at < last)
    return np.where(inside, column[np.clip(at, 0, n - 1)].astype(np.int64), EDGE)


class Templates:
    """A fixed list of templates, each some column names; every token gets one key a template."""

    def __init__(self, names: Sequence[Sequence[str]]) -> None:
        """Number the columns the templates name."""
        self.columns = sorted({column for names_ in names for column in names_})
        at = {column: i + 1 for i, column in enumerate(self.columns)}
        widest = max(map(len, names))
        self.uses = np.array([[at[c] for c in sorted(t)] + [0] * (widest - len(t)) for t in names])
        self.seeds = np.array([code("+".join(sorted(t))) for t in names], np.uint64)[:, None]

    def keys(self, columns: Mapping[str, NDArray[np.int64]]) -> Keys:
        """Hash every template for every token: tokens down, templates across."""
        n = len(next(iter(columns.values())))
        table = np.zeros((len(self.columns) + 1, n), np.uint64)
        for i, name in enumerate(self.columns):
            table[i + 1] = columns[name].astype(np.uint64)
        mixed = np.repeat(self.seeds, n, axis=1)
        for part in self.uses.T:
            mixed ^= table[part]
            mixed *= _STEP
            mixed ^= mixed >> _TURN
        mixed *= _STEP
        return (mixed >> np.uint64(64 - KEY_BITS)).astype(np.uint32).T
