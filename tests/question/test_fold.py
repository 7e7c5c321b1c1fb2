"""Short answers that are the same, and those that are not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.question.fold import fold

if TYPE_CHECKING:
    from pathlib import Path

SAME = [
    ("Ines Okoro’s letter", "ines okoro's letter"),
    ("Ines Okoro’s letter", "  INES  OKOROʼS letter "),
    ("Ines Okoro’s letter", "Ines\u00a0Okoro`s letter."),
    ("the ferry company", "Ferry company"),
    ("a report", "the report!"),
    ("“no comment”", "No comment."),
    ("« no comment »", "no comment"),
    ("'no comment'", "no comment…"),
    ("Café Müller", "cafe muller"),
    ("Zoë", "Zoe\u0308"),
    ("3,000", "3000"),
    ("3\u202f000 ships", "3 000 ships"),
    ("three thousand", "3,000"),
    ("a hundred", "100"),
    ("one hundred and five", "105"),
    ("twenty-one", "21"),
    ("two million three hundred thousand", "2,300,000"),
    ("1.5 million", "1,500,000"),
    ("several thousand", "several 1,000"),
    ("Anglo-Danish", "anglo danish"),
    ("five\u200b ships", "5 ships"),
    ("ﬁve", "5"),
    ("The", "the"),
]
DIFFERENT = [
    ("Ines Okoro’s letter", "Ines Okoros letter"),
    ("Ines Okoro’s letter", "Inez Okoro’s letter"),
    ("Ines Okoro’s letter", ""),
    ("two and three", "5"),
    ("one two", "3"),
    ("nineteen ninety", "109"),
    ("3,000", "30,00"),
    ("-5", "5"),
    ("several thousand", "thousand"),
    ("thousands", "1000"),
    ("2024 300", "2024300"),
    ("007", "7"),
    ("!", "?"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_these_are_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_these_are_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_the_same_as_other_systems_hold_the_same(interop: Path) -> None:
    table = json.loads((interop / "traps" / "short_answer_equivalence.json").read_text())
    assert {fold(text) for text in table["same"]} == {fold(table["accept"])}
    assert fold(table["accept"]) not in {fold(text) for text in table["different"]}


@given(st.text())
def test_only_blank_folds_to_nothing(text: str) -> None:
    assert bool(fold(text)) == bool(text.strip())


@given(st.lists(st.sampled_from(["ferry", "Ferry", "Zoë", "3,000", "two", "hundred", "o’clock"]), min_size=1))
def test_dress_does_not_matter(words: list[str]) -> None:
    text = " ".join(words)
    for dressed in (f"  {text} ", f"“{text}.”", f"The {text}", text.upper(), text.replace(" ", "\u00a0")):
        assert fold(dressed) == fold(text)


@given(st.text(st.sampled_from("0123. ,\r\t\n\u00a0\u202f\x1cab”’"), max_size=12))
def test_spaces_of_every_kind_count_as_one(text: str) -> None:
    assert fold(text) == fold(" ".join(text.split()))
