"""What readers and writers of sheets share: a sheet's words by row and column, and signs a spreadsheet acts upon."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from quiz.bank.formats.records import Place

ACTED_UPON = re.compile(r"'*[=+\-@\t\r]")
"""How a cell begins that a spreadsheet would run when it opens a text file, with marks that keep it from doing so."""
UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_|x005F_")
"""What no cell can hold, or would come back another way."""
LONGEST = 32_767
"""Characters of one cell."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The words of one sheet."""

    rows: dict[int, dict[int, str]] = field(repr=False)
    """Words by row and column, from 1; rows and cells without words are not there."""
    name: str = ""
    """The sheet's name; empty where the file has one sheet alone."""

    def place(self, row: int, column: int = 1) -> Place:
        """A cell."""
        return Place(row, column, self.name, cell=True)

    def at(self, row: int, column: int) -> str:
        """The words of a cell; empty where it has none."""
        return self.rows.get(row, {}).get(column, "")


def kept(text: str) -> str:
    """A text as a cell no spreadsheet acts upon: a mark goes before it, as people type it."""
    return f"'{text}" if ACTED_UPON.match(text) else text


def typed(cell: str) -> str:
    """The text of such a cell, without the mark."""
    return cell[1:] if cell.startswith("'") and ACTED_UPON.match(cell) else cell


def unheld(*texts: str) -> str:
    """Why a cell cannot hold one of these texts; empty where it can."""
    if any(UNHELD.search(text) for text in texts):
        return "it has a sign that no cell can hold"
    return "it is too long for a cell" if any(len(text) > LONGEST for text in texts) else ""
