"""What stands in a GIFT file: categories and questions, with the place of every part as an offset into the text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from quiz.bank.formats.records import Place

if TYPE_CHECKING:
    from decimal import Decimal

    from quiz.bank.formats.records import Markup

Sort: TypeAlias = Literal["description", "essay", "numerical", "choices", "matching", "verdict", "short"]
"""What a question asks for, as its braces tell."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text with its markup, escapes taken out."""

    text: str
    """Its words; line ends are the ones written as ``\\n``."""
    markup: Markup
    """How it is to be read."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that counts: alone, with a tolerance, or as a range."""

    sort: Literal["simple", "range", "high-low"]
    """``7``, ``7:1`` or ``6..8``."""
    first: Decimal
    """The number, or the lowest one."""
    second: Decimal
    """The tolerance, or the highest one; of a simple number the number itself."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer between the braces."""

    at: int
    """Where it begins."""
    right: bool
    """Whether ``=`` stands before it."""
    weight: Decimal | None
    """What it is worth in percent; None where that is not written."""
    said: Words | Number
    """What is picked or typed."""
    feedback: Words | None
    """What is said to whoever gives it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A line of a matching question."""

    left: Words
    """What a partner is looked for; empty for a spare."""
    right: Words
    """The partner, which is always plain."""


@dataclass(frozen=True, slots=True)
class Category:
    """A line ``$CATEGORY:``."""

    at: int
    """Where it begins."""
    path: str
    """The names from the outermost to the innermost, between slashes."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question."""

    at: int
    """Where it begins."""
    sort: Sort
    """What it asks for."""
    stem: Words
    """Its words; a blank is five underscores."""
    name: str = ""
    """Its name between colons; empty where it has none."""
    ident: str = ""
    """The id in a comment above it."""
    tags: tuple[str, ...] = ()
    """The tags in a comment above it."""
    blank: bool = False
    """Whether the answer stands in the middle of the words."""
    answers: tuple[Answer, ...] = ()
    """Options, texts or numbers."""
    listed: bool = True
    """Whether numbers stand after ``=``; False for a single bare one."""
    pairs: tuple[Pair, ...] = ()
    """The lines of a matching question."""
    verdict: bool = False
    """Whether the statement is true."""
    said: tuple[Words | None, Words | None] = (None, None)
    """What is said to whoever is wrong about a statement, and to whoever is right."""
    feedback: Words | None = None
    """What is said to everybody."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Something that cannot be read."""

    at: int
    """Where it stands."""
    code: str
    """Its name among the messages."""
    words: str = ""
    """The words it is about."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole file."""

    entries: tuple[Category | Question, ...]
    """What can be read, in the order of the file."""
    slips: tuple[Slip, ...]
    """What cannot."""
    starts: tuple[int, ...] = field(repr=False)
    """Where each line begins."""

    def place(self, at: int) -> Place:
        """An offset as line and column."""
        line = bisect_right(self.starts, at)
        return Place(line, at - self.starts[line - 1] + 1)
