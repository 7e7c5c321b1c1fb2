"""An unchanged question keeps its id from version to version."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.bank.records import Bank
from quiz.bank.versions import carry_ids, matched
from quiz.question.identity import with_ids
from quiz.question.kinds import Choice, Order, ShortAnswer
from quiz.question.options import Option
from quiz.question.records import Question
from tests.bank.banks import banks

if TYPE_CHECKING:
    from quiz.question.kinds import Body

WHO = Choice((Option("Ada", right=True), Option("Bo")))


def bank(*questions: Question) -> Bank:
    return Bank("A mill", (), questions)


def ids(one: Bank) -> list[str]:
    return [question.id for question in one.questions]


def asked(stem: str, body: Body = WHO, own: str = "") -> Question:
    return Question(own, stem, body)


@settings(max_examples=40)
@given(banks(), st.data())
def test_whatever_lost_its_id_has_it_again(before: Bank, data: st.DataObject) -> None:
    old = replace(before, questions=with_ids(before.questions))
    order = data.draw(st.permutations(range(len(old.questions))))
    lost = data.draw(st.sets(st.sampled_from(order)))
    new = replace(old, questions=tuple(replace(old.questions[n], id="" if n in lost else ids(old)[n]) for n in order))
    assert ids(carry_ids(new, old)) == [ids(old)[n] for n in order]


@settings(max_examples=40)
@given(banks(), banks())
def test_every_id_is_there_once_and_none_that_stands_is_changed(new: Bank, old: Bank) -> None:
    carried = carry_ids(new, old)
    assert len(set(ids(carried))) == len(new.questions)
    assert all(own in ("", kept) for own, kept in zip(ids(new), ids(carried), strict=True))
    assert all(replace(a, id="") == replace(b, id="") for a, b in zip(new.questions, carried.questions, strict=True))


def test_an_edited_answer_keeps_the_id_of_its_question() -> None:
    old = bank(asked("Who?", own="a" * 12), asked("When?", ShortAnswer(("1911",)), "b" * 12))
    new = bank(asked("When?", ShortAnswer(("1911", "in 1911"))), asked("Who?"))
    assert ids(carry_ids(new, old)) == ["b" * 12, "a" * 12]


def test_two_of_the_same_words_are_not_guessed_apart() -> None:
    old = bank(asked("Who?", own="a" * 12), asked("Who?", Choice((*WHO.options, Option("Cy"))), "b" * 12))
    new = bank(asked("Who?", Choice((*WHO.options, Option("Dan")))))
    assert ids(carry_ids(new, old))[0] not in ids(old)


def test_another_kind_is_another_question() -> None:
    old = bank(asked("What came first?", own="a" * 12))
    assert ids(carry_ids(bank(asked("What came first?", Order(("Ada", "Bo")))), old)) != ids(old)


def test_an_id_that_stands_elsewhere_is_not_given_twice() -> None:
    old = bank(asked("Who?", own="a" * 12))
    new = bank(asked("Who?"), asked("Who else?", own="a" * 12))
    assert ids(carry_ids(new, old))[1] == "a" * 12
    assert ids(carry_ids(new, old))[0] != "a" * 12


def test_the_surest_way_goes_first() -> None:
    new = [asked("Who?", Choice((*WHO.options, Option("Cy")))), asked("Who?")]
    assert matched(new, [asked("Who?")]) == {1: 0}
