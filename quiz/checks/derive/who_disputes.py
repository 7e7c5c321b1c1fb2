"""who_disputes: every source offered that turns against the matter of the stem."""

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

ASKED = re.compile(r"\b(?:rejects?|disputes?|deny|denies|dismiss(?:es)?) (?P<matter>.+?)\?", re.IGNORECASE)
SHARE = 0.4
"""Of the matter's words that a sentence must have to be about it."""


def who_disputes(question: Question, article: Article) -> Slots:
    """The options with a denial that has the matter's words."""
    asked = ASKED.search(question.stem)
    if asked is None:
        return ()
    matter = content(asked["matter"])
    against = [voice for voice in voices(article) if denies(voice)]
    near = [v for v in against if len(matter & content(v.sentence.of(article.text))) >= SHARE * len(matter)]
    return (frozenset(option for option in option_texts(question) if any(heard(option, voice) for voice in near)),)
