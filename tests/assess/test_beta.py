"""The incomplete beta function, against the binomial sum it must equal for whole numbers."""

from __future__ import annotations

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.assess.beta import below, quantile

shares = st.floats(0.001, 0.999)
counts = st.integers(1, 60)


@given(shares, counts, counts)
def test_it_equals_the_binomial_sum(x: float, a: int, b: int) -> None:
    n = a + b - 1
    exact = sum(comb(n, k) * x**k * (1 - x) ** (n - k) for k in range(a, n + 1))
    assert below(x, a, b) == pytest.approx(exact, abs=1e-12)


@given(shares, st.floats(0.5, 80), st.floats(0.5, 80))
def test_it_is_symmetric_and_between_nothing_and_one(x: float, a: float, b: float) -> None:
    assert below(x, a, b) == pytest.approx(1 - below(1 - x, b, a), abs=1e-10)
    assert -1e-12 <= below(x, a, b) <= 1 + 1e-12


@pytest.mark.parametrize(
    ("x", "a", "b", "value"),
    [
        (0.3, 1, 1, 0.3),
        (0.5, 2, 2, 0.5),
        (0.7, 9, 1, 0.7**9),
        (0.25, 2, 1, 0.0625),
        (0.25, 0.5, 0.5, 1 / 3),  # the arcsine law: 2 ÷ π · arcsin √x
        (0, 3, 4, 0),
        (1, 3, 4, 1),
    ],
)
def test_values_worked_out_by_hand(x: float, a: float, b: float, value: float) -> None:
    assert below(x, a, b) == pytest.approx(value, abs=1e-12)


@given(shares, counts, counts)
def test_a_quantile_undoes_it(p: float, a: int, b: int) -> None:
    assert below(quantile(p, a, b), a, b) == pytest.approx(p, abs=1e-9)
