"""match: pairs, with spares on the right; each row counts."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from quiz.question.kinds.body import Answer, Form, Pick, accept_places, places


@dataclass(frozen=True, slots=True)
class Pair:
    """A row: what stands left, and what belongs to it."""

    left: str
    """What the student finds a partner for; empty for a spare."""
    right: str
    """What belongs to it."""


@dataclass(frozen=True, slots=True)
class Match:
    """Rows whose right sides the student chooses."""

    kind: ClassVar[str] = "match"
    pairs: tuple[Pair, ...]
    """In the order of the bank; a pair with an empty left is a spare."""
    heads: tuple[str, str] = ("", "")
    """What the two columns are called."""

    @property
    def rows(self) -> tuple[Pair, ...]:
        """The pairs that ask something."""
        return tuple(pair for pair in self.pairs if pair.left)

    @property
    def shown(self) -> tuple[str, ...]:
        """The right sides once each, by alphabet, so that neither order nor repetition tells."""
        return tuple(sorted({pair.right for pair in self.pairs}, key=lambda text: (text.casefold(), text)))

    @property
    def key(self) -> tuple[int, ...]:
        """For each row, the position of its right side."""
        return tuple(self.shown.index(pair.right) for pair in self.rows)

    def read(self, form: Form) -> tuple[int | None, ...] | None:
        """One position a row; rows may stay blank."""
        return places(form, len(self.rows), len(self.shown))

    def accept(self, raw: object) -> tuple[int | None, ...]:
        """One position or nothing for each row."""
        return accept_places(raw, len(self.rows), len(self.shown))

    def mark(self, answer: Answer) -> Fraction:
        """Rows that are right ÷ rows."""
        right = sum(got == want for got, want in zip(self.accept(answer), self.key, strict=True))
        return Fraction(right, len(self.rows))

    def picks(self, answer: Answer) -> tuple[Pick, ...]:
        """Each row filled, as ``left → right``."""
        filled = zip(self.rows, self.accept(answer), self.key, strict=True)
        return tuple(
            Pick(f"{row.left} → {self.shown[got]}", got == want) for row, got, want in filled if got is not None
        )
