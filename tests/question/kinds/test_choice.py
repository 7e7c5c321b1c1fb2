"""choice, and true_false_not_stated, which is one."""

from __future__ import annotations

import pytest

from quiz.errors import ResponseError
from quiz.question.kinds import VERDICTS, Choice, Pick, TrueFalseNotStated
from quiz.question.options import Option

BODY = Choice((Option("the guard"), Option("the mayor", right=True), Option("a leaflet")))


def test_it_is_right_or_wrong() -> None:
    assert BODY.key == 1
    assert [BODY.mark(place) for place in range(3)] == [0, 1, 0]
    assert BODY.picks(0) == (Pick("the guard", right=False),)


def test_a_form_names_one_option() -> None:
    assert BODY.read({"answer": ["2"]}) == 2


@pytest.mark.parametrize("sent", [["0", "1"], ["3"], ["-1"], ["the mayor"], ["1.0"], ["00000"], ["١"]])
def test_a_form_that_names_none_of_them_or_two_is_refused(sent: list[str]) -> None:
    with pytest.raises(ResponseError):
        BODY.read({"answer": sent})


def test_a_statement_is_true_false_or_not_stated() -> None:
    body = TrueFalseNotStated(tuple(Option(text, text == "Not stated") for text in VERDICTS))
    assert (body.kind, body.shown, body.key) == ("true_false_not_stated", ("True", "False", "Not stated"), 2)
