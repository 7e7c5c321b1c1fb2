"""choice: one right among several; right or wrong."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar

from quiz.question.kinds.body import Answer, Form, Pick, position, single

if TYPE_CHECKING:
    from quiz.question.options import Option


@dataclass(frozen=True, slots=True)
class Choice:
    """Options of which exactly one is right."""

    kind: ClassVar[str] = "choice"
    options: tuple[Option, ...]
    """In the order the student sees."""

    @property
    def shown(self) -> tuple[str, ...]:
        """The options' texts."""
        return tuple(option.text for option in self.options)

    @property
    def key(self) -> int:
        """The position of the right option."""
        return next(i for i, option in enumerate(self.options) if option.right)

    def read(self, form: Form) -> int | None:
        """The one position sent; two are refused."""
        value = single(form)
        return self.accept(value) if value else None

    def accept(self, raw: object) -> int:
        """A position among the options."""
        return position(raw, len(self.options))

    def mark(self, answer: Answer) -> Fraction:
        """1 for the right option, else 0."""
        return Fraction(self.accept(answer) == self.key)

    def picks(self, answer: Answer) -> tuple[Pick, ...]:
        """The option picked."""
        option = self.options[self.accept(answer)]
        return (Pick(option.text, option.right),)
