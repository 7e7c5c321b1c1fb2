"""non_story: the line that no sentence of the report has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.places import everywhere, locate

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question


def non_story(question: Question, article: Article) -> Slots:
    """The options that stand on the page and not in the report."""
    options = option_texts(question)
    return (frozenset(option for option in options if everywhere(option, article) and not locate(option, article)),)
