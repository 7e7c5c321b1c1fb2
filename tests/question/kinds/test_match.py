"""match and categorise: rows count one by one, and the order on the page tells nothing."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.errors import ResponseError
from quiz.question.kinds import Categorise, Match, Pair, Pick
from tests.bank.banks import bodies

BODY = Match((Pair("“We lose”", "Imke"), Pair("“We win”", "Arne"), Pair("", "Bela")))


def test_right_sides_stand_by_alphabet_with_the_spare_among_them() -> None:
    assert BODY.shown == ("Arne", "Bela", "Imke")
    assert [row.left for row in BODY.rows] == ["“We lose”", "“We win”"]
    assert BODY.key == (2, 0)


@given(bodies("match", ()), st.data())
def test_the_order_of_the_bank_does_not_show(body: Match, data: st.DataObject) -> None:
    pairs = data.draw(st.permutations(body.pairs))
    assert Match(tuple(pairs)).shown == body.shown


def test_classes_are_shown_once_each() -> None:
    body = Categorise((Pair("a", "quoted"), Pair("b", "quoted"), Pair("c", "told"), Pair("", "neither")))
    assert body.shown == ("neither", "quoted", "told")
    assert body.key == (1, 1, 2)


def test_each_row_counts() -> None:
    assert BODY.mark((2, 1)) == Fraction(1, 2)
    assert BODY.mark((None, 0)) == Fraction(1, 2)
    assert BODY.picks((None, 1)) == (Pick("“We win” → Bela", right=False),)


def test_a_form_has_a_field_for_each_row() -> None:
    assert BODY.read({"answer-0": ["2"], "answer-1": [""]}) == (2, None)
    assert BODY.read({"answer-1": ["0"]}) == (None, 0)


@pytest.mark.parametrize("form", [{"answer-0": ["3"]}, {"answer-0": ["0", "1"]}, {"answer-1": ["Arne"]}])
def test_a_row_with_something_else_is_refused(form: dict[str, list[str]]) -> None:
    with pytest.raises(ResponseError):
        BODY.read(form)
