"""who_said: the source of the words asked about, read from their own sentence, and whoever says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.places import is_about
from quiz.checks.reading.sources import echoes, sources_of

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question


def who_said(question: Question, article: Article) -> Slots:
    """Whoever the article makes say the first evidence; the stem must ask about those words."""
    if not question.evidence:
        return ()
    first = question.evidence[0]
    if first.span is None or not is_about(question.stem, first.text):
        return ()
    options = option_texts(question)
    return (sources_of(article, first.span, options) | echoes(article, first.span, options),)
