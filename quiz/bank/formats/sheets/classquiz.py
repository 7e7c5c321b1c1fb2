"""ClassQuiz's spreadsheet: title in C5, description in C6, headings in row 13, questions below, from column B to H.

Source: the import of ClassQuiz itself, ``handle_import_from_excel`` in classquiz/helpers/__init__.py of
https://github.com/mawoka-myblock/ClassQuiz as of 2024: rows 14 to 100, 300 characters a question, 150 an answer, two
minutes. It reads the sheet that was open last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.formats import settle
from quiz.bank.formats.format import Format
from quiz.bank.formats.sheets import book, game
from quiz.bank.formats.sheets.binder import MEDIA, Leaf, bound
from quiz.bank.formats.sheets.game import Game
from quiz.bank.formats.sheets.messages import GAME
from quiz.bank.formats.sheets.records import UNHELD

if TYPE_CHECKING:
    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.records import Item
    from quiz.bank.formats.sheets.records import Sheet
    from quiz.bank.records import Bank
    from quiz.question.records import Question

TITLE, DESCRIPTION, HEADINGS, LAST = 5, 6, 13, 100
"""Rows of the template."""
WORDS = 3
"""The column of title and description."""
LONGEST_TIME = 120
LIMITS = Game("ClassQuiz", 300, 150, range(1, LONGEST_TIME + 1), f"1 to {LONGEST_TIME}")
SHORTEST = 3
"""Characters ClassQuiz wants in a title."""
PADDED = " (quiz)"
DESCRIBED = "Who says what? A quiz."
"""A description must be there, and a bank has none."""
HEAD = ["", "Question", "Answer 1", "Answer 2", "Answer 3", "Answer 4", "Time (seconds)", "Correct answer(s)"]
WIDTHS = (4, 60, 28, 28, 28, 28, 14, 14)


def read(incoming: Incoming) -> Bank:
    """The bank of a ClassQuiz spreadsheet.

    Raises:
        FormatError: with every error at its cell.
    """
    title = ""
    items: list[Item] = []
    for sheet in book.sheets(incoming):
        row = game.heading(sheet, range(1, book.TOP + 1)) or HEADINGS
        if not any(row < number for number in sheet.rows):
            incoming.told("sheet-other", sheet.place(min(sheet.rows)))
            continue
        incoming.told("game-times", sheet.place(row, game.TIME))
        title = title or _title(sheet, row, incoming)
        items += game.items(sheet, row, LIMITS, incoming)
    return settle.bank(incoming, items, title)


def _title(sheet: Sheet, row: int, incoming: Incoming) -> str:
    """The title above the headings; a description is told."""
    if row < HEADINGS:
        return ""
    text = sheet.at(DESCRIPTION, WORDS)
    if text and text != DESCRIBED:
        incoming.lost("game-description", sheet.place(DESCRIPTION, WORDS), text=text)
    title = sheet.at(TITLE, WORDS)
    short = title.removesuffix(PADDED)
    return short if len(short) < SHORTEST else title


def write(bank: Bank) -> bytes:
    """The file of a fitted bank."""
    title = UNHELD.sub("\ufffd", bank.title)
    title = title if len(title) >= SHORTEST else title + PADDED
    rows = {
        2: ["", "ClassQuiz"],
        TITLE: ["", "Title", title],
        DESCRIPTION: ["", "Description", DESCRIBED],
        HEADINGS: HEAD,
    }
    rows |= {HEADINGS + number: game.row(question) for number, question in enumerate(bank.questions, 1)}
    return bound([Leaf("Quiz", rows, HEADINGS, WIDTHS)])


def cannot(question: Question) -> str:
    """Why ClassQuiz cannot hold a question; empty where it can."""
    return game.cannot(question, LIMITS)


def looks(name: str, data: bytes) -> bool:
    """Whether a workbook has ClassQuiz's title and columns."""
    return any(
        game.heading(sheet, range(HEADINGS, book.TOP + 1)) == HEADINGS and sheet.at(TITLE, WORDS)
        for sheet in book.peek(name, data)
    )


FORMAT = Format(
    name="classquiz",
    label="ClassQuiz",
    ending=".xlsx",
    media=MEDIA,
    looks=looks,
    read=read,
    write=write,
    messages=GAME,
    kinds=frozenset({"choice", "multiple"}),
    carries=frozenset({"title"}),
    most=LAST - HEADINGS,
    counts_rights=True,
    cannot=cannot,
)
