"""faithful_summary: the summary whose source and verb both stand beside the words in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.claims import split
from quiz.checks.reading.names import is_named
from quiz.checks.reading.places import locate
from quiz.checks.reading.speech import cue_at, speaker

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question


def faithful_summary(question: Question, article: Article) -> Slots:
    """The options that keep both."""
    return (frozenset(option for option in option_texts(question) if _keeps(option, article)),)


def _keeps(option: str, article: Article) -> bool:
    """Whether the article has the option's words from the option's source, with the option's verb."""
    told = split(option)
    if told is None:
        return False
    for place in locate(told.claim, article):
        cue = cue_at(article, place)
        if cue and cue.base == told.base and any(is_named(told.name, phrase) for phrase in speaker(article, place)):
            return True
    return False
