"""who_is_he: the nearest speaker before the pronoun that it fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.names import pick
from quiz.checks.reading.places import locate, shown_words
from quiz.checks.reading.speech import antecedent

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(r"who (?:is|are) [“\"‘](?P<pronoun>\w+)[”\"’]", re.IGNORECASE)


def who_is_he(question: Question, article: Article) -> Slots:
    """Whom the pronoun of the stem stands for in the sentence that the stem shows."""
    asked, places = ASKED.search(question.stem), locate(shown_words(question.stem), article)
    sentence = article.sentence_at(places[0].start) if places else None
    if asked is None or sentence is None:
        return ()
    return (pick(option_texts(question), (antecedent(article, sentence, asked["pronoun"]),)),)
