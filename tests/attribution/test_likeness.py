"""How likely two statements are one claim: the same either way round, and more so the more they share."""

from __future__ import annotations

from quiz.article.read import read
from quiz.attribution.find import find
from quiz.attribution.likeness import NAMES, chance, measures
from quiz.attribution.points import Points, points
from quiz.attribution.tokens import row

TEXT = (
    "Lena Dorn said that the council's ferry plan would raise the fares of islanders in spring. "
    "Dorn said that the ferry plan would raise the fares of islanders. "
    "Tom Ark said that the ferry plan would raise the fares of islanders. "
    "Dorn said that the harbour wall needed new paint before the winter."
)


def known() -> Points:
    """The statements of the text."""
    article = read(TEXT, "ferry.txt")
    return points(row(article), find(article).attributions)


def test_it_is_the_same_either_way_round() -> None:
    found = known()
    for a in found.every:
        for b in found.every:
            assert chance(found, a, b) == chance(found, b, a)
            assert len(measures(found, a, b)) == len(NAMES)


def test_a_repeat_is_likelier_than_another_topic_and_likelier_from_the_same_source() -> None:
    found = known()
    first, again, other, paint = found.every
    assert chance(found, first, again) > chance(found, first, other) > chance(found, first, paint)
    assert chance(found, first, again) > 0.5 > chance(found, first, paint)
