"""Attempts: one sitting by one student, every answer kept the moment it is given."""

from __future__ import annotations

import secrets
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select
from sqlalchemy.orm import joinedload

from quiz.errors import NotFoundError, ResponseError
from quiz.store.banks import load
from quiz.store.db import insert
from quiz.store.models import Assignment, Attempt, BankVersion, ResponseRow, now

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.dialects import sqlite
    from sqlalchemy.orm import Session

    from quiz.question.kinds import Answer
    from quiz.question.records import Question

_BY_TOKEN = select(Attempt).where(Attempt.token == bindparam("token")).options(joinedload(Attempt.assignment))
_BY_TOKEN_HELD = _BY_TOKEN.with_for_update(of=Attempt)
_ANSWERS = select(ResponseRow.question_id, ResponseRow.answer).where(ResponseRow.attempt_id == bindparam("attempt"))


def start(session: Session, version: BankVersion, name: str = "", assignment: Assignment | None = None) -> Attempt:
    """A new attempt at a bank; students of a class come in through ``classes.join``."""
    attempt = Attempt(
        token=secrets.token_urlsafe(16),
        version_id=version.id,
        assignment=assignment,
        name=name,
        name_key=name.casefold() if assignment else None,
        finished_at=None,
    )
    session.add(attempt)
    session.flush()
    return attempt


def find_attempt(session: Session, token: str) -> Attempt:
    """The attempt with this token, its class at hand; a writing session holds it against a second writer.

    Raises:
        NotFoundError: when there is none.
    """
    query = _BY_TOKEN_HELD if session.info.get("write") else _BY_TOKEN
    attempt = session.scalars(query, {"token": token}).one_or_none()
    if attempt is None:
        raise NotFoundError("There is no such attempt here.")
    return attempt


def find_attempts(session: Session, tokens: Sequence[str]) -> list[Attempt]:
    """Those of these attempts that exist, their classes at hand."""
    query = select(Attempt).where(Attempt.token.in_(tokens)).options(joinedload(Attempt.assignment))
    return list(session.scalars(query))


def answers(session: Session, attempt: Attempt) -> dict[str, Answer]:
    """What was chosen, by question; questions left open are not in it."""
    questions = {question.id: question for question in load(session, attempt.version_id).questions}
    rows = session.execute(_ANSWERS, {"attempt": attempt.id})
    return {key: questions[key].body.accept(raw) for key, raw in rows if raw is not None}


def save_answer(session: Session, attempt: Attempt, question_id: str, answer: Answer | None) -> datetime:
    """Keep what was chosen for one question, in place of what was chosen before; None takes it back.

    Returns:
        When it was saved.

    Raises:
        ResponseError: when the attempt takes no answers, the question is not in it, or the answer does not fit it.
    """
    question = _open_question(session, attempt, question_id)
    moment = now()
    given = None if answer is None else question.body.accept(answer)
    row = {"attempt_id": attempt.id, "question_id": question_id, "answer": given, "saved_at": moment}
    session.execute(_upsert(session.get_bind().dialect.name), row)
    return moment


def finish(session: Session, attempt: Attempt) -> None:
    """Hand the attempt in; a second time changes nothing."""
    if attempt.finished_at is None:
        attempt.finished_at = now()
        session.flush()


@cache
def _upsert(dialect: str) -> sqlite.Insert:
    """The statement that keeps an answer in place of the one before; built once, since it is the busiest of all."""
    statement = insert(dialect, ResponseRow)
    new = {"answer": statement.excluded.answer, "saved_at": statement.excluded.saved_at}
    return statement.on_conflict_do_update(index_elements=["attempt_id", "question_id"], set_=new)


def _open_question(session: Session, attempt: Attempt, question_id: str) -> Question:
    """The question, when this attempt still takes an answer to it."""
    if attempt.finished:
        raise ResponseError("This quiz is handed in: its answers stay as they are.")
    if attempt.assignment is not None and attempt.assignment.closed:
        raise ResponseError("The class is closed: your answers up to then are kept.")
    questions = load(session, attempt.version_id).questions
    question = next((q for q in questions if q.id == question_id), None)
    if question is None:
        raise ResponseError("That question is not in this quiz. Your answers are kept.")
    return question
