"""What a word shows by itself, as numbers: its letters, its shape, its case."""

from __future__ import annotations

import re
import zlib
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from quiz.attribution.learned.tokens import Tokens

    Column = NDArray[np.int64]
    Columns = dict[str, Column]

SAME = dict.fromkeys(("”", "“", "``", "''", "‟", "„", "«", "»"), '"') | {"’": "'", "‘": "'", "–": "—", "--": "—"}
CACHE = 20_000
FACTS = ("low", "end", "tail", "head", "shape", "case")
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
    low, shape = lowered(word), _shape(word)
    case = word[0].isupper() + 2 * (word.isupper() and len(word) > 1) + 4 * (not word[-1].isalnum())
    return code(low), code("3" + low[-3:]), code("2" + low[-2:]), code("1" + low[:2]), code("s" + shape[:6]), case


def _shape(word: str) -> str:
    """Runs of capitals, small letters and digits as one sign each; most words are told without a search."""
    if word.isascii() and word.isalpha():
        if word.islower():
            return "x"
        if word[0].isupper() and word[1:].islower():
            return "Xx"
    for pattern, mark in _RUNS:
        word = pattern.sub(mark, word)
    return word


def word_facts(tokens: Tokens) -> Columns:
    """What each word shows by itself, one column a fact."""
    table = np.fromiter(chain.from_iterable(map(facts, tokens.words)), np.int64, len(tokens) * len(FACTS))
    return dict(zip(FACTS, table.reshape(-1, len(FACTS)).T, strict=True))
