"""first_heard: the first sentence that each source is made to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.reading.sources import heard
from quiz.checks.reading.speech import voices
from quiz.question.kinds import Order

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question


def first_heard(question: Question, article: Article) -> Slots:
    """The items by the sentence in which each is heard first; nothing where one is not, or two are heard in one."""
    items = question.body.items if isinstance(question.body, Order) else ()
    said = voices(article)
    first = {item: next((voice.sentence for voice in said if heard(item, voice)), None) for item in items}
    known = {item: sentence for item, sentence in first.items() if sentence}
    if len(set(known.values())) < len(items):
        return ()
    return tuple(frozenset([item]) for item in sorted(known, key=lambda item: known[item]))
