"""What holds for every kind: the key is worth everything, nothing is worth more, and bad answers are refused kindly."""

from __future__ import annotations

import contextlib
import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.article.records import Span
from quiz.errors import ResponseError
from quiz.question.kinds import KINDS, Match, Multiple, Order, SelectSentence, ShortAnswer
from tests.bank.banks import article, bodies

if TYPE_CHECKING:
    from quiz.question.kinds import Answer, Body

NEWS = article("The mill closes. “We are sad,” said Ada Voss. It has stood here since 1911.")
SELECT = SelectSentence((Span(17, 29),), NEWS.sentences, NEWS.text)
LARGE = "x" * 10_000_000


def every_body() -> st.SearchStrategy[Body]:
    """A body of any kind."""
    kinds = [kind for kind in KINDS if kind != "select_sentence"]
    return st.one_of(st.just(SELECT), *(bodies(kind, ()) for kind in kinds))


def answers(body: Body) -> st.SearchStrategy[Answer]:
    """An answer that fits."""
    count = len(body.shown)
    if isinstance(body, Multiple):
        return st.lists(st.integers(0, count - 1), unique=True).map(tuple)
    if isinstance(body, Match | Order):
        rows = len(body.rows) if isinstance(body, Match) else count
        return st.lists(st.none() | st.integers(0, count - 1), min_size=rows, max_size=rows).map(tuple)
    if isinstance(body, SelectSentence):
        return st.sampled_from([(sentence.start, sentence.end) for sentence in body.sentences])
    return st.text(max_size=200) if isinstance(body, ShortAnswer) else st.integers(0, count - 1)


@given(st.data())
def test_a_mark_lies_between_nothing_and_one(data: st.DataObject) -> None:
    body = data.draw(every_body())
    answer = data.draw(answers(body))
    assert 0 <= body.mark(answer) <= 1


@given(every_body())
def test_the_key_is_worth_everything_and_is_all_right(body: Body) -> None:
    assert body.mark(body.key) == 1
    assert all(pick.right for pick in body.picks(body.key))


@given(st.data())
def test_an_answer_comes_back_from_storage_as_it_was(data: st.DataObject) -> None:
    body = data.draw(every_body())
    answer = body.accept(data.draw(answers(body)))
    assert body.accept(json.loads(json.dumps(answer))) == answer


@given(st.data())
def test_full_marks_are_what_is_all_right(data: st.DataObject) -> None:
    body = data.draw(every_body())
    answer = data.draw(answers(body))
    picks = body.picks(answer)
    if body.mark(answer) == 1:
        assert all(pick.right for pick in picks)
    elif not isinstance(body, Multiple | Match | Order):
        assert not any(pick.right for pick in picks)


@given(every_body())
def test_an_empty_form_is_no_answer(body: Body) -> None:
    assert body.read({}) is None
    assert body.read({"answer": [""], "answer-0": [""]}) is None


BAD: list[Any] = [None, True, -1, 10_000, 1.0, "x", "²", "0x1", LARGE, [0, 0, 99], [True], [None] * 40, {"answer": 0}]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: f"{str(bad)[:20]}")
@settings(max_examples=20)
@given(body=every_body())
def test_what_is_no_answer_is_refused_with_words(bad: Any, body: Body) -> None:  # noqa: ANN401 - anything may be stored
    if isinstance(body, ShortAnswer) and isinstance(bad, str) and bad != LARGE:
        return
    for take in (body.accept, body.mark, body.picks):
        with pytest.raises(ResponseError, match=r"\.$"):
            take(bad)


@given(
    every_body(), st.dictionaries(st.sampled_from(["answer", "answer-0", "answer-1"]), st.lists(st.text(), max_size=3))
)
def test_any_form_is_read_or_refused(body: Body, form: dict[str, list[str]]) -> None:
    with contextlib.suppress(ResponseError):
        answer = body.read(form)
        assert answer is None or 0 <= body.mark(answer) <= 1


@given(bodies("multiple", ()), st.data())
def test_one_more_right_pick_never_takes_away_and_one_more_wrong_pick_never_adds(
    body: Body, data: st.DataObject
) -> None:
    places = st.integers(0, len(body.shown) - 1)
    picked, one = data.draw(st.sets(places)), data.draw(places)
    before, after = body.mark(tuple(picked)), body.mark(tuple(picked | {one}))
    right = all(pick.right for pick in body.picks((one,)))
    assert after >= before if right or one in picked else after <= before


@given(st.sampled_from(["match", "categorise"]).flatmap(lambda kind: bodies(kind, ())), st.data())
def test_one_more_right_row_adds_its_share(body: Match, data: st.DataObject) -> None:
    rows = len(body.rows)
    places = st.none() | st.integers(0, len(body.shown) - 1)
    answer = data.draw(st.lists(places, min_size=rows, max_size=rows))
    row = data.draw(st.integers(0, rows - 1))
    mended = [*answer[:row], body.key[row], *answer[row + 1 :]]
    share = Fraction(answer[row] != body.key[row], rows)
    assert body.mark(tuple(mended)) == body.mark(tuple(answer)) + share
