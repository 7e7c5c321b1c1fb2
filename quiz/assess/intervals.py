"""What may be said with so few students and questions."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from quiz.assess.beta import below, quantile

if TYPE_CHECKING:
    from quiz.assess.records import Verdict

Z = 1.959963984540054
"""The 97.5th percentile of the normal distribution: intervals hold with 95 %."""
MASTERY = 0.7
"""The share from which a strand counts as mastered."""
ENOUGH_QUESTIONS = 8
SECURE = 0.9
LIKELY = 0.8


def wilson(full: int, answered: int) -> tuple[float, float]:
    """Wilson's score interval (1927) for the share of full marks; everything is possible where nobody answered."""
    if not answered:
        return 0.0, 1.0
    share, spread = full / answered, Z * Z / answered
    middle = (share + spread / 2) / (1 + spread)
    half = Z / (1 + spread) * sqrt(share * (1 - share) / answered + spread / (4 * answered))
    return max(0.0, min(share, middle - half)), min(1.0, max(share, middle + half))


def mastery(points: float, questions: int) -> tuple[float, float]:
    """The middle 95 % of the share mastered after so many points in so many questions, from a Beta(1, 1) prior."""
    a, b = 1 + points, 1 + questions - points
    return quantile(0.025, a, b), quantile(0.975, a, b)


def verdict(points: float, questions: int) -> Verdict:
    """What may be said of a strand.

    The questions are what is sampled: thirty students do not make three questions say more about a strand.
    """
    if questions < ENOUGH_QUESTIONS:
        return "not enough yet"
    mastered = 1 - below(MASTERY, 1 + points, 1 + questions - points)
    return "secure" if mastered >= SECURE else "likely" if mastered >= LIKELY else "not enough yet"
