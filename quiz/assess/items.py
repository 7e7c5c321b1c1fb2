"""One question, as a class answered it."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from statistics import StatisticsError, correlation
from typing import TYPE_CHECKING

from quiz.assess.intervals import wilson
from quiz.assess.records import Item, Picked
from quiz.question.fold import fold
from quiz.question.kinds import Choice, Multiple, ShortAnswer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.assess.records import Mark
    from quiz.question.kinds import Pick
    from quiz.question.records import Question

ENOUGH_ATTEMPTS = 20
"""Finished attempts below which a correlation says nothing."""


def item(number: int, question: Question, marks: Sequence[Mark], discrimination: float | None) -> Item:
    """The figures of one question from everyone's marks for it."""
    given = [mark for mark in marks if mark.answer is not None]
    full = sum(mark.full for mark in given)
    low, high = wilson(full, len(given))
    mean = float(sum((mark.fraction for mark in given), Fraction(0)) / len(given)) if given else None
    picks = [pick for mark in given if mark.answer is not None for pick in question.body.picks(mark.answer)]
    return Item(number, question, full, len(given), low, high, mean, _options(question, picks), discrimination)


def _options(question: Question, picks: Sequence[Pick]) -> tuple[Picked, ...]:
    """What could be picked or was, with how many did."""
    body = question.body
    if isinstance(body, Choice | Multiple):
        chosen = Counter(pick.text for pick in picks)
        return tuple(Picked(o.text, chosen[o.text], o.right, o.why, o.evidence) for o in body.options)
    key = body.picks(body.key)
    words = _spellings([*key, *picks]) if isinstance(body, ShortAnswer) else {}
    counts = Counter((words.get(fold(pick.text), pick.text), pick.right) for pick in picks)
    order = {words.get(fold(pick.text), pick.text): place for place, pick in enumerate(key)}
    counts.update(dict.fromkeys([(text, True) for text in order], 0))
    found = [Picked(text, count, right) for (text, right), count in counts.items()]
    return tuple(sorted(found, key=lambda one: (not one.right, order.get(one.text, len(order)), -one.count, one.text)))


def _spellings(picks: Sequence[Pick]) -> dict[str, str]:
    """For each answer as it is folded, the spelling most used."""
    spellings = Counter(pick.text for pick in picks)
    return {fold(text): text for text, _ in sorted(spellings.items(), key=lambda entry: (entry[1], entry[0]))}


def discrimination(place: int, attempts: Sequence[Sequence[Mark]]) -> float | None:
    """How the marks of one question go with the rest of the quiz; None where too few students handed in."""
    if len(attempts) < ENOUGH_ATTEMPTS:
        return None
    marks = [marks[place].fraction for marks in attempts]
    return item_rest(marks, [sum((mark.fraction for mark in marks), Fraction(0)) for marks in attempts])


def item_rest(marks: Sequence[Fraction], totals: Sequence[Fraction]) -> float | None:
    """The correlation of one question's marks with the totals of all others; None where either does not vary."""
    rest = [float(total - mark) for mark, total in zip(marks, totals, strict=True)]
    try:
        return correlation([float(mark) for mark in marks], rest)
    except StatisticsError:
        return None
