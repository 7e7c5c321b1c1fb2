"""multiple: several right; each wrong pick takes one right one back, never below nothing."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar

from quiz.errors import ResponseError
from quiz.question.kinds.body import FIELD, Answer, Form, Pick, position

if TYPE_CHECKING:
    from quiz.question.options import Option


@dataclass(frozen=True, slots=True)
class Multiple:
    """Options of which one or more are right."""

    kind: ClassVar[str] = "multiple"
    options: tuple[Option, ...]
    """In the order the student sees."""

    @property
    def shown(self) -> tuple[str, ...]:
        """The options' texts."""
        return tuple(option.text for option in self.options)

    @property
    def key(self) -> tuple[int, ...]:
        """The positions of the right options."""
        return tuple(i for i, option in enumerate(self.options) if option.right)

    def read(self, form: Form) -> tuple[int, ...] | None:
        """Every position sent; None when no box is ticked."""
        return self.accept([value for value in form.get(FIELD, ()) if value]) or None

    def accept(self, raw: object) -> tuple[int, ...]:
        """Positions among the options, each once, in order."""
        if not isinstance(raw, list | tuple):
            raise ResponseError("That answer does not fit this question.")
        picked = [position(value, len(self.options)) for value in raw]
        if len(set(picked)) < len(picked):
            raise ResponseError("The same option came twice.")
        return tuple(sorted(picked))

    def mark(self, answer: Answer) -> Fraction:
        """max(0, right picks − wrong picks) ÷ keys."""
        picked, key = set(self.accept(answer)), set(self.key)
        return Fraction(max(0, len(picked & key) - len(picked - key)), len(key))

    def picks(self, answer: Answer) -> tuple[Pick, ...]:
        """Every option picked."""
        chosen = [self.options[i] for i in self.accept(answer)]
        return tuple(Pick(option.text, option.right) for option in chosen)
