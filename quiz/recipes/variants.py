"""Several selections of rows, so that one doubtful row does not cost a whole question."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from quiz.recipes.choose import shuffled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

T = TypeVar("T")

TRIES = 8
"""Selections to offer: the checks drop those with a row they cannot derive, and a set takes one."""


def orders(items: Sequence[T], seed: int, key: str) -> Iterator[tuple[T, ...]]:
    """The items in several orders that the seed decides; as many as there are items, up to a bound."""
    for turn in range(min(TRIES, max(1, len(items)))):
        yield shuffled(items, seed, f"{key}{turn or ''}")
