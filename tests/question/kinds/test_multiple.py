"""multiple: a wrong pick takes a right one back."""

from __future__ import annotations

from fractions import Fraction

import pytest

from quiz.errors import ResponseError
from quiz.question.kinds import Multiple, Pick
from quiz.question.options import Option

BODY = Multiple((Option("name", right=True), Option("age"), Option("office", right=True), Option("home")))


@pytest.mark.parametrize(
    ("picked", "mark"),
    [
        ((0, 2), 1),
        ((0,), Fraction(1, 2)),
        ((0, 1), 0),
        ((0, 1, 2), Fraction(1, 2)),
        ((1, 3), 0),
        ((0, 1, 2, 3), 0),
        ((), 0),
    ],
)
def test_right_picks_less_wrong_ones(picked: tuple[int, ...], mark: Fraction) -> None:
    assert BODY.mark(picked) == mark


def test_boxes_come_in_any_order() -> None:
    assert BODY.read({"answer": ["2", "0"]}) == (0, 2)
    assert BODY.picks((0, 1)) == (Pick("name", right=True), Pick("age", right=False))


def test_the_same_box_twice_is_refused() -> None:
    with pytest.raises(ResponseError, match="twice"):
        BODY.read({"answer": ["2", "2"]})
