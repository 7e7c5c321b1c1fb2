"""planned_or_done: the clause offered whose verb is in the time to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.places import locate
from quiz.checks.words import words

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

COMING = re.compile(
    r"\b(?:will|would|shall|plans? to|planned to|going to|intends? to|is to|are to|was to|were to)\b"
    r"(?! (?:have|not|be able|like|mean)\b)",
    re.IGNORECASE,
)
REST = 3
"""First words of an option that may name anew what the article calls by a pronoun."""


def planned_or_done(question: Question, article: Article) -> Slots:
    """The options in the future whose words stand in the report."""
    options = option_texts(question)
    return (frozenset(option for option in options if COMING.search(option) and _stands(option, article)),)


def _stands(option: str, article: Article) -> bool:
    """Whether the article has the option, its first words perhaps as a pronoun."""
    parts = option.split()
    return any(locate(" ".join(parts[skip:]), article) for skip in range(min(REST, len(words(option)))))
