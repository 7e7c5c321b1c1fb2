"""Words in, a workbook out: every cell is text, and the same words give the same bytes."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any

from quiz.bank.formats.sheets.records import ACTED_UPON, kept

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xlsxwriter.worksheet import Worksheet

MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MADE = "2020-01-01T00:00:00Z"
"""The date every workbook bears: the same bank gives the same bytes."""
HEAD = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 2}
BODY = {"text_wrap": True, "valign": "top", "num_format": "@"}
NARROW, WIDE = 12, 48


@dataclass(frozen=True, slots=True)
class Leaf:
    """One sheet to write."""

    name: str
    """What it is called."""
    rows: Mapping[int, Sequence[str]]
    """The words of its rows, by number from 1."""
    head: int = 0
    """The row that names the columns and stays in view; 0 where there is none."""
    widths: Sequence[int] = ()
    """How wide each column is, in characters."""
    choices: Mapping[int, Sequence[str]] = field(default_factory=dict)
    """What a column offers to choose from."""


def bound(leaves: Sequence[Leaf]) -> bytes:
    """The workbook of these sheets."""
    import xlsxwriter  # noqa: PLC0415 - half a second that only workbooks pay
    from openpyxl.utils.datetime import from_ISO8601  # noqa: PLC0415 - likewise

    whole = BytesIO()
    book = xlsxwriter.Workbook(whole, {"in_memory": True})
    book.set_properties({"created": from_ISO8601(MADE)})
    head, body = book.add_format(HEAD), book.add_format(BODY)
    marked = book.add_format(BODY)
    marked.set_quote_prefix()
    for leaf in leaves:
        sheet = book.add_worksheet(leaf.name)
        for column, width in enumerate(leaf.widths):
            sheet.set_column(column, column, width, body)
        for number, cells in leaf.rows.items():
            style = head if number == leaf.head else body
            _write(sheet, number, cells, style, marked)
        _help(sheet, leaf)
    book.close()
    return whole.getvalue()


def _write(sheet: Worksheet, number: int, cells: Sequence[str], style: Any, marked: Any) -> None:  # noqa: ANN401 - the library's own
    """One row; a cell a spreadsheet might act upon is marked as text."""
    for column, text in enumerate(cells):
        if text:
            stays = style if not ACTED_UPON.match(text) else marked
            sheet.write_string(number - 1, column, kept(text) if text.startswith("'") else text, stays)


def _help(sheet: Worksheet, leaf: Leaf) -> None:
    """The headings in view, and lists to choose from."""
    if leaf.head:
        sheet.freeze_panes(leaf.head, 0)
    last = max(leaf.rows, default=0) + 200
    for column, known in leaf.choices.items():
        offer = {"validate": "list", "source": list(known), "error_type": "warning", "ignore_blank": True}
        sheet.data_validation(leaf.head, column - 1, last, column - 1, offer)
