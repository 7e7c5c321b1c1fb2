from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event, func, select

from quiz.errors import NotFoundError, ResponseError
from quiz.store.attempts import answers, find_attempt, find_attempts, finish, save_answer, start
from quiz.store.classes import close, find_assignment, join, reopen
from quiz.store.models import ResponseRow
from tests.store.conftest import FIFTH, FIRST, FOURTH, SECOND, THIRD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from quiz.question.kinds import Answer
    from quiz.store.db import Store
    from quiz.store.models import Assignment, BankVersion


def test_an_attempt_begins_empty_and_open(session: Session, version: BankVersion) -> None:
    attempt = start(session, version)
    assert find_attempt(session, attempt.token) is attempt
    assert answers(session, attempt) == {}
    assert not attempt.finished
    assert len(attempt.token) == 22


def test_an_unknown_attempt_is_not_found(session: Session, version: BankVersion) -> None:
    start(session, version)
    with pytest.raises(NotFoundError):
        find_attempt(session, "nobody-has-this-token")


def test_of_many_tokens_those_that_exist_are_found(
    session: Session, version: BankVersion, classroom: Assignment
) -> None:
    alone, together = start(session, version), join(session, classroom.code, "Ada")
    tokens = [alone.token, "nobody-has-this-token", together.token]
    assert {one.token for one in find_attempts(session, tokens)} == {alone.token, together.token}
    assert find_attempts(session, []) == []


ANSWERS: list[tuple[str, Answer]] = [
    (FIRST, 1),
    (SECOND, (0, 2)),
    (THIRD, (0, None)),
    (FOURTH, "denied “it”"),
    (FIFTH, (150, 189)),
]


@pytest.mark.parametrize(("question", "answer"), ANSWERS, ids=[one for one, _ in ANSWERS])
def test_every_kind_of_answer_comes_back_as_it_was(
    store: Store, version: BankVersion, question: str, answer: Answer
) -> None:
    with store.session() as session:
        attempt = start(session, version)
        save_answer(session, attempt, question, answer)
        session.commit()
    with store.session(write=False) as session:
        assert answers(session, find_attempt(session, attempt.token)) == {question: answer}


def test_a_second_answer_takes_the_place_of_the_first(session: Session, version: BankVersion) -> None:
    attempt = start(session, version)
    first = save_answer(session, attempt, FIRST, 0)
    second = save_answer(session, attempt, FIRST, 1)
    assert second >= first
    assert answers(session, attempt) == {FIRST: 1}
    assert session.scalar(select(func.count()).select_from(ResponseRow)) == 1


def test_an_answer_can_be_taken_back(session: Session, version: BankVersion) -> None:
    attempt = start(session, version)
    save_answer(session, attempt, FIRST, 0)
    save_answer(session, attempt, FIRST, None)
    assert answers(session, attempt) == {}


def test_an_answer_to_a_question_of_another_bank_is_refused(session: Session, version: BankVersion) -> None:
    attempt = start(session, version)
    save_answer(session, attempt, FIRST, 0)
    with pytest.raises(ResponseError, match="not in this quiz"):
        save_answer(session, attempt, "bbbbbbbbbbbb", 0)
    assert answers(session, attempt) == {FIRST: 0}


@pytest.mark.parametrize(
    ("question", "answer"), [(FIRST, 2), (FIRST, "no"), (SECOND, 1), (THIRD, (0, 9)), (FOURTH, 3), (FIFTH, (5, 2))]
)
def test_an_answer_of_the_wrong_kind_is_refused_and_the_old_one_stays(
    session: Session, version: BankVersion, question: str, answer: Answer
) -> None:
    attempt = start(session, version)
    kept = dict(ANSWERS)[question]
    save_answer(session, attempt, question, kept)
    with pytest.raises(ResponseError):
        save_answer(session, attempt, question, answer)
    assert answers(session, attempt) == {question: kept}


def test_finishing_twice_is_finishing_once(session: Session, version: BankVersion) -> None:
    attempt = start(session, version)
    finish(session, attempt)
    moment = attempt.finished_at
    finish(session, attempt)
    assert attempt.finished
    assert attempt.finished_at == moment


