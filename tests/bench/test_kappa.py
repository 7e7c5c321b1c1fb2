"""The formula by which the labels' agreement is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.labels.kappa import kappa, meet

PAIRS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1)


def test_a_table_worked_by_hand() -> None:
    pairs = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    assert kappa(pairs) == pytest.approx((0.7 - 0.5) / (1 - 0.5))


def test_agreement_no_better_than_chance_is_nothing() -> None:
    assert kappa([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]) == pytest.approx(0)


def test_steady_contradiction_is_below_nothing() -> None:
    assert kappa([("a", "b"), ("b", "a")]) == pytest.approx(-1)


def test_one_label_throughout_is_full_agreement() -> None:
    assert kappa([("a", "a")] * 3) == 1


@given(PAIRS)
def test_it_is_the_same_from_either_side_and_never_above_one(pairs: list[tuple[str, str]]) -> None:
    assert kappa(pairs) == pytest.approx(kappa([(b, a) for a, b in pairs]))
    assert kappa(pairs) <= 1


@given(PAIRS)
def test_two_readers_who_always_agree_reach_one(pairs: list[tuple[str, str]]) -> None:
    assert kappa([(a, a) for a, _ in pairs]) == pytest.approx(1)


def test_a_name_and_its_longer_form_meet() -> None:
    assert meet([10, 14], [4, 14])
    assert not meet([10, 14], [14, 20])
    assert not meet(None, [4, 14])
    assert meet(None, None)
