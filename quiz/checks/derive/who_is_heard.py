"""who_is_heard: every person offered whom some sentence makes speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.sources import heard
from quiz.checks.reading.speech import voices

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question


def who_is_heard(question: Question, article: Article) -> Slots:
    """The options that are the name of a voice."""
    told = voices(article)
    return (frozenset(option for option in option_texts(question) if any(heard(option, voice) for voice in told)),)
