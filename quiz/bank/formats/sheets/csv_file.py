"""Our own template as a text file: one row a question, with commas, semicolons or tabs in between.

Source: https://www.rfc-editor.org/rfc/rfc4180; cells a spreadsheet would run are marked as
https://owasp.org/www-community/attacks/CSV_Injection says.
"""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

from quiz.bank.formats import settle
from quiz.bank.formats.format import Format
from quiz.bank.formats.incoming import LARGEST, UTF_16
from quiz.bank.formats.sheets import columns, rows, table
from quiz.bank.formats.sheets.messages import ROWS
from quiz.bank.formats.sheets.records import Sheet, kept, typed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.records import Bank

csv.field_size_limit(LARGEST)  # a cell may be as long as a file
SEPARATORS = (",", ";", "\t")
NAMED = re.compile(r"sep=(.)\n", re.IGNORECASE)
"""The line Excel writes above a file to name what stands between cells; no spreadsheet shows it."""
START = 20_000
"""Characters in which the headings stand."""


def read(incoming: Incoming) -> Bank:
    """The bank of a text file with columns.

    Raises:
        FormatError: with every error at its cell, numbered as a spreadsheet shows it.
    """
    text = incoming.text()
    named = NAMED.match(text)
    body = text[named.end() :] if named else text
    sheet = _sheet(body, named[1] if named else _separator(body), incoming)
    return settle.bank(incoming, rows.items((sheet,) if sheet.rows else (), incoming))


def _sheet(text: str, separator: str, incoming: Incoming) -> Sheet:
    """The words by row and column."""
    sheet = Sheet({})
    for number, cells in enumerate(_records(text, separator, sheet, incoming), 1):
        words = {column: typed(cell.strip()) for column, cell in enumerate(cells, 1) if cell.strip()}
        if words:
            sheet.rows[number] = words
    return sheet


def _records(text: str, separator: str, sheet: Sheet, incoming: Incoming) -> Iterator[list[str]]:
    """The rows; one whose quotation marks do not close ends them, and is noted."""
    number = 1
    try:
        for number, cells in enumerate(csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True), 2):  # noqa: B007 - tells where it ended
            yield cells
    except csv.Error:
        incoming.wrong("csv-torn", sheet.place(number))


def _separator(text: str) -> str:
    """What stands between the cells: that which makes the most headings known."""
    start = text[:START].rpartition("\n")[0] if len(text) > START else text
    return max(SEPARATORS, key=lambda separator: _known(start, separator))


def _known(text: str, separator: str) -> int:
    """How many known headings a separator makes; none where the rows cannot be cut by it."""
    try:
        cut = list(csv.reader(StringIO(text, newline=""), delimiter=separator))
    except csv.Error:
        return 0
    found = [
        columns.find(Sheet({1: {column: cell.strip() for column, cell in enumerate(cells, 1) if cell.strip()}}), 1)
        for cells in cut[: rows.TOP]
    ]
    return max((len(one.known) for one in found if one), default=0)


def write(bank: Bank) -> bytes:
    """The file of a fitted bank, as Excel opens it; for one without questions, an empty template."""
    whole = StringIO(newline="")
    csv.writer(whole).writerows([kept(cell) for cell in cells] for cells in table.table(bank))
    return whole.getvalue().encode("utf-8-sig")


def looks(name: str, data: bytes) -> bool:
    """Whether a file is named so, or its first lines name our columns."""
    if name.lower().endswith((".csv", ".tsv")):
        return True
    if not name.lower().endswith(".txt"):
        return False
    text = data[:START].decode("utf-16" if data.startswith(UTF_16) else "utf-8-sig", "ignore")
    text = NAMED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _known("\n".join(text.split("\n")[: rows.TOP]), _separator(text)) > columns.FEWEST


FORMAT = Format(
    name="csv",
    label="CSV, one row a question",
    ending=".csv",
    media="text/csv; charset=utf-8",
    looks=looks,
    read=read,
    write=write,
    messages=ROWS,
    kinds=frozenset(table.KINDS),
    carries=frozenset({"id", "skill", "difficulty", "why", "feedback", "heads"}),
    cannot=table.cannot,
)
