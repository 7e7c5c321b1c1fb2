"""exact_words: the phrase offered that stands between marks of the source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.marks import inside
from quiz.checks.reading.names import is_named
from quiz.checks.reading.places import locate
from quiz.checks.reading.speech import speaker

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(
    r"exact words of (?P<other>.+?)\?|mark as (?!the exact words of)(?P<name>.+?)(?:[’']s?)? exact words", re.IGNORECASE
)


def exact_words(question: Question, article: Article) -> Slots:
    """The options that the article quotes from the source of the stem."""
    asked = ASKED.search(question.stem)
    if asked is None:
        return ()
    name = asked["name"] or asked["other"]
    return (frozenset(option for option in option_texts(question) if _is_quoted(option, name, article)),)


def _is_quoted(option: str, name: str, article: Article) -> bool:
    """Whether the words stand between marks somewhere, in this source's mouth."""
    marked = [place for place in locate(option, article) if inside(place, article)]
    return any(is_named(name, phrase) for place in marked for phrase in speaker(article, place))
