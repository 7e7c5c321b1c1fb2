"""one_key: there is something to pick that is right, and as many as the kind allows.

The first condition of any item (Haladyna & Downing: "make sure that only one of these choices is the right answer").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import all_options
from quiz.checks.records import Flaw
from quiz.question.kinds import Choice, Match, Multiple, Order, SelectSentence, ShortAnswer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question


def one_key(question: Question, _articles: Articles) -> Iterator[Flaw]:
    """Count the keys."""
    body = question.body
    right = sum(option.right for option in all_options(question))
    if isinstance(body, Choice) and right != 1:
        yield Flaw("one-key", f"{right} options are marked as right; a choice has one.", "Mark one option.")
    elif isinstance(body, Multiple) and right == 0:
        yield Flaw("one-key", "No option is marked as right.", "Mark the right ones.")
    elif isinstance(body, Match | Order | SelectSentence | ShortAnswer) and not _has_key(body):
        yield Flaw("one-key", "There is no key.", "Give the answer that is right.")


def _has_key(body: Match | Order | SelectSentence | ShortAnswer) -> bool:
    """Whether a question without options has what its key is made of."""
    if isinstance(body, Match):
        return bool(body.rows)
    if isinstance(body, Order):
        return bool(body.items) and len(set(body.items)) == len(body.items)
    if isinstance(body, SelectSentence):
        return bool(body.keys)
    return any(text.strip() for text in body.accepted)
