"""who_reports: which articles have the claim in one of their sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.across import has, named

if TYPE_CHECKING:
    from quiz.checks.records import Articles, Slots
    from quiz.question.records import Question


def who_reports(question: Question, articles: Articles) -> Slots:
    """The option that names the articles that have it; none where one of them may have it or may not."""
    claim = question.stem.partition(" say that ")[2]
    there = [has(article, claim) for article in articles]
    if None in there or not any(there):
        return ()
    holding = {number for number, holds in enumerate(there, 1) if holds}
    return (frozenset(text for text in option_texts(question) if _said_of(text, articles) == holding),)


def _said_of(text: str, articles: Articles) -> set[int]:
    """The articles an option speaks of."""
    return set(named(text, articles)) or ({1, 2} if text.startswith("Both") else set())
