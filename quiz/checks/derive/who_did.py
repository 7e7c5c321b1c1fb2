"""who_did: the subject of the verb that the stem begins with, and whoever says the same elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.cues import cues
from quiz.checks.reading.names import pick
from quiz.checks.reading.places import locate
from quiz.checks.reading.sources import echoes
from quiz.checks.reading.speech import named

if TYPE_CHECKING:
    from quiz.article.records import Article, Span
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(r"who (?P<deed>.+)\?", re.IGNORECASE | re.DOTALL)
LEAD = 24
"""Characters that an auxiliary and an adverb may take before the verb."""


def who_did(question: Question, article: Article) -> Slots:
    """Whoever does what the stem tells, at every place where these words stand."""
    asked = ASKED.fullmatch(question.stem)
    if asked is None:
        return ()
    options = option_texts(question)
    doers = (doer(place, options, article) for place in locate(asked["deed"], article))
    return (frozenset().union(*doers),)


def doer(place: Span, offered: tuple[str, ...], article: Article) -> frozenset[str]:
    """Of the names offered, the subject of the verb at the head of these words, with whoever says the same."""
    sentence = article.sentence_at(place.start)
    own = [cue for cue in cues(article, sentence) if 0 <= cue.span.start - place.start <= LEAD] if sentence else []
    if sentence is None or not own:
        return frozenset()
    return pick(offered, named(article, sentence, own[0].namer)) | echoes(article, place, offered)
