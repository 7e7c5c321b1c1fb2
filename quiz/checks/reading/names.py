"""Names: whether words name what an option names, and which option they name best."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.checks.words import WORD, fold, root, word_list, words

if TYPE_CHECKING:
    from collections.abc import Iterable

PREPOSITIONS = {"of", "for", "at", "by", "in", "on", "from", "with", "to", "near"}
FIRST_NAME = re.compile(r"\b(?P<name>[A-Z][\w’-]+) (?P<last>[A-Z][\w’-]+)$")
"""The last two words of a phrase, both with a capital."""
SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
"""What may follow a surname and is none."""
SMALL = {"the", "a", "an", "of", "for", "and", "at", "in", "on", "from"}


@lru_cache(maxsize=4096)
def tokens(name: str) -> tuple[str, ...]:
    """The telling words of a name: without articles, prepositions and forms of address."""
    folded = tuple(root(word) for word in words(name) if word not in SMALL and word not in SUFFIXES)
    plain = tuple(word for word in folded if word not in word_list("titles"))
    return plain or folded


def kernel(name: str) -> tuple[str, ...]:
    """The folded words before the first preposition, possessives left out: the noun is the last that is one."""
    kept: list[str] = []
    for match in WORD.finditer(name):
        word = match.group()
        if word.casefold() in PREPOSITIONS and kept:
            break
        if not word.endswith(("’s", "'s")) and name[match.end() : match.end() + 1] not in {"’", "'"}:
            kept.append(fold(word))
    return tuple(kept)


@lru_cache(maxsize=8192)
def is_named(name: str, phrase: str) -> bool:
    """Whether words of the article name this: a surname is enough, unless another first name stands before it."""
    held = _without_owners(phrase)
    wanted, there = tokens(name), tokens(held)
    if not wanted or not there:
        return False
    if _initials(name) in {word.replace(".", "") for word in there}:
        return True
    if wanted[-1] not in there:
        return False
    if words(name)[-1] in word_list("bodies") | word_list("people"):
        return set(wanted) <= set(there) or set(there) <= set(wanted)
    before = FIRST_NAME.search(held)
    return len(wanted) == 1 or before is None or _fits_first(before, wanted)


def _fits_first(before: re.Match[str], wanted: tuple[str, ...]) -> bool:
    """Whether the capitalised word before a surname is a title or belongs to the name."""
    word, last = fold(before["name"]), root(fold(before["last"]))
    return last != wanted[-1] or word in word_list("titles") | word_list("persons") or root(word) in wanted


def _without_owners(phrase: str) -> str:
    """The phrase without possessives before other words: of "the mayor's office" the office."""
    return re.sub(r"\b[^\s]+(?:[’']s|s[’'])\s+", "", phrase)


def fit(name: str, phrase: str) -> float:
    """How much of a name stands in words of the article, its last word counted apart; to choose among several."""
    wanted, there = tokens(name), set(tokens(phrase))
    return sum(word in there for word in wanted) / max(1, len(wanted))


@lru_cache(maxsize=1024)
def _initials(name: str) -> str:
    """The small first letters of a name of several words, as an abbreviation would have them."""
    parts = [word for word in words(name) if word not in SMALL]
    return "".join(word[0] for word in parts) if len(parts) > 1 else "-"


def pick(names: Iterable[str], chain: Iterable[str]) -> frozenset[str]:
    """Those of the names that the first fitting phrase of the chain names best; two on a tie, none where none fits."""
    listed = tuple(names)
    for phrase in chain:
        fits = {name: fit(name, phrase) for name in listed if is_named(name, phrase)}
        if fits:
            return frozenset(name for name, value in fits.items() if value == max(fits.values()))
    return frozenset()
