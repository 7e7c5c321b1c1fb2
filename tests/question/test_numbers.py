"""Numbers in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.question.numbers import ONES, SCALES, TENS, in_digits


def spelled(number: int) -> str:
    """A number in English words, with "and" where it is said."""
    for name, size in reversed(SCALES.items()):
        if number >= size:
            rest = number % size
            return f"{spelled(number // size)} {name}" + (f" {'and ' * (rest < 100)}{spelled(rest)}" if rest else "")
    if number >= 100:
        return f"{ONES[number // 100]} hundred" + (f" and {spelled(number % 100)}" if number % 100 else "")
    if number < 20:
        return ONES[number]
    return TENS[number // 10 - 2] + (f" {ONES[number % 10]}" if number % 10 else "")


@given(st.integers(0, 999_999_999_999_999))
def test_every_number_can_be_said(number: int) -> None:
    assert in_digits(spelled(number).split()) == [str(number)]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("two and three", "2 and 3"),
        ("one two", "1 2"),
        ("over 3 thousand men", "over 3000 men"),
        ("2.5 million and more", "2500000 and more"),
        ("hundred thousand", "100000"),
        ("five hundred 20", "500 20"),
        ("and", "and"),
        ("", ""),
    ],
)
def test_numbers_side_by_side_stay_two(said: str, meant: str) -> None:
    assert " ".join(in_digits(said.split())) == meant
