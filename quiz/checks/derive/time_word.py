"""time_word: a first time leaves open what came after, a later one how much later."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.places import everywhere

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(r"what does [“\"](?P<word>[^”\"]+)[”\"] leave open", re.IGNORECASE)
OPEN = (
    (
        re.compile(r"^(?:initially|at first|originally|first)$", re.IGNORECASE),
        re.compile(r"\b(?:after|afterwards|later|now)\b", re.IGNORECASE),
    ),
    (
        re.compile(r"^(?:later|afterwards?|subsequently)$", re.IGNORECASE),
        re.compile(r"\b(?:how (?:much|long)|when)\b", re.IGNORECASE),
    ),
)


def time_word(question: Question, article: Article) -> Slots:
    """The options that speak of the time that the word does not settle."""
    asked = ASKED.search(question.stem)
    if asked is None or not everywhere(asked["word"], article):
        return ()
    left = next((open_ for word, open_ in OPEN if word.match(asked["word"])), None)
    return (frozenset(option for option in option_texts(question) if left and left.search(option)),)
