"""The beta distribution: how sure a share can be after so many right and so many wrong."""

from __future__ import annotations

from math import exp, lgamma, log, log1p

TERMS = 300
"""More terms than the continued fraction needs for any class."""
PRECISION = 1e-14
TINY = 1e-300
"""What stands in for a denominator of nothing."""
HALVINGS = 60


def below(x: float, a: float, b: float) -> float:
    """The probability that a share with distribution Beta(a, b) is at most x: the regularised incomplete beta function.

    By the continued fraction of the NIST Digital Library of Mathematical Functions, 8.17.22, which converges fast
    below (a + 1) ÷ (a + b + 2); above, by the symmetry 8.17.4.
    """
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - below(1 - x, b, a)
    front = exp(a * log(x) + b * log1p(-x) + lgamma(a + b) - lgamma(a) - lgamma(b)) / a
    return front * _fraction(x, a, b)


def _fraction(x: float, a: float, b: float) -> float:
    """The continued fraction 1 ÷ (1 + d₁ ÷ (1 + d₂ ÷ …)), from the front by the modified Lentz method."""
    value, above, under = 1.0, 1.0, 0.0
    for n in range(1, TERMS):
        m = n // 2
        if n % 2:
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        under = 1 / (1 + term * under or TINY)
        above = 1 + term / above or TINY
        value *= above * under
        if abs(above * under - 1) < PRECISION:
            break
    return 1 / value


def quantile(p: float, a: float, b: float) -> float:
    """The share below which Beta(a, b) lies with probability p, by halving."""
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle, a, b) < p else (low, middle)
    return (low + high) / 2
