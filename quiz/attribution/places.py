"""A place and the word for what belongs to it: ``Russia``, ``Russian``."""

from __future__ import annotations

from functools import cache

from quiz.attribution.lexicon import groups, words

ROOT = 4
BELONGS = ("an", "ese", "ish", "i", "er")


@cache
def _nations() -> dict[str, str]:
    """The words for a nation, each with the first of them."""
    return {low: group[0] for group in groups("demonyms") for low in group}


@cache
def _roots() -> frozenset[str]:
    return frozenset(low[:ROOT] for low in words("geography") if len(low) > ROOT)


def is_place(low: str) -> bool:
    """Whether a word names a place or what belongs to one."""
    if low in _nations() or low in words("geography"):
        return True
    return len(low) > ROOT and low.endswith(BELONGS) and low[:ROOT] in _roots()


def place(low: str) -> str:
    """A word for a place or for what belongs to it in one form for both; any other word as it is."""
    known = _nations().get(low)
    return known or (low[:ROOT] if len(low) > ROOT and is_place(low) else low)
