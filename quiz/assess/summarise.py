"""A class in, its summary out: what was misread, how sure that is, whom to help, what to teach again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.assess.items import discrimination, item
from quiz.assess.mark import mark
from quiz.assess.needs import needs
from quiz.assess.records import Reteach, Summary
from quiz.assess.strands import strands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.assess.records import Item, Sitting
    from quiz.question.records import Question

MOST = 3
GROUP = 5
"""Students below which a group could be told apart from outside."""


def summarise(questions: Sequence[Question], sittings: Sequence[Sitting]) -> Summary:
    """Everything a teacher may conclude; whoever has not handed in counts with the answers given so far."""
    attempts = [mark(questions, sitting.answers) for sitting in sittings]
    handed_in = [marks for marks, sitting in zip(attempts, sittings, strict=True) if sitting.finished]
    items = tuple(
        item(place + 1, question, [marks[place] for marks in attempts], discrimination(place, handed_in))
        for place, question in enumerate(questions)
    )
    return Summary(
        started=len(sittings),
        finished=len(handed_in),
        items=items,
        strands=strands(items),
        missed=_most_missed(items),
        help=needs(sittings, attempts),
        reteach=_reteach(items),
    )


def for_others(summary: Summary) -> Summary | None:
    """What may be shown outside the class: no names, and nothing at all for a group under five."""
    return replace(summary, help=()) if summary.started >= GROUP else None


def _most_missed(items: Sequence[Item]) -> tuple[Item, ...]:
    """The questions that lost most marks, the smaller share of full marks first where as many were lost."""
    missed = [one for one in items if one.missed]
    return tuple(sorted(missed, key=lambda one: (-one.lost, one.full / one.answered))[:MOST])


def _reteach(items: Sequence[Item]) -> Reteach | None:
    """The rule under the most wrong answers, weighed by the marks they lost."""
    found: dict[str, list[Item]] = {}
    for one in items:
        if one.question.rule and one.missed:
            found.setdefault(one.question.rule, []).append(one)
    if not found:
        return None
    rule, under = max(found.items(), key=lambda entry: sum(one.lost for one in entry[1]))
    return Reteach(rule, tuple(under), sum(one.missed for one in under), sum(one.missed for one in items))
