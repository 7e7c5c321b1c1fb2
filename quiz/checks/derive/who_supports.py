"""who_supports: every source offered that is made to say what the stem says, and does not turn against it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.sources import denies, heard
from quiz.checks.reading.speech import voices
from quiz.checks.words import content

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(r"\b(?:say|saying|state|confirm) that (?P<claim>.+?)\?", re.IGNORECASE)
SHARE = 0.6
"""Of the claim's words that a sentence must have to state it."""


def who_supports(question: Question, article: Article) -> Slots:
    """The options with a sentence of their own that has the claim's words."""
    asked = ASKED.search(question.stem)
    if asked is None:
        return ()
    claim = content(asked["claim"])
    near = [v for v in voices(article) if len(claim & content(v.sentence.of(article.text))) >= SHARE * len(claim)]
    backing = [voice for voice in near if not denies(voice)]
    return (frozenset(option for option in option_texts(question) if any(heard(option, voice) for voice in backing)),)
