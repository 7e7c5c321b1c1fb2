from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from quiz.bank.records import Bank
from quiz.errors import InputError
from quiz.question.kinds import Match, Pair, ShortAnswer
from quiz.question.records import Question
from quiz.store.banks import load
from quiz.store.classes import sittings
from quiz.store.demo import NAMES, UNFINISHED, _mistake, _names, demonstrate
from tests.bank.banks import article

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from quiz.store.models import BankVersion


@pytest.mark.usefixtures("version")
def test_the_class_has_25_students_most_of_whom_are_done(session: Session) -> None:
    found = sittings(session, demonstrate(session))
    assert [sitting.name for sitting in found] == list(NAMES)
    assert {sitting.name for sitting in found if not sitting.finished} == UNFINISHED
    assert len(NAMES) == 25


@pytest.mark.usefixtures("version")
def test_a_second_time_it_is_the_same_class(session: Session) -> None:
    assert demonstrate(session) is demonstrate(session)


@pytest.mark.usefixtures("version")
def test_the_answers_are_the_same_every_time(session: Session) -> None:
    first = demonstrate(session)
    answers = sittings(session, first)
    first.class_name = "an older one"
    session.flush()
    second = demonstrate(session)
    assert second is not first
    assert sittings(session, second) == answers


def test_the_answers_look_like_a_classs(session: Session, version: BankVersion) -> None:
    found = sittings(session, demonstrate(session))
    for question in load(session, version.id).questions:
        marks = [question.body.mark(s.answers[question.id]) for s in found if question.id in s.answers]
        assert 0.2 < sum(marks) / len(marks) < 0.95
        assert len(marks) >= 18


def test_without_a_bank_there_is_nothing_to_show(session: Session) -> None:
    with pytest.raises(InputError, match="quiz build"):
        demonstrate(session)


def test_a_wrong_short_answer_is_another_source_of_the_article() -> None:
    ferry = Question("", "Who said it? Write the name.", ShortAnswer(("Ida Falk",)))
    table = Match((Pair("Ida Falk", "Named person"), Pair("Runa Solheim", "Named person"), Pair("The mayor", "Nobody")))
    bank = Bank("The ferry", (article("Ida Falk met Runa Solheim."),), (ferry, Question("", "Who?", table)))
    assert _names(bank) == ("Ida Falk", "Runa Solheim")
    assert {_mistake(ferry, _names(bank), Random(seed)) for seed in range(9)} == {"Runa Solheim"}  # noqa: S311 - made-up answers
