from __future__ import annotations

from tests.recipes.kit import LONE, made, rows


def test_three_types_at_least_and_a_spare() -> None:
    question = made("claim_type")[0]
    table = rows(question)
    assert table["“The county must open the bridge now”"] == "A demand"
    assert len({side for left, side in table.items() if left}) >= 3
    assert table[""] not in [side for left, side in table.items() if left]


def test_one_type_sorts_nothing() -> None:
    assert not made("claim_type", LONE)
