"""One row of our own template while it is read: its cells by heading, and what its kind, key and tags say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.bank.formats.records import Text
from quiz.bank.formats.sheets import pairs
from quiz.question.records import SKILLS

if TYPE_CHECKING:
    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.records import Place
    from quiz.bank.formats.sheets.columns import Columns
    from quiz.bank.formats.sheets.records import Sheet

KINDS: dict[str, tuple[str, ...]] = {
    "choice": ("choice", "singlechoice", "multiplechoice", "mc", "single"),
    "multiple": (
        "multiple",
        "multipleresponse",
        "multipleanswer",
        "multipleanswers",
        "multipleselect",
        "checkbox",
        "checkboxes",
        "mr",
    ),
    "true_false_not_stated": ("truefalsenotstated", "tfns", "tfn"),
    "true_false": ("truefalse", "tf"),
    "match": ("match", "matching", "pairs"),
    "categorise": ("categorise", "categorize", "sort", "classes"),
    "order": ("order", "ordering", "sequence"),
    "short_answer": ("shortanswer", "short", "fillin", "gap", "text"),
    "select_sentence": ("selectsentence",),
}  # fmt: skip - one line for a kind
DIFFICULTIES = {
    "1": "1",
    "2": "2",
    "3": "3",
    "easy": "1",
    "medium": "2",
    "middling": "2",
    "hard": "3",
    "difficult": "3",
}
BETWEEN = re.compile(r"[\s,;./&+|]+|\band\b", re.IGNORECASE)
ENOUGH = 2
"""Pairs that make a match."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row while it is read."""

    sheet: Sheet
    """The sheet it stands in."""
    number: int
    """Its number, from 1."""
    columns: Columns
    """Which column is which."""
    incoming: Incoming
    """The file, for what there is to say."""

    def place(self, column: int = 0) -> Place:
        """A cell of the row, or its question."""
        return self.sheet.place(self.number, column or self.columns.named["question"])

    def words(self, name: str) -> str:
        """The words under a heading."""
        return self.sheet.at(self.number, self.columns.named.get(name, 0))

    def under(self, name: str) -> Place:
        """The cell under a heading."""
        return self.place(self.columns.named.get(name, 0))

    @property
    def answers(self) -> dict[int, str]:
        """The answers that have words, by number."""
        cells = {number: self.sheet.at(self.number, column) for number, column in sorted(self.columns.answers.items())}
        return {number: words for number, words in cells.items() if words}

    def why(self, number: int) -> Text:
        """Why an answer is wrong."""
        return Text(self.sheet.at(self.number, self.columns.whys.get(number, 0)))

    def note_whys(self) -> None:
        """Say that reasons have no place in this kind."""
        for column in self.columns.whys.values():
            if words := self.sheet.at(self.number, column):
                self.incoming.lost("row-why", self.place(column), found=words)


def kind(row: Row) -> str:
    """The kind a row names, or its answers tell; empty and noted where it is none."""
    found = row.words("kind")
    bare = re.sub(r"[\W_]+", "", found.casefold())
    if bare:
        own = next((one for one, names in KINDS.items() if bare in names), "")
        if not own:
            row.incoming.wrong("row-kind", row.under("kind"), found=found, known=", ".join(KINDS))
        return own
    right, answers = row.words("right"), row.answers
    if right:
        return "choice" if answers else "true_false_not_stated"
    if len(answers) == 1:
        return "short_answer"
    return "match" if len([1 for words in answers.values() if pairs.read(words)]) >= ENOUGH else "choice"


def rights(row: Row, answers: dict[int, str]) -> set[int]:
    """The numbers of the right answers: named by number, letter or words; none and noted where they are none."""
    found = row.words("right")
    if not found:
        row.incoming.wrong("row-right-none", row.under("right"))
        return set()
    parts = [part for part in BETWEEN.split(found) if part]
    numbers = {_number(part) for part in parts}
    if parts and numbers <= set(answers):
        return numbers
    same = {number for number, words in answers.items() if words.casefold() == found.casefold()}
    lines = {line.strip().casefold() for line in re.split(r"[\n;|]", found) if line.strip()}
    named = {number for number, words in answers.items() if words.casefold() in lines}
    if not same and len(named) < len(lines):
        row.incoming.wrong("row-right", row.under("right"), found=found)
        return set()
    return same or named


def _number(part: str) -> int:
    """A number from digits or a letter; 0 for anything else."""
    if re.fullmatch("[0-9]{1,3}", part):
        return int(part)
    return ord(part.casefold()) - ord("a") + 1 if re.fullmatch("[a-zA-Z]", part) else 0


def tags(row: Row) -> tuple[str, ...]:
    """Skill and difficulty as tags; what is none is noted."""
    found_: list[str] = []
    if found := row.words("skill"):
        if found.casefold() in SKILLS:
            found_.append(f"skill:{found.casefold()}")
        else:
            row.incoming.lost("row-skill", row.under("skill"), found=found, known=", ".join(SKILLS))
    if found := row.words("difficulty"):
        if found.casefold() in DIFFICULTIES:
            found_.append(f"difficulty:{DIFFICULTIES[found.casefold()]}")
        else:
            row.incoming.lost("row-difficulty", row.under("difficulty"), found=found)
    return tuple(found_)
