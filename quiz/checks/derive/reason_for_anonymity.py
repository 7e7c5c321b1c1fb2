"""reason_for_anonymity: the reason beside the label, or that there is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.sources import reason_given
from quiz.checks.words import content

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(r"not naming (?P<name>.+?)\?", re.IGNORECASE)
NONE = re.compile(r"\bno reason\b|\bnone\b", re.IGNORECASE)
SHARE = 0.6
"""Of an option's words that the sentence with the reason must have."""


def reason_for_anonymity(question: Question, article: Article) -> Slots:
    """The option that fits what stands beside the label."""
    asked = ASKED.search(question.stem)
    if asked is None:
        return ()
    reason = reason_given(asked["name"], article)
    options = option_texts(question)
    if not reason:
        return (frozenset(option for option in options if NONE.search(option)),)
    wanted = [(option, content(option)) for option in options if not NONE.search(option)]
    return (frozenset(option for option, told in wanted if len(told & content(reason)) >= SHARE * len(told)),)
