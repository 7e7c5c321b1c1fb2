"""said_which: every statement offered that the article gives to the source of the stem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.names import is_named
from quiz.checks.reading.places import locate
from quiz.checks.reading.sources import echoes
from quiz.checks.reading.speech import speaker

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(
    r"which of these (?:come from|are from) (?P<name>.+?)(?:, according to the article)?\?", re.IGNORECASE
)


def said_which(question: Question, article: Article) -> Slots:
    """The options whose words, or whose like, the article gives to that source."""
    asked = ASKED.fullmatch(question.stem)
    if asked is None:
        return ()
    return (frozenset(option for option in option_texts(question) if _is_by(asked["name"], option, article)),)


def _is_by(name: str, text: str, article: Article) -> bool:
    """Whether the article makes this source say these words anywhere."""
    places = locate(text, article)
    told = any(is_named(name, phrase) for place in places for phrase in speaker(article, place))
    return told or any(echoes(article, place, (name,)) for place in places)
