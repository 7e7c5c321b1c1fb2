"""What XML cannot hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.formats.xml import holds
from quiz.question.kinds import Choice, Match, Multiple, ShortAnswer

if TYPE_CHECKING:
    from quiz.question.records import Question


def cannot(question: Question) -> str:
    """Why XML cannot hold a question; empty where it can."""
    return "" if holds("".join(_texts(question))) else "one of its signs cannot stand in XML"


def _texts(question: Question) -> list[str]:
    """All words of a question."""
    texts = [question.stem, *question.feedback, *question.body.shown, *(one.text for one in question.evidence)]
    match question.body:
        case Choice(options) | Multiple(options):
            texts += [option.why for option in options]
        case Match():
            texts += [row.left for row in question.body.rows]
        case ShortAnswer(accepted):
            texts += accepted
        case _:
            pass
    return texts
