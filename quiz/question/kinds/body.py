"""What every kind of question answers to, and the small readers the kinds share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol, TypeAlias

from quiz.errors import ResponseError

if TYPE_CHECKING:
    from fractions import Fraction

Answer: TypeAlias = int | str | tuple[int | None, ...]
"""What was chosen: positions in what was shown, a text, or the start and end of a sentence."""

Form: TypeAlias = Mapping[str, Sequence[str]]
"""The fields of a page's form: every value sent under each name."""

FIELD = "answer"
"""The name of the form field; kinds with several parts add ``-0``, ``-1`` …"""


@dataclass(frozen=True, slots=True)
class Pick:
    """One element of an answer in words: what a class summary counts."""

    text: str
    """What was picked."""
    right: bool
    """Whether it was right."""


class Body(Protocol):
    """The kind's own data. Positions count in what is shown, never in what the bank file lists."""

    kind: ClassVar[str]

    @property
    def shown(self) -> tuple[str, ...]:
        """What can be picked, in the order the student sees; the order gives no key away."""

    @property
    def key(self) -> Answer:
        """An answer with full marks."""

    def read(self, form: Form) -> Answer | None:
        """The answer in a page's form; None when nothing was picked. Raises ResponseError."""

    def accept(self, raw: object) -> Answer:
        """An answer that comes from storage, checked. Raises ResponseError."""

    def mark(self, answer: Answer) -> Fraction:
        """The mark, from 0 to 1."""

    def picks(self, answer: Answer) -> tuple[Pick, ...]:
        """The answer in words, element by element."""


def position(value: object, count: int) -> int:
    """A position below count, from a form's text or a stored number.

    Raises:
        ResponseError: when it is none, or outside.
    """
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 5:  # noqa: PLR2004 - no question has 10,000 options
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < count:
        raise ResponseError("That is not one of the options of this question.")
    return value


def single(form: Form, name: str = FIELD) -> str:
    """The one text sent under a name; empty where none was.

    Raises:
        ResponseError: when two were sent.
    """
    texts = [text for text in form.get(name, ()) if text]
    if len(texts) > 1:
        raise ResponseError("One answer fits here, and two came.")
    return texts[0] if texts else ""


def places(form: Form, rows: int, count: int) -> tuple[int | None, ...] | None:
    """One position a row from the fields ``answer-0``, ``answer-1`` …; None when every row is blank.

    Raises:
        ResponseError: when a row names a position that was not shown, or two.
    """
    texts = [single(form, f"{FIELD}-{row}") for row in range(rows)]
    if not any(texts):
        return None
    return tuple(position(text, count) if text else None for text in texts)


def accept_places(raw: object, rows: int, count: int) -> tuple[int | None, ...]:
    """A stored list of positions, one a row, checked.

    Raises:
        ResponseError: when it is no such list.
    """
    if not isinstance(raw, list | tuple) or len(raw) != rows:
        raise ResponseError("That answer does not fit this question.")
    return tuple(None if value is None else position(value, count) for value in raw)
