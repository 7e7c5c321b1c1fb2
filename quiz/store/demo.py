"""A demonstration class: 25 made-up students whose answers look like a class's, the same ones every time."""

from __future__ import annotations

from itertools import combinations
from math import exp
from random import Random
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import select

from quiz.errors import InputError
from quiz.question.kinds import Choice, Match, Multiple, Order, SelectSentence
from quiz.store.attempts import finish, save_answer
from quiz.store.banks import find_bank, list_banks, load
from quiz.store.classes import give, join
from quiz.store.models import Assignment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from quiz.bank.records import Bank
    from quiz.question.kinds import Answer, Body
    from quiz.question.records import Question

T = TypeVar("T")
CLASS_NAME = "Demonstration class (made up)"
SEED = 25
NAMES = (
    *("Ada", "Amira", "Ben", "Chidi", "Dana", "Elif", "Farid", "Greta", "Hana", "Ivo", "Jonas", "Kaya", "Leo"),
    *("Lina", "Malik", "Mara", "Nils", "Noor", "Oskar", "Priya", "Ravi", "Sofia", "Tomás", "Yara", "Zoe"),
)
UNFINISHED = {"Ivo", "Noor", "Ravi"}
"""They stopped before the end: a class is never all done."""
LONGEST_NAME = 3
"""Words of a source's name."""
LEFT_OPEN = 0.03
"""The share of questions a student skips."""


def demonstrate(session: Session) -> Assignment:
    """The demonstration class on the longest bank; made when it is not there yet.

    Raises:
        InputError: when there is no bank to take.
    """
    cards = [card for card in list_banks(session) if card.articles]
    if not cards:
        raise InputError("There is no bank to take yet. Build one: quiz build seeds/*.txt")
    version = find_bank(session, min(cards, key=lambda card: (-card.questions, card.slug)).slug)
    query = select(Assignment).where(Assignment.class_name == CLASS_NAME, Assignment.version_id == version.id)
    assignment = session.scalars(query).first()
    if assignment is None:
        assignment = give(session, version, CLASS_NAME)
        _fill(session, assignment)
    return assignment


def _fill(session: Session, assignment: Assignment) -> None:
    """Everyone joins, answers and hands in."""
    chance = Random(SEED)  # noqa: S311 - made-up answers, not secrets
    bank = load(session, assignment.version_id)
    questions, names = bank.questions, _names(bank)
    hardness = _hardness(questions, chance)
    for name in NAMES:
        attempt = join(session, assignment.code, name)
        ability = chance.gauss(0, 1)
        stop = chance.randrange(3, len(questions) + 3) if name in UNFINISHED else len(questions)
        for question, hard in list(zip(questions, hardness, strict=True))[:stop]:
            knows = chance.random() < 1 / (1 + exp(hard - ability))
            if chance.random() >= LEFT_OPEN:
                answer = question.body.key if knows else _mistake(question, names, chance)
                save_answer(session, attempt, question.id, answer)
        if name not in UNFINISHED:
            finish(session, attempt)


def _hardness(questions: Sequence[Question], chance: Random) -> list[float]:
    """How hard each question is, spread from easy to hard so that the summary has something to say."""
    step = 2.6 / max(1, len(questions) - 1)
    spread = [-1.8 + step * i for i in range(len(questions))]
    chance.shuffle(spread)
    return [hard + 0.4 * ((question.difficulty or 2) - 2) for question, hard in zip(questions, spread, strict=True)]


def _names(bank: Bank) -> tuple[str, ...]:
    """The sources that other questions sort or match: what is written by whoever takes one for another."""
    tables = [question.body for question in bank.questions if isinstance(question.body, Match)]
    sides = [side for body in tables for pair in body.pairs for side in (pair.left, pair.right)]
    short = (side for side in sides if side[:1].isupper() and len(side.split()) <= LONGEST_NAME)
    return tuple(dict.fromkeys(side for side in short if any(side in article.text for article in bank.articles)))


def _mistake(question: Question, names: Sequence[str], chance: Random) -> Answer | None:
    """A wrong answer of the kind people give; None where there is none to give."""
    body: Body = question.body
    if isinstance(body, Choice):
        return _drawn([i for i in range(len(body.options)) if i != body.key], chance)
    if isinstance(body, Multiple):
        return _shifted(body, chance)
    if isinstance(body, SelectSentence):
        wrong = [s for s in body.sentences if not any(s.overlaps(key) for key in body.keys)]
        near = _drawn(sorted(wrong, key=lambda s: abs(s.start - body.keys[0].start)), chance)
        return (near.start, near.end) if near else None
    if isinstance(body, Match | Order):
        return _swapped(body.key, chance)
    return _drawn([name for name in names if not body.mark(name)], chance)


def _drawn(wrong: Sequence[T], chance: Random) -> T | None:
    """One of them: each draws half as many as the one before, as real misreadings do."""
    return chance.choices(wrong, [2.0**-i for i in range(len(wrong))])[0] if wrong else None


def _shifted(body: Multiple, chance: Random) -> tuple[int, ...] | None:
    """The right options with a wrong one beside them, or in place of one of them."""
    picked = set(body.key)
    extra = _drawn([i for i in range(len(body.options)) if i not in picked], chance)
    if len(picked) > 1 and (extra is None or chance.random() < 0.5):  # noqa: PLR2004 - an even chance
        picked.discard(chance.choice(body.key))
    if extra is not None:
        picked.add(extra)
    return tuple(sorted(picked)) if picked != set(body.key) else None


def _swapped(key: tuple[int, ...], chance: Random) -> tuple[int, ...] | None:
    """The right places with two of them exchanged."""
    pairs = [(i, j) for i, j in combinations(range(len(key)), 2) if key[i] != key[j]]
    if not pairs:
        return None
    i, j = chance.choice(pairs)
    places = list(key)
    places[i], places[j] = places[j], places[i]
    return tuple(places)
