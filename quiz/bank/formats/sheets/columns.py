"""Which column is which: people name them in many ways, and put them in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.sheets.records import Sheet

NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id", "identifier", "questionid"),
    "kind": ("kind", "type", "questiontype", "questionkind"),
    "question": ("question", "questiontext", "stem", "prompt"),
    "right": (
        "right",
        "rightanswer",
        "rightanswers",
        "correct",
        "correctanswer",
        "correctanswers",
        "correctoption",
        "key",
        "solution",
    ),
    "feedback": ("feedback", "explanation", "generalfeedback", "rule"),
    "skill": ("skill",),
    "difficulty": ("difficulty", "level"),
    "headings": ("headings", "heads"),
    "evidence": ("evidence", "quotation", "quote"),
}  # fmt: skip - one line for a column
NUMBERED = re.compile(r"(?P<name>answer|option|choice|whywrong|why|feedback)?(?P<number>[0-9]{1,3}|[a-z])")
ALONE = ("answer", "answers")
"""A column of this name is the key beside numbered answers, and the answer where there are none."""
FEWEST = 2
"""Columns that make a row of headings."""


@dataclass(slots=True)
class Columns:
    """The columns of a sheet."""

    row: int
    """The row that names them."""
    named: dict[str, int] = field(default_factory=dict)
    """The columns of the names above."""
    answers: dict[int, int] = field(default_factory=dict)
    """The columns of the answers, by number."""
    whys: dict[int, int] = field(default_factory=dict)
    """The columns that say why an answer is wrong, by number."""
    others: dict[int, str] = field(default_factory=dict)
    """Columns nothing reads, with their names."""
    again: dict[int, str] = field(default_factory=dict)
    """Columns that are there twice."""

    @property
    def known(self) -> set[int]:
        """Every column that is read."""
        return {*self.named.values(), *self.answers.values(), *self.whys.values()}

    def note(self, sheet: Sheet, incoming: Incoming) -> None:
        """Say what nothing reads and what is there twice."""
        for column, name in self.again.items():
            incoming.wrong("column-again", sheet.place(self.row, column), name=name)
        for column, name in self.others.items():
            if any(row > self.row and column in cells for row, cells in sheet.rows.items()):
                incoming.lost("column-unknown", sheet.place(self.row, column), name=name)


def find(sheet: Sheet, top: int) -> Columns | None:
    """The columns of a sheet, named in one of its first rows; None where no row names them."""
    for row in sorted(number for number in sheet.rows if number <= top):
        columns = _read(row, sheet.rows[row])
        if "question" in columns.named and len(columns.known) >= FEWEST:
            return columns
    return None


def _read(row: int, cells: dict[int, str]) -> Columns:
    """The columns a row would name."""
    columns = Columns(row)
    alone = {column: name for column, name in cells.items() if _bare(name) in ALONE}
    for column, name in cells.items():
        if column not in alone and not _take(columns, column, _bare(name)):
            columns.others[column] = name
    for column, name in alone.items():
        keys = columns.named if columns.answers else columns.answers
        if columns.answers and "right" in columns.named:
            columns.others[column] = name
        else:
            keys["right" if columns.answers else 1] = column  # type: ignore[index]  # names here, numbers there
    return columns


def _bare(name: str) -> str:
    """A heading without case, spaces and signs."""
    return re.sub(r"[\W_]+", "", name.casefold())


def _take(columns: Columns, column: int, name: str) -> bool:
    """Note what a column is; whether it is one that is read."""
    own = next((key for key, names in NAMES.items() if name in names), "")
    match = NUMBERED.fullmatch(name)
    if own:
        if columns.named.setdefault(own, column) != column:
            columns.again[column] = name
    elif match:
        number = int(match["number"]) if match["number"].isdigit() else ord(match["number"]) - ord("a") + 1
        of = columns.whys if match["name"] in ("whywrong", "why", "feedback") else columns.answers
        if of.setdefault(number, column) != column:
            columns.again[column] = name
    return bool(own or match)
