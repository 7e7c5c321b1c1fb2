from __future__ import annotations

from tests.recipes.kit import LONE, made, pins, rows


def test_figures_and_their_givers() -> None:
    (question,) = made("match_numbers")
    table = rows(question)
    assert table["“1,200 lorries”"] == "The county police"
    assert table["“40,000 crowns”"] == "Ilse Vorgan"
    assert len(pins(question)) == 2 * (len(table) - 1)


def test_two_figures_are_too_few() -> None:
    assert not made("match_numbers", LONE)
