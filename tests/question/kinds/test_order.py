"""order: pairs that stand the right way round."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from math import factorial

import pytest
from hypothesis import given

from quiz.question.kinds import Order, Pick
from tests.bank.banks import bodies

BODY = Order(("storm", "flood", "repair", "feast"))


def placed(*items: str) -> tuple[int | None, ...]:
    """The answer that puts the items in this order; those left out have no place."""
    return tuple(items.index(item) if item in items else None for item in BODY.shown)


@given(bodies("order", ()))
def test_it_is_never_shown_in_its_right_order(body: Order) -> None:
    assert body.shown != body.items
    assert sorted(body.shown) == sorted(body.items)


@pytest.mark.parametrize(
    ("order", "mark"),
    [
        (("storm", "flood", "repair", "feast"), Fraction(1)),
        (("flood", "storm", "repair", "feast"), Fraction(5, 6)),
        (("flood", "storm", "feast", "repair"), Fraction(4, 6)),
        (("repair", "storm", "flood", "feast"), Fraction(4, 6)),
        (("feast", "storm", "flood", "repair"), Fraction(0)),  # three of six pairs: as good as chance
        (("feast", "repair", "flood", "storm"), Fraction(0)),
        (("storm", "flood", "repair"), Fraction(0)),
        ((), Fraction(0)),
    ],
)
def test_pairs_the_right_way_round(order: tuple[str, ...], mark: Fraction) -> None:
    assert BODY.mark(placed(*order)) == mark


def test_two_things_in_one_place_agree_with_nothing() -> None:
    assert BODY.mark((0, 0, 0, 0)) == 0


def test_guessing_is_worth_little() -> None:
    marks = [BODY.mark(order) for order in permutations(range(4))]
    assert sum(marks) / factorial(4) < Fraction(1, 3)


def test_what_was_put_where() -> None:
    assert BODY.picks(placed("storm", "repair")) == (Pick("1. storm", right=True), Pick("2. repair", right=False))
