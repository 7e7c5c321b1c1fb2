from __future__ import annotations

import pytest

from quiz.recipes.figures import alone, given
from tests.recipes.kit import BRIDGE, found_in


def test_figure_and_unit_stand_in_one_stretch() -> None:
    texts = [item.text for item in given(found_in(BRIDGE))]
    assert texts == ["40,000 crowns", "1,200 lorries", "several hundred cracks", "dozens of steel bolts"]


def test_a_measure_takes_in_what_it_measures() -> None:
    text = "Miller Tora Vell said that 40 sacks of flour had been lost in the storm.\n"
    assert [item.text for item in given(found_in(text))] == ["40 sacks of flour"]


def test_a_number_that_stands_twice_is_not_alone() -> None:
    found = found_in(BRIDGE + "\nThe bridge is used by 1,200 lorries a week.\n")
    assert [item.text for item in given(found) if not alone(found, item)] == ["1,200 lorries"]


@pytest.mark.parametrize(
    "told",
    [
        "13 crowns on the hour had been lost",
        "not 40 sacks had been lost",
        "the work would take 20 years",
        "one sack had been lost",
        "thousands of people had come",
    ],
)
def test_half_a_rate_a_length_of_time_and_what_is_denied_are_no_figures(told: str) -> None:
    assert not given(found_in(f"Miller Tora Vell said that {told}.\n"))
