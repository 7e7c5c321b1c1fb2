"""A workbook in, its sheets' words out: opened as an archive first, its values taken and nothing in it run."""

from __future__ import annotations

import re
import warnings
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from quiz.bank.formats.archive import is_archive, unpacked
from quiz.bank.formats.incoming import Incoming
from quiz.bank.formats.records import FormatError, Place
from quiz.bank.formats.sheets.messages import BOOK
from quiz.bank.formats.sheets.records import Sheet, typed
from quiz.bank.formats.sheets.shown import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from openpyxl import Workbook

    from quiz.bank.formats.archive import Archive

MOST_ROWS = 20_000
MOST_COLUMNS = 256
PART = re.compile(r"xl/worksheets/[^/]+\.xml")
DECLARED = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)", re.IGNORECASE)
"""A document type or an entity, in one byte a character or in two."""
WORDS = re.compile(rb"<(?:\w+:)?(?:v|is)[ >]")
ROW = re.compile(rb'<(?:\w+:)?row [^>]*?\br="([0-9]{1,7})"')
ROWS = re.compile(rb"<(?:\w+:)?row[ >]")
FAR = re.compile(rb'<(?:\w+:)?c [^>]*?\br="([A-Z]{3}[0-9]{1,7})"[^>/]*><(?:\w+:)?(?:v|is)[ >]')
FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*?\bref="([A-Z]+[0-9]+:[A-Z]+[0-9]+)"')
ERRORS = frozenset({"#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"})
TOP = 20
"""Rows in which a template names its columns."""
TOLD = 20
"""Merged cells that are told one by one."""


def looks(name: str, data: bytes) -> bool:
    """Whether a file is named and begins as a workbook."""
    return name.lower().endswith((".xlsx", ".xlsm")) and is_archive(data)


def peek(name: str, data: bytes) -> tuple[Sheet, ...]:
    """The first rows of the sheets of a file that may be a workbook; none where it is none."""
    try:
        return sheets(Incoming(name, data, BOOK), TOP) if looks(name, data) else ()
    except FormatError:
        return ()


def sheets(incoming: Incoming, top: int = MOST_ROWS) -> tuple[Sheet, ...]:
    """The visible sheets that have words, in their order; cells that hold errors or formulas are noted.

    Args:
        incoming: the file.
        top: how many rows are wanted.

    Raises:
        FormatError: when it is no workbook, or one that is out of bounds.
    """
    archive = unpacked(incoming)
    parts = {name: archive.read(name) for name in archive.names if PART.fullmatch(name)}
    last = min(top, _last_row(archive, parts, incoming))
    _tell_merged(parts, incoming)
    book = _opened(incoming, values=True)
    formulas = _opened(incoming, values=False) if any(map(FORMULA.search, parts.values())) else None
    found = []
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for sheet in visible:
        own = Sheet({}, sheet.title if len(visible) > 1 else "")
        try:
            typed_in = _formulas(formulas, sheet.title, last) if formulas else {}
            found.append(replace(own, rows=_rows(sheet, own, last, typed_in, incoming)))
        except FormatError:
            raise
        except Exception:  # noqa: BLE001 - the library raises whatever it trips over in a damaged part
            incoming.wrong("sheet-torn", Place(part=own.name))
            raise incoming.error from None
    return tuple(sheet for sheet in found if sheet.rows)


