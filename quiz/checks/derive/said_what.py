"""said_what: the one statement offered that is the source's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.names import is_named
from quiz.checks.reading.places import locate
from quiz.checks.reading.speech import speaker

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(r"what (?:did|do|does|has|have) (?P<name>.+?) (?:say|said)\b", re.IGNORECASE)
LINK = re.compile(r"^that\s+", re.IGNORECASE)


def said_what(question: Question, article: Article) -> Slots:
    """The options whose words the article gives to the source of the stem."""
    asked = ASKED.search(question.stem)
    if asked is None:
        return ()
    return (frozenset(o for o in option_texts(question) if _is_by(asked["name"], LINK.sub("", o), article)),)


def _is_by(name: str, text: str, article: Article) -> bool:
    """Whether the article makes this source say these words anywhere."""
    places = locate(text, article)
    return any(is_named(name, phrase) for place in places for phrase in speaker(article, place))
