"""whose_quotation: the signer, the continued speaker or whoever stands beside the quotation shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.places import locate, shown_words
from quiz.checks.reading.sources import sources_of

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question


def whose_quotation(question: Question, article: Article) -> Slots:
    """Whoever the article makes say the words shown, wherever they stand."""
    places = locate(shown_words(question.stem), article)
    options = option_texts(question)
    return (frozenset().union(*(sources_of(article, place, options) for place in places)),)
