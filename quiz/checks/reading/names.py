"""Names: whether words name what an option names, and which option they name best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.words import WORD, fold, root, word_list, words

if TYPE_CHECKING:
    from collections.abc import Iterable

PREPOSITIONS = {"of", "for", "at", "by", "in", "on", "from", "with", "to", "near"}
SMALL = {"the", "a", "an", "of", "for", "and", "at", "in", "on", "from"}


def tokens(name: str) -> tuple[str, ...]:
    """The telling words of a name: without articles, prepositions and forms of address."""
    folded = tuple(root(word) for word in words(name) if word not in SMALL)
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


def is_named(name: str, phrase: str) -> bool:
    """Whether words of the article name this; institutions need more in common than "the ministry of" something."""
    wanted, there = tokens(name), tokens(phrase)
    if not wanted or not there:
        return False
    if _initials(name) in {word.replace(".", "") for word in there} or _initials(phrase) == "".join(wanted):
        return True
    if wanted[-1] not in there:
        return False
    is_group = words(name)[-1] in word_list("bodies") | word_list("people")
    return not is_group or set(wanted) <= set(there) or set(there) <= set(wanted)


def fit(name: str, phrase: str) -> float:
    """How much of a name stands in words of the article, its last word counted apart; to choose among several."""
    wanted, there = tokens(name), set(tokens(phrase))
    return sum(word in there for word in wanted) / max(1, len(wanted))


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
