"""Our own template, read: one row a question, whatever program filled it in."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from quiz.bank.formats.records import Answer, Item, Text
from quiz.bank.formats.sheets import columns as heads
from quiz.bank.formats.sheets import pairs
from quiz.bank.formats.sheets import row as rowed
from quiz.bank.formats.sheets.row import Row
from quiz.question.kinds import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.records import Form
    from quiz.bank.formats.sheets.records import Sheet

TOP = 20
"""Rows in which the columns may be named."""
EXAMPLE = "example"
"""In the column of ids: a row that only shows how."""
HELP = "How to fill it in"
"""The sheet that says how; nobody reads it but people."""
VERDICT = {re.sub(r"\W", "", verdict.casefold()): verdict for verdict in VERDICTS}
NO_WHYS = ("match", "categorise", "order")
"""Kinds in which no answer is wrong of itself."""
TWO = 2
"""Verdicts without “Not stated”."""


def items(sheets: tuple[Sheet, ...], incoming: Incoming) -> Iterator[Item]:
    """Every question of the sheets that name columns; what is wrong is noted at its cell."""
    found = {sheet.name: columns for sheet in sheets if (columns := heads.find(sheet, TOP))}
    for sheet in sheets:
        columns = found.get(sheet.name)
        if columns is None:
            if found and sheet.name != HELP:
                incoming.told("sheet-other", sheet.place(min(sheet.rows)))
            continue
        columns.note(sheet, incoming)
        for number in sorted(number for number in sheet.rows if number > columns.row):
            item = _item(Row(sheet, number, columns, incoming))
            if item:
                yield item
    if not found and sheets:
        incoming.wrong("sheet-header", sheets[0].place(1))


def _item(row: Row) -> Item | None:
    """The question of a row; None where it has none, or what is wrong was noted."""
    cells = row.sheet.rows[row.number]
    for column in sorted(set(cells) - row.columns.known - set(row.columns.others)):
        row.incoming.lost("cell-no-heading", row.place(column), text=cells[column])
    if not any(column in cells for column in row.columns.known):
        return None
    if row.words("id").casefold() == EXAMPLE:
        row.incoming.told("row-example", row.under("id"))
        return None
    kind = rowed.kind(row)
    if kind == "select_sentence":
        row.incoming.lost("row-select", row.under("kind"))
        return None
    return _asked(row, kind) if kind else None


def _asked(row: Row, kind: str) -> Item | None:
    """The question of a row in a kind."""
    before = len(row.incoming.remarks)
    form, answers, rows = _answers(row, kind)
    if len(row.incoming.remarks) > before and not (answers or rows):
        return None
    head = _headings(row, kind)
    if kind in NO_WHYS:
        row.note_whys()
    evidence = tuple(Text(f"In the article: “{line.strip()}”") for line in row.words("evidence").split("\n") if line)
    return Item(
        row.place(),
        form,
        Text(row.words("question")),
        answers,
        rows,
        (Text(head[0]), Text(head[1])),
        feedback=(*evidence, Text(row.words("feedback"))),
        ident=row.words("id"),
        tags=rowed.tags(row),
    )


def _headings(row: Row, kind: str) -> tuple[str, str]:
    """What the columns of a match are called; what names none is noted."""
    found = row.words("headings")
    head = pairs.read(found) if kind in ("match", "categorise") else None
    if found and not head:
        row.incoming.lost("row-headings", row.under("headings"), found=found)
    return head or ("", "")


def _answers(row: Row, kind: str) -> tuple[Form, tuple[Answer, ...], tuple[tuple[Text, Text], ...]]:
    """Form, answers and pairs of a row."""
    match kind:
        case "match":
            return "match", (), _pairs(row)
        case "categorise":
            return "categorise", (), _pairs(row)
        case "order" | "short_answer":
            if right := row.words("right"):
                row.incoming.lost("row-right-spare", row.under("right"), found=right)
            typed = tuple(Answer(Text(words), Fraction(1), row.why(number)) for number, words in row.answers.items())
            return "order" if kind == "order" else "short_answer", typed, ()
        case "true_false_not_stated":
            return "choice", _verdict(row, VERDICTS), ()
        case "true_false":
            return "choice", _verdict(row, VERDICTS[:TWO]), ()
        case _:
            return _options(row, kind)


def _pairs(row: Row) -> tuple[tuple[Text, Text], ...]:
    """What belongs together; an answer without an equals sign is a spare."""
    found = []
    for number, words in row.answers.items():
        pair = pairs.read(words)
        if pair is None:
            spare = pairs.alone(words)
            row.incoming.told("row-spare", row.place(row.columns.answers[number]), text=spare)
        found.append(pair or ("", spare))
    return tuple((Text(left), Text(right)) for left, right in found)


def _verdict(row: Row, verdicts: tuple[str, ...]) -> tuple[Answer, ...]:
    """True, False and Not stated, with the right one among them."""
    if row.answers and tuple(row.answers.values()) != verdicts:
        row.incoming.wrong("row-verdicts", row.place(min(row.columns.answers.values())))
    found = row.words("right")
    right = VERDICT.get(re.sub(r"\W", "", found.casefold()), "")
    if found.isdigit() and 0 < int(found) <= len(verdicts):
        right = verdicts[int(found) - 1]
    if right not in verdicts:
        code = "row-verdict" if found else "row-right-none"
        row.incoming.wrong(code, row.under("right"), found=found)
        return ()
    return tuple(Answer(Text(one), Fraction(one == right), row.why(n)) for n, one in enumerate(verdicts, 1))


def _options(row: Row, kind: str) -> tuple[Form, tuple[Answer, ...], tuple[tuple[Text, Text], ...]]:
    """Options with the right ones among them."""
    answers = row.answers
    rights = rowed.rights(row, answers) if answers else set()
    options = tuple(Answer(Text(words), Fraction(n in rights), row.why(n)) for n, words in answers.items())
    several = kind == "multiple" or len(rights) > 1
    return "multiple" if several else "choice", options if rights else (), ()
