"""Versions of a bank: an unchanged question keeps its id, also where the line with the id got lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.question.identity import digest, question_id, with_ids

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from quiz.bank.records import Bank
    from quiz.question.records import Question

SAME: tuple[Callable[[Question], Hashable], ...] = (
    digest,
    question_id,
    lambda question: (question.body.kind, question.stem),
    lambda question: question.stem,
)
"""What tells that two questions are one, the surest first: everything in it, then less and less."""


def carry_ids(new: Bank, old: Bank) -> Bank:
    """The new bank, in which a question without an id has the one it had in the old bank, or else one of its own."""
    taken = {question.id for question in new.questions}
    nameless = [place for place, question in enumerate(new.questions) if not question.id]
    free = [question for question in old.questions if question.id not in taken]
    pairs = matched([new.questions[place] for place in nameless], free, SAME[:-1])
    named = list(new.questions)
    for turn, other in pairs.items():
        place = nameless[turn]
        named[place] = replace(named[place], id=free[other].id)
    return replace(new, questions=with_ids(tuple(named)))


def matched(
    new: Sequence[Question], old: Sequence[Question], ways: Iterable[Callable[[Question], Hashable]] = SAME
) -> dict[int, int]:
    """For each new question that was an old one, which: places in both, each matched once.

    A way to tell them counts only where it names one question on either side.
    """
    pairs: dict[int, int] = {}
    for way in ways:
        used = set(pairs.values())
        before = _named({n: one for n, one in enumerate(old) if n not in used}, way)
        after = _named({n: one for n, one in enumerate(new) if n not in pairs}, way)
        pairs |= {place: before[name] for name, place in after.items() if name in before}
    return pairs


def _named(questions: dict[int, Question], way: Callable[[Question], Hashable]) -> dict[Hashable, int]:
    """The place of each question by its name, where it is the only one of that name."""
    names = {place: way(question) for place, question in questions.items()}
    count = Counter(names.values())
    return {name: place for place, name in names.items() if count[name] == 1}
