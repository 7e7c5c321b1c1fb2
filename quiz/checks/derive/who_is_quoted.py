"""who_is_quoted: every source offered that speaks in a sentence with words between marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.marks import quoted
from quiz.checks.reading.sources import heard
from quiz.checks.reading.speech import voices

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question


def who_is_quoted(question: Question, article: Article) -> Slots:
    """The options that are the name of a voice whose sentence touches a quotation."""
    told = voices(article)
    marks = quoted(article)
    exact = [voice for voice in told if any(mark.overlaps(voice.sentence) for mark in marks)]
    return (frozenset(option for option in option_texts(question) if any(heard(option, voice) for voice in exact)),)
