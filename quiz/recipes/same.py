"""Whether two names may be one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def same(one: str, other: str) -> bool:
    """Whether one name may be the other: a part of it, or two people of one family name, whom no reader should mix."""
    left, right = _parts(one), _parts(other)
    return (
        left <= right
        or right <= left
        or _run_together(one) == _run_together(other)
        or (one.istitle() and one.rsplit(maxsplit=1)[-1] == other.rsplit(maxsplit=1)[-1])
    )


class Known:
    """Some names, to ask whether another may be one of them; names without a word in common never are."""

    def __init__(self, names: Iterable[str]) -> None:
        """File the names by their words."""
        self._by_word: dict[str, list[str]] = {}
        for name in names:
            for word in _parts(name):
                self._by_word.setdefault(word, []).append(name)

    def has(self, name: str) -> bool:
        """Whether the name may be one of them."""
        return any(same(name, other) for word in _parts(name) for other in self._by_word.get(word, ()))


@lru_cache(maxsize=4096)
def _run_together(name: str) -> str:
    """A name without its spaces: ``TheBlaze`` is The Blaze."""
    return "".join(re.findall(r"\w+", name.casefold()))


@lru_cache(maxsize=4096)
def _parts(name: str) -> frozenset[str]:
    """The words of a name."""
    return frozenset(re.findall(r"\w+", name.casefold())) - {"the", "a", "an"}
