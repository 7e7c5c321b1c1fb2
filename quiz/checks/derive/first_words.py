"""first_words: the first sentence that the source is made to say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.reading.sources import heard
from quiz.checks.reading.speech import voices

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(r"which sentence gives the first words of (?P<name>.+?)(?:, quoted or retold)?\?", re.IGNORECASE)


def first_words(question: Question, article: Article) -> Slots:
    """The sentence of the first voice that is this source's."""
    asked = ASKED.fullmatch(question.stem)
    first = next((v.sentence for v in voices(article) if heard(asked["name"], v)), None) if asked else None
    return (frozenset([first.of(article.text)]),) if first else ()
