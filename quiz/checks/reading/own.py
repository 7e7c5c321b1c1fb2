"""What in a text is the writer's own: not between quotation marks, not taken from the article."""

from __future__ import annotations

from functools import lru_cache

from quiz.checks.reading.marks import without_quotations
from quiz.checks.words import WORD, fold, stands_in, words

RUN = 4
"""Words in a row that also stand in the article make a stretch the article's, not the writer's."""


@lru_cache(maxsize=1024)
def own_words(text: str, article: str) -> str:
    """What is left of a text without its quotations and without word runs that stand in the article."""
    plain = without_quotations(text)
    written = WORD.findall(plain)
    folded = tuple(map(fold, written))
    runs = _runs(article)
    kept, at = [], 0
    while at < len(written):
        end = at + RUN
        if folded[at:end] not in runs:
            kept.append(written[at])
            at += 1
            continue
        while end < len(written) and stands_in(folded[at : end + 1], article):
            end += 1
        at = end
    return " ".join(kept)


@lru_cache(maxsize=8)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of so many words in a text."""
    told = words(text)
    return frozenset(zip(*(told[at:] for at in range(RUN)), strict=False))
