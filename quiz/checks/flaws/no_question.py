"""no_question: the stem does not ask.

Haladyna & Downing: the central idea belongs in the stem; Moore et al. 2023: unfocused stem. "Which is true?" asks
nothing that could be answered with the options covered.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.records import Flaw
from quiz.checks.words import words
from quiz.question.kinds import Categorise, Match, Order, SelectSentence, ShortAnswer, TrueFalseNotStated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question

TASKS = (Match, Categorise, Order, SelectSentence, ShortAnswer, TrueFalseNotStated)
"""Kinds whose stem may be a task or a sentence to judge."""
WORDS = 3
EMPTY = re.compile(
    r"^\W*(which|what)( one)?( of (these|the following))?( (statements?|sentences?|options?|answers?))?"
    r" (is|are) (true|false|right|wrong|correct|incorrect)\W*$",
    re.IGNORECASE,
)


def no_question(question: Question, _articles: Articles) -> Iterator[Flaw]:
    """Look at the shape of the stem."""
    stem = question.stem.rstrip('”"’) ')
    if len(words(stem)) < WORDS or not (isinstance(question.body, TASKS) or "?" in stem):
        yield Flaw("no-question", f"“{question.stem}” is no question.", "Ask one whole question, with its mark.")
    elif EMPTY.match(stem):
        yield Flaw("no-question", "The stem does not say what is asked about.", "Put the topic into the stem.")
