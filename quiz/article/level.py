"""How hard a text is to read: the Flesch–Kincaid grade, the school year in which most can read it.

Kincaid, Fishburne, Rogers and Chissom 1975, Derivation of new readability formulas, Naval Technical Training Command,
report 8-75: 0.39 × words a sentence + 11.8 × syllables a word − 15.59. Syllables are counted where pyphen would divide
a word, which misses one here and there; question and article are counted in the same way, and only then compared.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pyphen import Pyphen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.article.records import Article

A_SENTENCE, A_SYLLABLE, GROUND = 0.39, 11.8, 15.59
WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
"""A word for this purpose: figures are read otherwise."""
LONGEST = 40
"""Letters beyond which no word goes, only a link or a slip."""


@lru_cache(maxsize=1)
def _divider() -> Pyphen:
    """Where English words can be divided; read when the first word is asked about."""
    return Pyphen(lang="en_US")


@lru_cache(maxsize=16384)
def syllables(word: str) -> int:
    """The syllables of a word."""
    return 1 + len(_divider().positions(word[:LONGEST].casefold()))


def grade(sentences: Iterable[str]) -> float:
    """The grade of these sentences; 0 where they have no word."""
    told = [found for sentence in sentences if (found := WORD.findall(sentence))]
    count = sum(map(len, told))
    if not count:
        return 0.0
    return A_SENTENCE * count / len(told) + A_SYLLABLE * sum(syllables(w) for f in told for w in f) / count - GROUND


@lru_cache(maxsize=16)
def level(article: Article) -> float:
    """The grade of an article's report."""
    return grade(sentence.of(article.text) for sentence in article.sentences)
