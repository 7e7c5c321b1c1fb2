"""Pairs whose texts become the same as plain lines: a spare that says nothing goes, a single class asks nothing."""

from __future__ import annotations

import pytest

from quiz.bank.formats import FORMATS, fit
from quiz.bank.records import Bank
from quiz.question.kinds import Categorise, Match, Pair
from quiz.question.records import Question
from tests.bank.formats.trips import goes_and_comes_back

BOTH = pytest.mark.parametrize("name", ["gift", "moodle-xml"])


@BOTH
def test_a_spare_that_is_a_partner_already_goes(name: str) -> None:
    pairs = (Pair("a", "x"), Pair("b", "x  y"), Pair("c", "x y"), Pair("", "x y "), Pair("", "z"), Pair("", "z "))
    bank = Bank("T", (), (Question("", "Which?", Categorise(pairs)),))
    goes_and_comes_back(bank, FORMATS[name])
    (question,) = fit(bank, FORMATS[name]).bank.questions
    assert isinstance(question.body, Match)
    assert [pair.right for pair in question.body.pairs] == ["x", "x y", "x y", "z"]


@BOTH
def test_a_single_class_asks_nothing(name: str) -> None:
    bank = Bank("T", (), (Question("", "Which?", Categorise((Pair("a", "x y"), Pair("b", "x  y")))),))
    fitted = fit(bank, FORMATS[name])
    assert fitted.bank.questions == ()
    assert fitted.losses[-1].what == "a question, since nothing is left to choose"
