"""Choices that could have gone otherwise: the same seed and key always choose the same."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")


def rank(seed: int, key: str) -> str:
    """A number in hexadecimal that looks like chance and is none."""
    return sha256(f"{seed}\x1f{key}".encode()).hexdigest()


def shuffled(items: Iterable[T], seed: int, key: str) -> tuple[T, ...]:
    """The items in an order that the seed decides."""
    numbered = list(enumerate(items))
    return tuple(item for _, item in sorted(numbered, key=lambda pair: rank(seed, f"{key}\x1f{pair[0]}")))
