"""What may be said with so few."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.assess.intervals import mastery, verdict, wilson


@pytest.mark.parametrize(
    ("full", "answered", "low", "high"),
    [(15, 25, 0.407, 0.766), (0, 10, 0, 0.278), (10, 10, 0.722, 1), (1, 1, 0.207, 1), (0, 0, 0, 1)],
)
def test_wilson(full: int, answered: int, low: float, high: float) -> None:
    assert wilson(full, answered) == pytest.approx((low, high), abs=5e-4)


@given(st.integers(1, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_share_lies_in_its_interval(counts: tuple[int, int]) -> None:
    full, answered = counts
    low, high = wilson(full, answered)
    assert 0 <= low <= full / answered <= high <= 1


@pytest.mark.parametrize(
    ("points", "questions", "says"),
    [
        (8, 8, "secure"),  # 1 − .7⁹ = .96
        (7, 8, "likely"),  # 1 − 9 · .7⁸ · .3 − .7⁹ = .80
        (6, 8, "not enough yet"),
        (7, 7, "not enough yet"),
        (0, 0, "not enough yet"),
        (0, 40, "not enough yet"),
        (34, 40, "secure"),
    ],
)
def test_a_strand_is_called_secure_only_from_eight_questions(points: float, questions: int, says: str) -> None:
    assert verdict(points, questions) == says


def test_where_mastery_may_lie() -> None:
    assert mastery(0, 0) == pytest.approx((0.025, 0.975))
    low, high = mastery(2, 3)
    assert (low, high) == pytest.approx((0.194, 0.932), abs=5e-4)
