"""sweeping: an option says "always", "never", "only": such options are mostly wrong, and students know it.

Haladyna & Downing: avoid specific determiners; Tarrant 2006: absolute terms. Words of the article itself and quotations
are nobody's slip, and a word that every option has tells nothing.
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


def sweeping(question: Question, articles: Articles) -> Iterator[Flaw]:
    """Look for absolute terms in some options."""
    listed = word_list("absolute")
    found = [set(words(own_words(option.text, whole_text(articles)))) & listed for option in options(question)]
    told = {word for some in found for word in some if not all(word in others for others in found)}
    for word in sorted(told):
        yield Flaw(
            "sweeping",
            f"“{word}” in an option is a sweeping word, and such options are mostly wrong.",
            "Say it without the word, or quote the article.",
        )
