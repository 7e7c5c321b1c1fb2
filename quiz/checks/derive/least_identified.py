"""least_identified: the one source that has no name, only a plural such as "officials"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.words import word_list, words

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question


def least_identified(question: Question, _article: Article) -> Slots:
    """The options that end with, or begin with, a general word for people and have no surname."""
    return (frozenset(option for option in option_texts(question) if _is_general(option)),)


def _is_general(name: str) -> bool:
    """Whether a name is a label: a plural for people that is not written as a proper name throughout."""
    parts = name.split()
    singular = {word.removesuffix("s") for word in words(name)}
    told = set(words(name)) & word_list("people") or singular & word_list("persons")
    proper = len(parts) > 1 and all(part[0].isupper() for part in parts)
    return bool(told) and not proper
