"""Kahoot's spreadsheet: the headings stand in row 8, questions below, from column B to H.

Source: the template Kahoot gives to import questions from, https://support.kahoot.com/hc/en-us/articles/115002812547
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.formats import settle
from quiz.bank.formats.format import Format
from quiz.bank.formats.records import Place
from quiz.bank.formats.sheets import book, game
from quiz.bank.formats.sheets.binder import MEDIA, Leaf, bound
from quiz.bank.formats.sheets.game import Game
from quiz.bank.formats.sheets.messages import GAME

if TYPE_CHECKING:
    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.records import Item
    from quiz.bank.records import Bank
    from quiz.question.records import Question

HEADINGS = 8
SECONDS = (5, 10, 20, 30, 60, 90, 120, 240)
LIMITS = Game("Kahoot", 120, 75, SECONDS, ", ".join(map(str, SECONDS)))
HEAD = [
    "",
    "Question - max 120 characters",
    *(f"Answer {number} - max 75 characters" for number in range(1, 5)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
]
WIDTHS = (4, 60, 28, 28, 28, 28, 14, 14)
ABOVE = 13
"""The first row in which ClassQuiz, not Kahoot, names its columns."""


def read(incoming: Incoming) -> Bank:
    """The bank of a Kahoot spreadsheet.

    Raises:
        FormatError: with every error at its cell.
    """
    items: list[Item] = []
    sheets = book.sheets(incoming)
    for sheet in sheets:
        if row := game.heading(sheet, range(1, book.TOP + 1)):
            incoming.told("game-times", sheet.place(row, game.TIME))
            items += game.items(sheet, row, LIMITS, incoming)
        else:
            incoming.told("sheet-other", sheet.place(min(sheet.rows)))
    if not any(game.heading(sheet, range(1, book.TOP + 1)) for sheet in sheets):
        incoming.wrong("sheet-header", Place(HEADINGS, game.QUESTION, cell=True))
    return settle.bank(incoming, items)


def write(bank: Bank) -> bytes:
    """The file of a fitted bank."""
    rows = {2: ["", "Quiz template"], HEADINGS: HEAD}
    rows |= {HEADINGS + number: game.row(question) for number, question in enumerate(bank.questions, 1)}
    return bound([Leaf("Sheet", rows, HEADINGS, WIDTHS)])


def cannot(question: Question) -> str:
    """Why Kahoot cannot hold a question; empty where it can."""
    return game.cannot(question, LIMITS)


def looks(name: str, data: bytes) -> bool:
    """Whether a workbook names Kahoot's columns."""
    return any(game.heading(sheet, range(1, ABOVE)) for sheet in book.peek(name, data))


FORMAT = Format(
    name="kahoot",
    label="Kahoot",
    ending=".xlsx",
    media=MEDIA,
    looks=looks,
    read=read,
    write=write,
    messages=GAME,
    kinds=frozenset({"choice", "multiple"}),
    counts_rights=True,
    cannot=cannot,
)
