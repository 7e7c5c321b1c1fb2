"""The line in braces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.attributes import read, write
from quiz.bank.page import Page
from tests.bank.banks import texts

KNOWN = ("#", "kind", "absent")


@given(st.fixed_dictionaries({"kind": texts, "absent": texts}))
def test_any_value_comes_back(values: dict[str, str]) -> None:
    raw = write(values)
    page = Page([raw])
    assert read(raw, KNOWN, "question", 1, page) == values
    assert not page.found


def test_words_stand_bare_and_everything_else_in_quotation_marks() -> None:
    line = write({"#": "0a1b2c3d4e5f", "kind": "match", "absent": 'a "new" ship'})
    assert line == '{#0a1b2c3d4e5f kind=match absent="a \\"new\\" ship"}'


@given(st.text(st.sampled_from('{}#="\\ akindbset“”')))
def test_no_line_makes_it_fall_over(raw: str) -> None:
    page = Page([raw])
    found = read("{" + raw, KNOWN, "question", 1, page)
    assert set(found) <= set(KNOWN)
