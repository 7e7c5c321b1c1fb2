from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quiz.recipes.choose import rank, shuffled


@given(st.lists(st.text()), st.integers(), st.text())
def test_shuffling_keeps_everything_and_repeats_itself(items: list[str], seed: int, key: str) -> None:
    assert sorted(shuffled(items, seed, key)) == sorted(items)
    assert shuffled(items, seed, key) == shuffled(items, seed, key)


def test_seed_and_key_both_matter() -> None:
    orders = {shuffled(range(9), seed, key) for seed in range(3) for key in "ab"}
    assert len(orders) == 6
    assert rank(1, "a") != rank(1, "b")
