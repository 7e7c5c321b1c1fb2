"""longest_is_key: the key gives itself away by being the longest.

Haladyna & Downing: "keep the length of options about equal"; Tarrant 2006: long correct answer. A key of four words or
more needs a distractor of at least three quarters of its length. Names are as long as they are: no writer made them so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import distractors, keys, whole_text
from quiz.checks.records import Flaw
from quiz.checks.words import stands_in, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question

ASKS_NAME = re.compile(r"\W*(who|whom|whose|which (source|person|of these sources))\b", re.IGNORECASE)
WORDS = 4
SHARE = 0.75


def longest_is_key(question: Question, articles: Articles) -> Iterator[Flaw]:
    """Compare the shortest key with the longest distractor."""
    right, wrong = keys(question), distractors(question)
    if not right or not wrong:
        return
    if ASKS_NAME.match(question.stem) and all(stands_in(words(option.text), whole_text(articles)) for option in right):
        return
    key = min((option.text for option in right), key=len)
    longest = max(len(option.text) for option in wrong)
    if len(words(key)) >= WORDS and longest < SHARE * len(key):
        yield Flaw(
            "longest-is-key",
            f"The key “{key}” is much longer than every other option.",
            "Shorten the key, or write one distractor of about its length.",
        )