def test_an_answer_after_finishing_is_refused_and_nothing_is_lost(session: Session, version: BankVersion) -> None:
    attempt = start(session, version)
    save_answer(session, attempt, FIRST, 0)
    finish(session, attempt)
    with pytest.raises(ResponseError, match="handed in"):
        save_answer(session, attempt, FIRST, 1)
    assert answers(session, attempt) == {FIRST: 0}


def test_a_closed_class_takes_no_answers_until_it_is_opened_again(session: Session, classroom: Assignment) -> None:
    attempt = join(session, classroom.code, "Ada")
    save_answer(session, attempt, FIRST, 0)
    assignment = find_assignment(session, classroom.code)
    close(session, assignment)
    with pytest.raises(ResponseError, match="class is closed"):
        save_answer(session, attempt, FIRST, 1)
    reopen(session, assignment)
    save_answer(session, attempt, FIRST, 1)
    assert answers(session, attempt) == {FIRST: 1}


def test_one_question_answered_many_times_at_once_has_one_answer(store: Store, version: BankVersion) -> None:
    with store.session() as session:
        token = start(session, version).token
        session.commit()

    def answer(n: int) -> None:
        with store.session() as session:
            save_answer(
                session, find_attempt(session, token), (FIRST, SECOND)[n % 2], n % 3 if n % 2 == 0 else (n % 3,)
            )
            session.commit()

    with ThreadPoolExecutor(10) as pool:
        assert list(pool.map(answer, [n for n in range(60) if n % 3 != 2 or n % 2])) != []
    with store.session(write=False) as session:
        assert set(answers(session, find_attempt(session, token))) == {FIRST, SECOND}


def test_no_answer_slips_in_after_handing_in(store: Store, version: BankVersion) -> None:
    with store.session() as session:
        token = start(session, version).token
        session.commit()

    def answer(n: int) -> bool:
        with store.session() as session:
            attempt = find_attempt(session, token)
            if n == 10:
                finish(session, attempt)
                seen.append(answers(session, attempt))
            else:
                try:
                    save_answer(session, attempt, FOURTH, f"word {n}")
                except ResponseError:
                    return False
            session.commit()
            return True

    seen: list[dict[str, Answer]] = []
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(answer, range(40)))
    with store.session(write=False) as session:
        assert answers(session, find_attempt(session, token)) == seen[0]


@contextmanager
def counted(store: Store) -> Iterator[list[str]]:
    """What is said to the database meanwhile, and each commit."""
    said: list[str] = []

    def statement(_c: object, _cursor: object, text: str, *_: object) -> None:
        if not text.startswith("BEGIN"):
            said.append(text)

    def commit(_: object) -> None:
        said.append("COMMIT")

    event.listen(store.engine, "before_cursor_execute", statement)
    event.listen(store.engine, "commit", commit)
    yield said
    event.remove(store.engine, "before_cursor_execute", statement)
    event.remove(store.engine, "commit", commit)


def test_a_question_page_costs_two_statements(store: Store, classroom: Assignment) -> None:
    with store.session() as session:
        attempt = join(session, classroom.code, "Ada")
        answers(session, attempt)  # reads the bank, once a process
        session.commit()
    with counted(store) as said, store.session(write=False) as session:
        attempt = find_attempt(session, attempt.token)
        answers(session, attempt)
        assert attempt.assignment is not None
        assert attempt.assignment.class_name == "9b"
    assert len(said) == 2


def test_an_answer_costs_two_statements_and_one_commit(store: Store, classroom: Assignment) -> None:
    with store.session() as session:
        attempt = join(session, classroom.code, "Ada")
        save_answer(session, attempt, FIRST, 0)
        session.commit()
    with counted(store) as said, store.session() as session:
        save_answer(session, find_attempt(session, attempt.token), FIRST, 1)
        session.commit()
    assert len(said) == 3
    assert said.count("COMMIT") == 1
