"""What Kahoot's and ClassQuiz's templates share: from column B a question, four answers, seconds, correct numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from quiz.bank.formats.records import Answer, Item, Text
from quiz.bank.formats.sheets.records import unheld
from quiz.question.kinds import Choice, Multiple

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.sheets.records import Sheet
    from quiz.question.records import Question

QUESTION, ANSWERS, TIME, RIGHT = 2, (3, 4, 5, 6), 7, 8
"""The columns, from 1."""
FEWEST = 2
SECONDS = "20"
"""The time limit that is written: what both templates propose."""
BETWEEN = re.compile(r"[\s,;./&+]+|\band\b")


@dataclass(frozen=True, slots=True)
class Game:
    """The limits of one template."""

    label: str
    """Whose it is."""
    question: int
    """Characters of a question."""
    answer: int
    """Characters of an answer."""
    times: Container[int]
    """Seconds a question may have."""
    known: str
    """Those seconds in words."""


def heading(sheet: Sheet, rows: range) -> int:
    """The row that names the columns; 0 where none does."""
    for row in rows:
        question, right = sheet.at(row, QUESTION).casefold(), sheet.at(row, RIGHT).casefold()
        if question.startswith("question") and "correct" in right and sheet.at(row, ANSWERS[0]):
            return row
    return 0


def items(sheet: Sheet, after: int, game: Game, incoming: Incoming) -> Iterator[Item]:
    """Every question below the headings that can be read; what is wrong is noted at its cell."""
    for row in sorted(row for row in sheet.rows if row > after):
        cells = {column: sheet.at(row, column) for column in (QUESTION, *ANSWERS, TIME, RIGHT)}
        if any(cells[column] for column in (QUESTION, *ANSWERS, RIGHT)):
            before = len(incoming.remarks)
            item = _item(sheet, row, cells, game, incoming)
            if len(incoming.remarks) == before:
                yield item


def _item(sheet: Sheet, row: int, cells: dict[int, str], game: Game, incoming: Incoming) -> Item:
    """One row."""
    place = sheet.place(row, QUESTION)
    if not cells[QUESTION]:
        incoming.wrong("game-question", place)
    _short_enough(sheet, row, cells, game, incoming)
    if sum(bool(cells[column]) for column in ANSWERS) < FEWEST:
        incoming.wrong("game-answers-few", sheet.place(row, ANSWERS[1]))
    seconds = cells[TIME].removesuffix(".0")
    if seconds and not (re.fullmatch("[0-9]{1,4}", seconds) and int(seconds) in game.times):
        incoming.wrong("game-time", sheet.place(row, TIME), found=cells[TIME], known=game.known)
    rights = _rights(sheet, row, cells, incoming)
    answers = tuple(
        Answer(Text(cells[column]), Fraction(number in rights))
        for number, column in enumerate(ANSWERS, 1)
        if cells[column]
    )
    return Item(place, "multiple" if len(rights) > 1 else "choice", Text(cells[QUESTION]), answers)


def _short_enough(sheet: Sheet, row: int, cells: dict[int, str], game: Game, incoming: Incoming) -> None:
    """Note texts the game would not take."""
    for column in (QUESTION, *ANSWERS):
        kind, most = ("question", game.question) if column == QUESTION else ("answer", game.answer)
        if (count := len(cells[column])) > most:
            incoming.wrong(f"game-{kind}-long", sheet.place(row, column), count=count, label=game.label, most=most)


def _rights(sheet: Sheet, row: int, cells: dict[int, str], incoming: Incoming) -> set[int]:
    """The numbers of the right answers."""
    place, rights = sheet.place(row, RIGHT), set()
    numbers = [part for part in BETWEEN.split(cells[RIGHT]) if part]
    if not numbers:
        incoming.wrong("game-right-none", place)
    for part in numbers:
        if part not in ("1", "2", "3", "4"):
            incoming.wrong("game-right", place, found=cells[RIGHT])
        elif not cells[ANSWERS[int(part) - 1]]:
            incoming.wrong("game-right-empty", place, number=part)
        else:
            rights.add(int(part))
    return rights


def row(question: Question) -> list[str]:
    """A question as a row, from column A."""
    body = question.body
    if not isinstance(body, Choice | Multiple):
        raise TypeError(f"A game has no {body.kind}.")
    texts = [*body.shown, "", ""][: len(ANSWERS)]
    rights = ",".join(str(number) for number, option in enumerate(body.options, 1) if option.right)
    return ["", question.stem, *texts, SECONDS, rights]


def cannot(question: Question, game: Game) -> str:
    """Why a game cannot hold a question; empty where it can."""
    texts = question.body.shown
    if len(texts) > len(ANSWERS):
        return f"it has {len(texts)} options; {game.label} takes {len(ANSWERS)}"
    if _units(question.stem) > game.question:
        return f"its words are too long; {game.label} takes {game.question} characters"
    if any(_units(text) > game.answer for text in texts):
        return f"an option is too long; {game.label} takes {game.answer} characters"
    return unheld(question.stem, *texts)


def _units(text: str) -> int:
    """How long a browser says a text is: signs beyond the basic plane count twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
