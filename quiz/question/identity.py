"""What tells one question from another: an id made once, and a digest that follows every edit."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from quiz.question.kinds import SelectSentence

if TYPE_CHECKING:
    from quiz.question.records import Question

ID_LENGTH = 12
DIGEST_LENGTH = 16


def question_id(question: Question) -> str:
    """Twelve hexadecimal digits from what is asked: kind, stem, answers and the deciding words.

    A question gets it when it is first saved and keeps it through edits.
    """
    return _hash(_asked(question))[:ID_LENGTH]


def digest(question: Question) -> str:
    """Sixteen hexadecimal digits that change with anything in the question but its id."""
    about = [question.skill, question.difficulty, question.recipe, question.feedback]
    places = [asdict(one) for one in question.evidence]
    return _hash([_asked(question), about, places])[:DIGEST_LENGTH]


def with_ids(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """The questions, each with an id: its own, or one made from what it asks that no other has."""
    taken = {question.id for question in questions if question.id}
    named = []
    for question in questions:
        own, turn = question.id or question_id(question), 0
        while not question.id and own in taken:
            turn += 1
            own = _hash([_asked(question), turn])[:ID_LENGTH]
        taken.add(own)
        named.append(replace(question, id=own))
    return tuple(named)


def _asked(question: Question) -> list[object]:
    """What makes it this question: for a sentence to select, the article's text is left out."""
    body = question.body
    data = {} if isinstance(body, SelectSentence) else asdict(body)  # type: ignore[call-overload]
    words = [(one.text, one.article, one.absent) for one in question.evidence]
    return [body.kind, question.stem, data, words]


def _hash(content: object) -> str:
    """The SHA-256 of content, written the one way JSON with sorted keys writes it."""
    return sha256(json.dumps(content, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
