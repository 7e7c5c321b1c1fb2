"""pinned: a key comes with the words of the article that decide it.

The project's first guard, apart from ``verbatim``: what cites nothing cites nothing wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.records import Flaw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question


def pinned(question: Question, _articles: Articles) -> Iterator[Flaw]:
    """Look for evidence at the key."""
    if not question.evidence:
        yield Flaw("pinned", "No words of the article are given for the key.", "Quote the words that decide.")
