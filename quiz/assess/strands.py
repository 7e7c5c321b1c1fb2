"""What a class did strand by strand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.assess.intervals import mastery, verdict
from quiz.assess.records import StrandFigure
from quiz.question.records import STRANDS, UNSORTED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.assess.records import Item


def strands(items: Iterable[Item]) -> tuple[StrandFigure, ...]:
    """The figures of every strand that somebody answered, in the strands' order."""
    means: dict[str, list[float]] = {strand: [] for strand in (*STRANDS, UNSORTED)}
    for item in items:
        if item.mean is not None:
            means[item.question.strand].append(item.mean)
    return tuple(_figure(strand, found) for strand, found in means.items() if found)


def _figure(strand: str, means: list[float]) -> StrandFigure:
    """One strand's figures from its questions' mean marks."""
    points, questions = sum(means), len(means)
    low, high = mastery(points, questions)
    return StrandFigure(strand, questions, points / questions, low, high, verdict(points, questions))
