"""who_is_he: the nearest speaker before the pronoun that it fits, where nobody else whom it fits stands nearer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.names import pick
from quiz.checks.reading.places import locate, shown_words
from quiz.checks.reading.rivals import place_of, rivalled
from quiz.checks.reading.speech import antecedent

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(r"who (?:is|are) [“\"‘](?P<pronoun>\w+)[”\"’]", re.IGNORECASE)


def who_is_he(question: Question, article: Article) -> Slots:
    """Whom the pronoun of the stem stands for in the sentence that the stem shows; nobody where two could be meant."""
    asked, places = ASKED.search(question.stem), locate(shown_words(question.stem), article)
    sentence = article.sentence_at(places[0].start) if places else None
    if asked is None or sentence is None:
        return ()
    near = next((evidence.span for evidence in question.evidence if evidence.span), sentence)
    options, at = option_texts(question), place_of(asked["pronoun"], near, article)
    meant = pick(options, (antecedent(article, sentence, asked["pronoun"]),))
    if at is None or len(meant) != 1:
        return ()
    (name,) = meant
    sure = not rivalled(asked["pronoun"], at, name, frozenset(options) - meant, article)
    return (meant if sure else frozenset(),)
