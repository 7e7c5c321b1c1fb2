"""Our own template as an Excel workbook: one row a question, lists to choose from, and a sheet that says how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.formats import settle
from quiz.bank.formats.format import Format
from quiz.bank.formats.sheets import book, rows, table
from quiz.bank.formats.sheets.binder import MEDIA, NARROW, WIDE, Leaf, bound
from quiz.bank.formats.sheets.messages import ROWS
from quiz.question.records import SKILLS

if TYPE_CHECKING:
    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.records import Bank

SHEET = "Questions"
MIDDLE = 28
"""Characters a column of answers is wide."""
BROAD = ("question", "feedback")


def read(incoming: Incoming) -> Bank:
    """The bank of a workbook.

    Raises:
        FormatError: with every error at its cell.
    """
    return settle.bank(incoming, rows.items(book.sheets(incoming), incoming))


def write(bank: Bank) -> bytes:
    """The file of a fitted bank; for one without questions, an empty template."""
    whole = table.table(bank)
    head = whole[0]
    numbered = dict(enumerate(whole, 1))
    widths = [WIDE if name in BROAD else MIDDLE if name[-1].isdigit() else NARROW for name in head]
    choices = {head.index("kind") + 1: table.KINDS, head.index("skill") + 1: SKILLS}
    choices[head.index("difficulty") + 1] = ("1", "2", "3")
    how = {number: [line] for number, line in enumerate(table.HOW, 1)}
    return bound([Leaf(SHEET, numbered, 1, widths, choices), Leaf(rows.HELP, how, 0, [110])])


def looks(name: str, data: bytes) -> bool:
    """Whether it is a workbook of any sort: of those no other format knows, this one can tell what is wrong."""
    return book.looks(name, data)


FORMAT = Format(
    name="xlsx",
    label="Excel, one row a question",
    ending=".xlsx",
    media=MEDIA,
    looks=looks,
    read=read,
    write=write,
    messages=ROWS,
    kinds=frozenset(table.KINDS),
    carries=frozenset({"id", "skill", "difficulty", "why", "feedback", "heads"}),
    cannot=table.cannot,
)
