"""Names: whether words name what an option names, and which option they name best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.words import root, word_list, words

if TYPE_CHECKING:
    from collections.abc import Iterable

SMALL = {"the", "a", "an", "of", "for", "and", "at", "in", "on", "from"}
LAST = 2.0
"""What it counts when the last word of a name is there: a surname, or the noun of an institution."""


def tokens(name: str) -> tuple[str, ...]:
    """The telling words of a name: without articles, prepositions and forms of address."""
    folded = tuple(root(word) for word in words(name) if word not in SMALL)
    plain = tuple(word for word in folded if word not in word_list("titles"))
    return plain or folded


def fit(name: str, phrase: str) -> float:
    """How well words from the article name this: 0 where they share nothing that tells."""
    wanted, there = tokens(name), set(tokens(phrase)) | {root(word) for word in words(phrase)}
    if not wanted:
        return 0.0
    shared = sum(word in there for word in wanted)
    if not shared and _initials(name) in {word.replace(".", "") for word in words(phrase)} - {""}:
        return LAST
    return LAST * (wanted[-1] in there) + shared / len(wanted)


def _initials(name: str) -> str:
    """The small first letters of a name of several words, as an abbreviation would have them."""
    parts = [word for word in words(name) if word not in SMALL]
    return "".join(word[0] for word in parts) if len(parts) > 1 else ""


def pick(names: Iterable[str], chain: Iterable[str]) -> frozenset[str]:
    """Those of the names that the first fitting phrase of the chain names best; two on a tie, none where none fits."""
    listed = tuple(names)
    for phrase in chain:
        fits = {name: fit(name, phrase) for name in listed}
        best = max(fits.values(), default=0.0)
        if best >= 1:
            return frozenset(name for name, value in fits.items() if value == best)
    return frozenset()
