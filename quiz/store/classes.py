"""Classes: a bank given under a code, students who join with a name, and what they chose."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from unicodedata import category, normalize

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import joinedload

from quiz.assess.records import Sitting
from quiz.errors import InputError, NotFoundError
from quiz.store.attempts import start
from quiz.store.banks import load
from quiz.store.codes import new_code, read_code
from quiz.store.models import Assignment, Attempt, BankVersion, ResponseRow, now

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

LONGEST_NAME = 40
LONGEST_CLASS = 80
INKLESS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that count as printable and print nothing."""
MARKS = 3
"""So many marks may sit on one letter, as in Hebrew or Vietnamese; a heap of them covers the names around it."""


@dataclass(frozen=True, slots=True)
class ClassCard:
    """What a list of classes says about one."""

    code: str
    """What students type to join."""
    class_name: str
    """What the teacher calls it."""
    title: str
    """The bank it takes."""
    joined: int
    """How many students came."""
    finished: int
    """How many of them have handed in."""
    closed: bool
    """Whether it takes no students and no answers any more."""
    given_at: datetime
    """When it was given."""


def give(session: Session, version: BankVersion, class_name: str) -> Assignment:
    """Give a bank to a class, under a new code.

    Raises:
        InputError: when the class has no name, or one too long for a page.
    """
    name = _name(class_name, LONGEST_CLASS, "Give the class a name, such as 9b.")
    while True:
        assignment = Assignment(code=new_code(), class_name=name, version=version, closed_at=None)
        try:
            with session.begin_nested():
                session.add(assignment)
        except IntegrityError:
            continue  # the code was taken: one of 85 million
        return assignment


def find_assignment(session: Session, code: str) -> Assignment:
    """The class with this code, its bank's version at hand.

    Raises:
        InputError: when it cannot be a code.
        NotFoundError: when no class has it.
    """
    query = select(Assignment).where(Assignment.code == read_code(code)).options(joinedload(Assignment.version))
    assignment = session.scalars(query).one_or_none()
    if assignment is None:
        raise NotFoundError("No class has this code. Look again, or ask your teacher.")
    return assignment


def join(session: Session, code: str, name: str) -> Attempt:
    """Sit down in a class; late is fine. A second Anna becomes "Anna 2", so that the teacher can tell them apart.

    Raises:
        InputError: when the name is empty or too long, or the class is closed.
        NotFoundError: when no class has this code.
    """
    assignment = find_assignment(session, code)
    if assignment.closed:
        raise InputError("This class is closed. Ask your teacher to open it again.")
    wanted = _name(name, LONGEST_NAME, "Type a name your teacher will know you by.")
    while True:
        try:
            with session.begin_nested():
                return start(session, assignment.version, _free_name(session, assignment, wanted), assignment)
        except IntegrityError:
            continue  # a namesake came in at the same moment


def sittings(session: Session, assignment: Assignment) -> list[Sitting]:
    """Everyone in the class in the order they came, with what they chose."""
    questions = {question.id: question for question in load(session, assignment.version_id).questions}
    attempts = session.execute(
        select(Attempt.id, Attempt.name, Attempt.finished_at)
        .where(Attempt.assignment_id == assignment.id)
        .order_by(Attempt.id)
    ).all()
    rows = session.execute(
        select(ResponseRow.attempt_id, ResponseRow.question_id, ResponseRow.answer)
        .join(Attempt, Attempt.id == ResponseRow.attempt_id)
        .where(Attempt.assignment_id == assignment.id)
    )
    chosen: dict[int, dict[str, Any]] = defaultdict(dict)
    for attempt_id, question_id, raw in rows:
        if raw is not None:
            chosen[attempt_id][question_id] = questions[question_id].body.accept(raw)
    return [Sitting(name, chosen[number], finished_at is not None) for number, name, finished_at in attempts]


def list_classes(session: Session) -> list[ClassCard]:
    """Every class, the newest first."""
    rows = session.execute(
        select(Assignment, BankVersion.title, func.count(Attempt.id), func.count(Attempt.finished_at))
        .join(BankVersion, BankVersion.id == Assignment.version_id)
        .outerjoin(Attempt, Attempt.assignment_id == Assignment.id)
        .group_by(Assignment.id, BankVersion.title)
        .order_by(Assignment.id.desc())
    ).all()
    return [ClassCard(a.code, a.class_name, title, n, done, a.closed, a.given_at) for a, title, n, done in rows]


def close(session: Session, assignment: Assignment) -> None:
    """Take no more students and answers; what is there stays, and attempts can still be handed in."""
    if assignment.closed_at is None:
        assignment.closed_at = now()
        session.flush()


def reopen(session: Session, assignment: Assignment) -> None:
    """Take students and answers again."""
    assignment.closed_at = None
    session.flush()


def _name(text: str, longest: int, missing: str) -> str:
    """A name on one line, as ``_seen``."""
    name = _seen(text)
    if not name:
        raise InputError(missing)
    if len(name) > longest:
        raise InputError(f"That name has {len(name)} characters; {longest} fit.")
    return name


def _seen(text: str) -> str:
    """A text without what cannot be seen; two that look alike are alike."""
    kept: list[str] = []
    heap = MARKS  # a mark needs a letter to sit on
    for letter in normalize("NFC", text):
        one = letter if letter.isprintable() and letter not in INKLESS else " "
        if category(one).startswith("M"):
            heap += 1
        else:
            heap = MARKS if one == " " else 0
        if heap <= MARKS:
            kept.append(one)
    return " ".join("".join(kept).split())


def _free_name(session: Session, assignment: Assignment, wanted: str) -> str:
    """The name, with a number behind it where someone in the class has it."""
    taken = set(session.scalars(select(Attempt.name_key).where(Attempt.assignment_id == assignment.id)))
    name, n = wanted, 1
    while name.casefold() in taken:
        n += 1
        name = f"{wanted} {n}"
    return name
