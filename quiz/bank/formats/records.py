"""What readers and writers of foreign formats share: an item as found, a remark with its place, a loss."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeAlias

from quiz.errors import InputError

if TYPE_CHECKING:
    from quiz.question.kinds import SelectSentence
    from quiz.question.options import Evidence

Markup: TypeAlias = Literal["plain", "html", "moodle", "markdown"]
"""How a text is to be read. ``moodle`` is Moodle's automatic format: HTML in which line ends count."""

Form: TypeAlias = Literal[
    "choice",
    "multiple",
    "match",
    "categorise",
    "order",
    "select",
    "short_answer",
    "numerical",
    "essay",
    "description",
    "other",
]
"""What an item of another system asks for; the last three have no kind here."""

Feature: TypeAlias = Literal[
    "id",
    "skill",
    "difficulty",
    "recipe",
    "evidence",
    "why",
    "proof",
    "feedback",
    "heads",
    "title",
    "language",
    "provenance",
    "note",
    "article",
]  # fmt: skip - one line for questions, one for banks
"""What a question or a bank has besides stems and answers.

``why`` is why an option is wrong, ``proof`` the evidence for that, ``heads`` the headings of a table's columns,
``article`` the text the bank asks about.
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file."""

    line: int = 1
    """The line, or a sheet's row, from 1."""
    column: int = 1
    """The column in code points, or a sheet's column, from 1."""
    part: str = ""
    """The file inside a package, or the sheet; empty in a plain file."""
    cell: bool = False
    """Whether line and column are a sheet's row and column."""

    def __str__(self) -> str:
        """The place as people write it: ``12:4``, ``B12``, ``items/one.xml:12:4``."""
        where = f"{letters(self.column)}{self.line}" if self.cell else f"{self.line}:{self.column}"
        return f"{self.part}:{where}" if self.part else where


def letters(column: int) -> str:
    """A sheet's column as letters: 1 is A, 27 is AA."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to say about a file that comes in."""

    place: Place
    """Where it stands."""
    code: str
    """Stable name, listed in docs/formats.md."""
    cause: str
    """What is the matter, in plain words."""
    fix: str
    """One thing to do about it, or what becomes of it."""
    level: Literal["error", "loss", "note"] = "error"
    """An error keeps the file out; a loss is something without a place here; a note tells what was assumed."""


class FormatError(InputError):
    """A file of another system with errors: every remark, and nothing was taken in."""

    def __init__(self, remarks: tuple[Remark, ...], name: str) -> None:
        """Keep the remarks; the message is the report for people."""
        self.remarks = remarks
        super().__init__(report(remarks, name))


def report(remarks: tuple[Remark, ...], name: str) -> str:
    """Remarks for people: ``name:place: cause`` and one thing to do, in the order of the file."""
    return "\n".join(f"{name}:{one.place}: {one.cause} [{one.code}]\n    → {one.fix}" for one in remarks)


@dataclass(frozen=True, slots=True)
class Text:
    """Words with their markup, as another system wrote them."""

    words: str
    """The words."""
    markup: Markup = "plain"
    """How they are to be read."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of an item."""

    text: Text
    """What is picked or typed."""
    worth: Fraction = Fraction(0)
    """1 for right, 0 for wrong, a part for partly right, less than 0 where it costs something."""
    feedback: Text = Text("")
    """What is said to whoever gives it."""
    span: tuple[str, str] | None = None
    """The lowest and the highest number that counts, in digits; None where no number is asked for."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a foreign file, as it stands there."""

    place: Place
    """Where it begins."""
    form: Form
    """What it asks for."""
    stem: Text
    """What it asks."""
    answers: tuple[Answer, ...] = ()
    """Options, or texts that count; in their right order for ``order``."""
    pairs: tuple[tuple[Text, Text], ...] = ()
    """What belongs together; an empty left side is a spare."""
    heads: tuple[Text, Text] = (Text(""), Text(""))
    """What the two columns of pairs are called."""
    select: tuple[SelectSentence, tuple[Evidence, ...]] | None = None
    """The sentence to select in one of the file's articles, for ``select``."""
    evidence: tuple[Evidence, ...] = ()
    """The words of the file's articles that decide, and what was looked for there and is missing."""
    feedback: tuple[Text, ...] = ()
    """What is said to everybody afterwards."""
    ident: str = ""
    """The item's lasting name in the other system; empty where it has none."""
    tags: tuple[str, ...] = ()
    """Its tags; ``skill:numbers`` and ``difficulty:2`` are ours."""


@dataclass(frozen=True, slots=True)
class Loss:
    """What an export could not carry as it is."""

    what: str
    """What it concerns: ``evidence``, ``kind order``."""
    how: str
    """What became of it: ``written into the feedback``, ``left out``."""
    questions: tuple[int, ...]
    """The questions it happened to, by their number in the bank from 1; none for the bank as a whole."""

    @property
    def where(self) -> str:
        """Which questions, for people, runs of neighbours as one: ``questions 1–3, 7``; empty for the bank."""
        runs: list[list[int]] = []
        for number in self.questions:
            if runs and number == runs[-1][-1] + 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        words = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
        return f"question{'s' * (len(self.questions) > 1)} {words}" if words else ""
