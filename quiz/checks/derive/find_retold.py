"""find_retold: every sentence without marks that the source is made to say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.reading.marks import quoted
from quiz.checks.reading.sources import heard
from quiz.checks.reading.speech import voices

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(r"where does the article retell what (?P<name>.+?) says?, without quoting a word\?", re.IGNORECASE)


def find_retold(question: Question, article: Article) -> Slots:
    """The sentences of the source's voices that no quotation touches."""
    asked = ASKED.fullmatch(question.stem)
    own = [voice.sentence for voice in voices(article) if asked and heard(asked["name"], voice)]
    marks = quoted(article)
    plain = [s for s in own if not any(mark.overlaps(s) for mark in marks)]
    return (frozenset(s.of(article.text) for s in plain),)
