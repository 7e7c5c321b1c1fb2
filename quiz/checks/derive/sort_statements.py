"""sort_statements: for each statement, which of the two sources its own sentence makes say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.derive.match_speakers import match_speakers

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question


def sort_statements(question: Question, article: Article) -> Slots:
    """Row by row, whoever of the two says the words on the left, or the same in other words."""
    return match_speakers(question, article)
