"""order: put in order; the share of pairs that stand the right way round, nothing at or below half."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256
from itertools import combinations
from typing import ClassVar

from quiz.question.kinds.body import Answer, Form, Pick, accept_places, places


@dataclass(frozen=True, slots=True)
class Order:
    """Items in their right order."""

    kind: ClassVar[str] = "order"
    items: tuple[str, ...]
    """In the right order."""

    @property
    def shown(self) -> tuple[str, ...]:
        """The items shuffled by their digest: the same for everyone, and never the right order."""
        mixed = tuple(sorted(self.items, key=lambda item: sha256(item.encode()).digest()))
        return mixed if mixed != self.items else (*mixed[1:], mixed[0])

    @property
    def key(self) -> tuple[int, ...]:
        """For each item shown, its right place, from 0."""
        return tuple(self.items.index(item) for item in self.shown)

    def read(self, form: Form) -> tuple[int | None, ...] | None:
        """The place given to each item shown; some may stay blank."""
        return places(form, len(self.items), len(self.items))

    def accept(self, raw: object) -> tuple[int | None, ...]:
        """A place or nothing for each item shown."""
        return accept_places(raw, len(self.items), len(self.items))

    def mark(self, answer: Answer) -> Fraction:
        """Concordant pairs ÷ pairs (Kendall), 0 at or below half; an item without a place agrees with none."""
        placed = list(zip(self.accept(answer), self.key, strict=True))
        pairs = list(combinations(placed, 2))
        agree = sum(
            a is not None and b is not None and a != b and (a < b) == (right_a < right_b)
            for (a, right_a), (b, right_b) in pairs
        )
        share = Fraction(agree, len(pairs))
        return share if share > Fraction(1, 2) else Fraction(0)

    def picks(self, answer: Answer) -> tuple[Pick, ...]:
        """The item put in each place, as ``1. item``."""
        placed = [(got, item) for got, item in zip(self.accept(answer), self.shown, strict=True) if got is not None]
        return tuple(Pick(f"{got + 1}. {item}", self.items[got] == item) for got, item in sorted(placed))
