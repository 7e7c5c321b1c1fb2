"""cue_word: the verb beside the source in the sentence of the words shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import accepted
from quiz.checks.reading.cues import forms
from quiz.checks.reading.names import is_named
from quiz.checks.reading.places import locate, shown_words
from quiz.checks.reading.speech import cue_at, speaker
from quiz.checks.words import words

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(r"where (?P<name>.+?) stands? on", re.IGNORECASE)


def cue_word(question: Question, article: Article) -> Slots:
    """The accepted texts that are forms of the cue, if the first of them is the one that stands there."""
    asked = ASKED.search(question.stem)
    for place in locate(shown_words(question.stem), article):
        cue = cue_at(article, place)
        named = asked and any(is_named(asked["name"], phrase) for phrase in speaker(article, place))
        if cue and named and words("".join(accepted(question)[:1]))[-1:] == words(cue.span.of(article.text)):
            fitting = (text for text in accepted(question) if forms().get(" ".join(words(text)[-1:])) == cue.base)
            return (frozenset(fitting),)
    return ()
