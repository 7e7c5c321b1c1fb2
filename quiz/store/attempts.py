"""Attempts: one sitting by one student, every answer kept the moment it is given."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from quiz.errors import NotFoundError, ResponseError
from quiz.store.banks import load
from quiz.store.db import insert
from quiz.store.models import Assignment, Attempt, BankVersion, ResponseRow, now

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.orm import Session

    from quiz.question.kinds import Answer
    from quiz.question.records import Question


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
    query = select(Attempt).where(Attempt.token == token).options(joinedload(Attempt.assignment))
    if session.info.get("write"):
        query = query.with_for_update(of=Attempt)
    attempt = session.scalars(query).one_or_none()
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
    rows = session.execute(
        select(ResponseRow.question_id, ResponseRow.answer).where(ResponseRow.attempt_id == attempt.id)
    )
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
    values = {"answer": None if answer is None else question.body.accept(answer), "saved_at": moment}
    session.execute(
        insert(session, ResponseRow)
        .values(attempt_id=attempt.id, question_id=question_id, **values)
        .on_conflict_do_update(index_elements=["attempt_id", "question_id"], set_=values)
    )
    return moment


def finish(session: Session, attempt: Attempt) -> None:
    """Hand the attempt in; a second time changes nothing."""
    if attempt.finished_at is None:
        attempt.finished_at = now()
        session.flush()


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
