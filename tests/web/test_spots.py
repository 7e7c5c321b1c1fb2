from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.formats.records import Place, Remark
from quiz.errors import Finding
from quiz.web.spots import AFTER, BEFORE, of_findings, of_remarks, quoted


def test_a_finding_shows_its_line_with_the_spot_marked() -> None:
    (spot,) = of_findings([Finding(2, 3, "right-none", "No option is right.", "Put an x.")], "## Who?\n- ( ) me")
    assert (spot.place, spot.line, spot.column, spot.quoted) == ("Line 2", 2, 3, ("- ", "(", " ) me"))


@pytest.mark.parametrize(
    ("line", "column", "shown"),
    [
        ("titel: Two", 1, ("", "titel", ": Two")),
        ("\t- (x) me", 1, ("", "→", "- (x) me")),
        ("words", 9, ("words", "", "")),
        ("a\x07b", 2, ("a", "�", "b")),
        ("   ", 1, ("", "", "")),
        ("", 1, ("", "", "")),
        ("x" * 60 + " here", 62, ("…" + "x" * 47 + " ", "here", "")),
        ("here " + "x" * 90, 1, ("", "here", " " + "x" * 71 + "…")),
    ],
)
def test_a_line_is_cut_around_the_spot(line: str, column: int, shown: tuple[str, str, str]) -> None:
    assert quoted([line], 1, column) == shown


@given(st.text(max_size=300), st.integers(1, 320))
def test_a_line_is_never_longer_than_a_page_can_show(line: str, column: int) -> None:
    before, spot, after = quoted([line.replace("\n", " ")], 1, column)
    assert len(before) <= BEFORE + 1
    assert len(spot) <= BEFORE
    assert len(after) <= AFTER + 1


@pytest.mark.parametrize(
    ("place", "code", "told", "line"),
    [
        (Place(3), "item-essay", "Line 3", 3),
        (Place(), "file-empty", "", 0),
        (Place(4, 2, "Sheet1", cell=True), "option-blank", "Sheet1:B4", 0),
        (Place(4, 2, "items/one.xml"), "option-blank", "items/one.xml:4:2", 0),
    ],
)
def test_a_remark_leads_to_the_text_field_where_its_file_stands_there(
    place: Place, code: str, told: str, line: int
) -> None:
    remark = Remark(place, code, "Something.", "Do this.")
    (spot,) = of_remarks([remark], "one\ntwo\nthree", jump=True)
    assert (spot.place, spot.line) == (told, line)
    (spot,) = of_remarks([remark], "")
    assert spot.line == 0