def _last_row(archive: Archive, parts: dict[str, bytes], incoming: Incoming) -> int:
    """The last row with words, of any sheet; what must not be in a workbook is noted.

    Rows that are only formatted end no sheet: some have a million of them.
    """
    last = 0
    for name in archive.names:
        if name.endswith((".xml", ".rels")) and DECLARED.search(archive.read(name)):
            incoming.wrong("sheet-dtd", Place(part=name))
    for name, data in parts.items():
        words = 0
        for match in WORDS.finditer(data):
            words = match.start()
        rows = [int(match[1]) for match in ROW.finditer(data, 0, words)]
        unnumbered = sum(1 for _ in ROWS.finditer(data, 0, words)) - len(rows)
        last = max(last, (rows[-1] if rows else 0) + unnumbered)
        if far := FAR.search(data):
            incoming.lost("sheet-wide", Place(part=PurePosixPath(name).stem), cell=far[1].decode())
    if last > MOST_ROWS:
        incoming.wrong("sheet-long", Place(last, 1, cell=True), count=f"{last:,}", most=f"{MOST_ROWS:,}")
    if not parts:
        incoming.wrong("sheet-none", Place())
    if incoming.broken:
        raise incoming.error
    return last


def _tell_merged(parts: dict[str, bytes], incoming: Incoming) -> None:
    """Note cells that were merged over several rows."""
    for name, data in parts.items():
        merged = [match[1].decode() for match in MERGED.finditer(data)]
        tall = [ref for ref in merged if len(set(re.findall("[0-9]+", ref))) > 1]
        for ref in tall[:TOLD]:
            part = PurePosixPath(name).stem if len(parts) > 1 else ""
            row, column = int(re.findall("[0-9]+", ref)[0]), _number(ref.split(":")[0].rstrip("0123456789"))
            incoming.told("sheet-merged", Place(row, column, part, cell=True), cells=ref)


def _number(letters: str) -> int:
    """A column's number from its letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _opened(incoming: Incoming, *, values: bool) -> Workbook:
    """The workbook, its formulas as the values they gave last or as they were typed."""
    from openpyxl import load_workbook  # noqa: PLC0415 - half a second that only workbooks pay

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what the library does not keep is of no matter here
            return load_workbook(BytesIO(incoming.data), read_only=True, data_only=values, keep_links=False)
    except Exception:  # noqa: BLE001 - likewise
        incoming.wrong("sheet-torn", Place())
        raise incoming.error from None


def _cells(sheet: Any, last: int) -> Iterator[Any]:  # noqa: ANN401 - a cell is of one of three classes, by its value
    """Every cell with a value, to the last row with words."""
    sheet.reset_dimensions()
    rows: Iterable[Iterable[Any]] = sheet.iter_rows(max_row=last, max_col=MOST_COLUMNS) if last else ()
    for row in rows:
        for cell in row:
            if cell.value is not None:
                yield cell


def _formulas(book: Workbook, title: str, last: int) -> dict[tuple[int, int], str]:
    """The formulas of a sheet by row and column."""
    return {(one.row, one.column): str(one.value) for one in _cells(book[title], last) if one.data_type == "f"}


def _rows(
    sheet: Any,  # noqa: ANN401 - a sheet that is only read, or one that also can be written
    own: Sheet,
    last: int,
    formulas: dict[tuple[int, int], str],
    incoming: Incoming,
) -> dict[int, dict[int, str]]:
    """The words of a sheet."""
    rows: dict[int, dict[int, str]] = {}
    for cell in _cells(sheet, last):
        if words := _words(cell, own.place(cell.row, cell.column), formulas, incoming):
            rows.setdefault(cell.row, {})[cell.column] = words
    for row, column in formulas:
        if column not in rows.get(row, {}):
            incoming.wrong("cell-formula-empty", own.place(row, column))
    return rows


def _words(cell: Any, place: Place, formulas: dict[tuple[int, int], str], incoming: Incoming) -> str:  # noqa: ANN401 - likewise
    """The words of a cell; what is more than words is noted."""
    if cell.data_type == "e" or (cell.data_type == "s" and cell.value in ERRORS):
        incoming.wrong("cell-error", place, found=cell.value)
        return ""
    number_format = cell.number_format if cell.data_type in ("n", "d") else "General"
    words = typed(shown(cell.value, number_format))
    if cell.data_type == "d":
        incoming.told("cell-date", place, shown=words)
    if (cell.row, cell.column) in formulas:
        incoming.told("cell-formula", place, shown=words)
    return words
