"""What is escaped, and that nothing more is: a teacher's file stays readable."""

from __future__ import annotations

import pytest
from hypothesis import given

from quiz.bank import text
from tests.bank.banks import texts


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Who said it?", "Who said it?"),
        ("“Over 600,000” * about 5 - 7 #1 > x", "“Over 600,000” * about 5 - 7 #1 > x"),
        ("2024. was a year", "2024\\. was a year"),
        ("3) ships", "3\\) ships"),
        ("- a dash", "\\- a dash"),
        ("(North Korea)", "\\(North Korea)"),
        ("[Minister] Ada", "\\[Minister] Ada"),
        ("# > | { = + * in the middle", "\\# > | { = + * in the middle"),
        ("C:\\temp", "C:\\temp"),
        ("a \\* b", "a \\\\* b"),
        ("ends with \\", "ends with \\\\"),
        ("a tab\there", "a tab&#9;here"),
        (" led and trailed\u00a0", "&#32;led and trailed&#160;"),
        ("&#32; is written so", "\\&#32; is written so"),
        ("AT&T &amp; co", "AT&T &amp; co"),
    ],
)
def test_only_what_would_start_something_is_kept(words: str, written: str) -> None:
    assert text.escaped(words) == written
    assert text.plain(written) == words


def test_a_heading_keeps_its_last_number_signs_and_a_cell_its_strokes() -> None:
    assert text.heading("In C#") == "In C\\#"
    assert text.cell("a | b") == "a \\| b"


@given(texts)
def test_every_text_comes_back_from_one_line(words: str) -> None:
    for written in (text.escaped(words), text.heading(words)):
        assert len(written.splitlines()) == 1
        assert written.strip() == written
        assert text.plain(written) == words
    assert text.value(text.line(words)) == words


def test_a_code_no_page_can_hold_stays_as_it_is() -> None:
    assert text.plain("&#0; &#55296; &#9999999; &#8220;") == "&#0; &#55296; &#9999999; “"
