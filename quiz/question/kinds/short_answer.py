"""short_answer: a few words; right or wrong after folding what does not matter."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from quiz.errors import ResponseError
from quiz.question.fold import fold
from quiz.question.kinds.body import Answer, Form, Pick, single

LONGEST = 200
"""Characters an answer may have: a few words, not an essay."""
SPACIOUS = 10 * LONGEST
"""Characters that are looked at before spare spaces are taken out."""


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """Texts that count as right."""

    kind: ClassVar[str] = "short_answer"
    accepted: tuple[str, ...]
    """The first is shown as the key."""

    @property
    def shown(self) -> tuple[str, ...]:
        """Nothing: the student writes."""
        return ()

    @property
    def key(self) -> str:
        """The first accepted text."""
        return self.accepted[0]

    def read(self, form: Form) -> str | None:
        """What was written; None when it is blank."""
        return self.accept(single(form)) or None

    def accept(self, raw: object) -> str:
        """A text of at most two hundred characters."""
        if not isinstance(raw, str):
            raise ResponseError("That answer does not fit this question.")
        if len(raw) <= SPACIOUS:
            text = " ".join(raw.replace("\0", "").split())
            if len(text) <= LONGEST:
                return text
        raise ResponseError(f"A few words are enough: {LONGEST} characters fit.")

    def mark(self, answer: Answer) -> Fraction:
        """1 when it equals an accepted text after folding, else 0."""
        return Fraction(fold(self.accept(answer)) in {fold(text) for text in self.accepted})

    def picks(self, answer: Answer) -> tuple[Pick, ...]:
        """What was written."""
        return (Pick(self.accept(answer), self.mark(answer) == 1),)
