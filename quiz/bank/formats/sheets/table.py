"""Our own template, written: headings, one row a question, and for a bank without questions a row to show each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.formats.sheets import pairs
from quiz.bank.formats.sheets.records import unheld
from quiz.question.kinds import Choice, Match, Multiple, Order, ShortAnswer, TrueFalseNotStated
from quiz.question.kinds.short_answer import LONGEST

if TYPE_CHECKING:
    from quiz.bank.records import Bank
    from quiz.question.kinds import Body
    from quiz.question.records import Question

USUAL = 4
"""Answers a template has room for."""
MOST = 100
"""Answers of one question."""
KINDS = ("choice", "multiple", "true_false_not_stated", "match", "categorise", "order", "short_answer")
FIRST = ["id", "kind", "question"]
LAST = ["feedback", "skill", "difficulty", "headings"]
EXAMPLES: tuple[tuple[str, str, tuple[str, ...], str, tuple[str, ...], str], ...] = (
    (
        "choice",
        "Who says that the ferry loses money?",
        ("Ada Finch", "The harbour board", "A passenger"),
        "1",
        ("", "The board speaks of the timetable alone."),
        "",
    ),
    (
        "multiple",
        "Which of these are words of the article itself?",
        ("“sail at noon”", "“no money left”", "“until May”"),
        "1, 3",
        (),
        "",
    ),
    ("true_false_not_stated", "The board will build a second ferry.", (), "Not stated", (), ""),
    (
        "match",
        "Who says what?",
        ("It loses money = Ada Finch", "It sails at noon = The board", "A passenger"),
        "",
        (),
        "What is said = Who says it",
    ),
    (
        "categorise",
        "How is each source named?",
        ("Ada Finch = by name", "an official = by a role", "Ben Vane = by name"),
        "",
        (),
        "",
    ),
    (
        "order",
        "What happened first, and what next?",
        ("The board met", "The fares rose", "The ferry stopped"),
        "",
        (),
        "",
    ),
    ("short_answer", "How many people were on board?", ("212", "two hundred and twelve"), "", (), ""),
)  # fmt: skip - one example after the other
HOW: tuple[str, ...] = (
    "One row is one question. Columns may stand in any order; those you do not need may go.",
    "Rows with “example” in the first column are left out. Copy one, take the word out, and write your own.",
    "kind: may stay empty for a choice, a multiple choice, and for true, false or not stated.",
    "choice, multiple: the answers, and under “right” the number of each right one, such as 2 or 1, 3.",
    "true_false_not_stated: no answers; under “right” True, False or Not stated.",
    "match, categorise: in each answer two things that belong together, such as Ada Finch = the board.",
    "An answer without = is a spare, to which nothing belongs. Where = is one of the words, write \\=.",
    "order: the answers in their right order; they are shuffled for students.",
    "short_answer: every answer that counts; the first is shown as the right one.",
    "why 1, why 2 …: why that answer is wrong. feedback: shown to everybody afterwards, a line for each paragraph.",
    "skill: attribution, transparency, voice, language, standing, numbers, corroboration or scope.",
    "difficulty: 1 easy, 2 middling, 3 hard.",
)


def table(bank: Bank) -> list[list[str]]:
    """The rows of a fitted bank, headings first."""
    room = max([USUAL, *(len(_answers(question.body)) for question in bank.questions)])
    whys = max([0 if bank.questions else 2, *(len(_whys(question.body)) for question in bank.questions)])
    head = [
        *FIRST,
        *(f"answer {number}" for number in range(1, room + 1)),
        "right",
        *(f"why {number}" for number in range(1, whys + 1)),
        *LAST,
    ]
    rows = [_row(question, room, whys) for question in bank.questions]
    return [head, *(rows or [_example(one, room, whys) for one in EXAMPLES])]


def _example(example: tuple[str, str, tuple[str, ...], str, tuple[str, ...], str], room: int, whys: int) -> list[str]:
    """A row that shows a kind."""
    kind, stem, answers, right, reasons, headings = example
    return ["example", kind, stem, *_filled(answers, room), right, *_filled(reasons, whys), "", "", "", headings]


def _row(question: Question, room: int, whys: int) -> list[str]:
    """A question as a row."""
    body = question.body
    headings = pairs.cell(*body.heads) if isinstance(body, Match) and any(body.heads) else ""
    return [
        question.id,
        body.kind,
        question.stem,
        *_filled(_answers(body), room),
        _right(body),
        *_filled(_whys(body), whys),
        "\n".join(question.feedback),
        question.skill or "",
        str(question.difficulty or ""),
        headings,
    ]


def _filled(texts: tuple[str, ...], room: int) -> list[str]:
    """The texts with empty cells behind them."""
    return [*texts, *[""] * (room - len(texts))]


def _answers(body: Body) -> tuple[str, ...]:
    """What stands in the columns of answers."""
    match body:
        case TrueFalseNotStated():
            return ()
        case Choice() | Multiple():
            return body.shown
        case Match(rows):
            return tuple(pairs.cell(one.left, one.right) if one.left else pairs.escaped(one.right) for one in rows)
        case Order(items):
            return items
        case ShortAnswer(accepted):
            return accepted
        case _:
            raise TypeError(f"A row has no {body.kind}.")


def _right(body: Body) -> str:
    """What stands under “right”."""
    if isinstance(body, TrueFalseNotStated):
        return body.options[body.key].text
    if isinstance(body, Choice | Multiple):
        return ", ".join(str(number) for number, option in enumerate(body.options, 1) if option.right)
    return ""


def _whys(body: Body) -> tuple[str, ...]:
    """Why each answer is wrong; nothing behind the last one that is."""
    if not isinstance(body, Choice | Multiple):
        return ()
    whys = [option.why for option in body.options]
    while whys and not whys[-1]:
        whys.pop()
    return tuple(whys)


def cannot(question: Question) -> str:
    """Why a row cannot hold a question; empty where it can."""
    body = question.body
    answers = _answers(body)
    if len(answers) > MOST:
        return f"it has more than {MOST} answers"
    if isinstance(body, ShortAnswer) and any(len(text) > LONGEST for text in answers):
        return f"an accepted answer has more than {LONGEST} characters"
    if isinstance(body, Match) and any(
        pair.left and not pairs.read(pairs.cell(pair.left, pair.right)) for pair in body.pairs
    ):
        return "a pair cannot be told apart in one cell"
    return unheld(question.stem, *answers, *_whys(body), "\n".join(question.feedback), *_heads(body))


def _heads(body: Body) -> tuple[str, ...]:
    """The headings of a table's columns."""
    return body.heads if isinstance(body, Match) else ()
