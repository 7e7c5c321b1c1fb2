"""Workbooks: the words a person sees are what is read, and nothing hostile or endless gets through."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from quiz.bank.formats import FORMATS, FormatError, Incoming
from quiz.bank.formats.archive import packed
from quiz.bank.formats.sheets.book import sheets
from quiz.bank.formats.sheets.messages import BOOK
from quiz.bank.formats.sheets.records import kept, typed
from quiz.bank.formats.sheets.shown import shown
from tests.bank.formats.damage import damaged, holds, outcome
from tests.bank.formats.sheets.books import bare, book
from tests.bank.formats.trips import refused as refused_as

if TYPE_CHECKING:
    from quiz.bank.formats import Remark
    from quiz.bank.formats.sheets.records import Sheet


def read(data: bytes) -> tuple[tuple[Sheet, ...], list[tuple[str, str]]]:
    """The sheets of a workbook, and place and code of each remark."""
    incoming = Incoming("q.xlsx", data, BOOK)
    found = sheets(incoming)
    return found, [(str(one.place), one.code) for one in incoming.sorted]


def refused_by_kahoot(data: bytes) -> tuple[Remark, ...]:
    """Why a workbook is not taken as questions."""
    return refused_as("q.xlsx", data, "kahoot")


def refused(data: bytes) -> tuple[Remark, ...]:
    """Why a workbook is not taken."""
    with pytest.raises(FormatError) as caught:
        sheets(Incoming("q.xlsx", data, BOOK))
    return caught.value.remarks


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        (3, "General", "3"),
        (3.0, "General", "3"),
        (0.1 + 0.2, "General", "0.3"),
        (3000, "#,##0", "3,000"),
        (3000.5, "0", "3000"),
        (0.25, "0%", "25%"),
        (0.125, "0.0%", "12.5%"),
        (12.5, '"$"#,##0.00', "$12.50"),
        (12.5, "#,##0.00\\ [$€-407]", "12.50 €"),
        (2.5, "0.##", "2.5"),
        (2, "0.##", "2"),
        (-7, "0;[Red]-0", "-7"),
        (1e20, "General", "1E+20"),
        (0.5, "# ?/?", "0.5"),
        (True, "General", "TRUE"),
        (dt.date(2026, 5, 31), "mm-dd-yy", "2026-05-31"),
        (dt.datetime(2026, 5, 31, 14, 5), "General", "2026-05-31 14:05:00"),  # noqa: DTZ001 - a cell knows no zone
        (dt.time(9, 30), "h:mm", "09:30:00"),
        ("  two_x000D_\r\nlines ", "General", "two\nlines"),
    ],
)
def test_a_value_is_read_as_the_words_a_person_sees(value: object, code: str, words: str) -> None:
    assert shown(value, code) == words


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "'=x", "''-", "'x", "x", "", "'"])
def test_a_cell_that_a_spreadsheet_would_act_upon_is_marked_and_comes_back(text: str) -> None:
    assert typed(kept(text)) == text
    assert not kept(text).startswith(("=", "+", "-", "@"))


def test_a_formula_is_read_by_what_it_showed_and_told() -> None:
    cells = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c><c r="C1" t="str"><v>x</v></c></row>'
    assert read(bare(cells))[1] == [("A1", "cell-formula"), ("B1", "cell-formula-empty")]
    found, remarks = read(bare(cells.replace('<c r="B1"><f>NOW()</f></c>', "")))
    assert found[0].rows == {1: {1: "2", 3: "x"}}
    assert remarks == [("A1", "cell-formula")]


def test_an_error_in_a_cell_is_told_at_that_cell() -> None:
    data = bare('<row r="2"><c r="C2" t="e"><v>#REF!</v></c></row>')
    assert read(data)[1] == [("C2", "cell-error")]
    assert refused_by_kahoot(data)[0].cause == "This cell shows the error #REF!."


def test_merged_cells_and_dates_are_told_and_hidden_sheets_stay_out() -> None:
    data = book({"A1": "skill", "A2": dt.date(2026, 5, 31)}, lambda sheet: sheet.merge_cells("B2:C4"))
    found, remarks = read(data)
    assert found[0].rows == {1: {1: "skill"}, 2: {1: "2026-05-31"}}
    assert remarks == [("A2", "cell-date"), ("B2", "sheet-merged")]


def test_a_million_formatted_rows_without_words_are_no_matter() -> None:
    rows = "".join(f'<row r="{n}" s="1"/>' for n in range(2, 1_048_577))
    found, _ = read(bare('<row r="1"><c r="A1" t="inlineStr"><is><t>word</t></is></c></row>' + rows))
    assert found[0].rows == {1: {1: "word"}}


def test_words_too_far_down_are_refused_and_words_too_far_right_told() -> None:
    far = bare('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')
    assert [(str(one.place), one.code) for one in refused(far)] == [("A1048576", "sheet-long")]
    wide = bare('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>')
    assert read(wide)[1] == [("sheet1:1:1", "sheet-wide")]


@pytest.mark.parametrize("declared", ['<!DOCTYPE x [<!ENTITY a "b">]>', "<!doctype x>"])
def test_a_document_type_in_any_part_is_refused(declared: str) -> None:
    for encoding in ("utf-8", "utf-16"):
        data = packed({"xl/worksheets/sheet1.xml": (declared + "<a/>").encode(encoding)})
        assert [one.code for one in refused(data)] == ["sheet-dtd"]


def test_rows_without_numbers_follow_one_another() -> None:
    cell = '<c t="str"><v>word</v></c>'
    assert sorted(read(bare(f'<row r="3">{cell}</row><row>{cell}</row><row>{cell}</row>'))[0][0].rows) == [3, 4, 5]


def test_what_is_no_workbook_is_refused_in_words() -> None:
    assert [one.code for one in refused(b"PK\x03\x04 no archive")] == ["zip-torn"]
    assert [one.code for one in refused(packed({"a.txt": b"x"}))] == ["sheet-none"]
    assert [one.code for one in refused(packed({"xl/worksheets/sheet1.xml": b"<a/>"}))] == ["sheet-torn"]
    assert [one.code for one in refused(packed({"../xl/worksheets/sheet1.xml": b"<a/>"}))] == ["zip-path"]


CELLS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>question</t></is></c><c r="B1" t="str"><v>answer 1</v></c></row>'
    '<row r="2"><c r="A2" t="str"><v>How many?</v></c><c r="B2"><f>1+1</f><v>2</v></c></row>'
)
SCRAPS = (
    "<",
    "</c>",
    "<v>",
    't="b"',
    't="d"',
    't="s"',
    's="9"',
    "1e999",
    "-1",
    "A0",
    "XFD9",
    "&#0;",
    "&amp;",
    "<is/>",
    "NaN",
)


@given(damaged(CELLS, SCRAPS))
def test_damaged_cells_are_a_bank_or_refused_in_words(cells: str) -> None:
    assert holds(outcome("q.xlsx", bare(cells), FORMATS["xlsx"]))


def test_macros_are_never_looked_at() -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row>'
    assert read(bare(cells, **{"xl/vbaProject.bin": "Sub Auto_Open()"}))[0][0].rows == {1: {1: "1"}}
