"""vague: "often", "usually": two readers take them for two things.

Haladyna & Downing: avoid vague frequency words; Tarrant 2006: vague terms. Quotations and the article's own words stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import options, whole_text
from quiz.checks.reading.own import own_words
from quiz.checks.records import Flaw
from quiz.checks.words import word_list, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question


def vague(question: Question, articles: Articles) -> Iterator[Flaw]:
    """Look for frequency words in the stem and in the options."""
    parts = (question.stem, *(option.text for option in options(question)))
    told = {word for part in parts for word in words(own_words(part, whole_text(articles)))} & word_list("vague")
    for word in sorted(told):
        yield Flaw("vague", f"“{word}” means something else to every reader.", "Say how often, or leave it out.")
