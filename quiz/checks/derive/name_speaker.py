"""name_speaker: the names accepted that are the name of whoever speaks the words shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import accepted
from quiz.checks.reading.names import is_named
from quiz.checks.reading.places import locate, shown_words
from quiz.checks.reading.speech import needs_antecedent, speaker

if TYPE_CHECKING:
    from quiz.article.records import Article, Span
    from quiz.checks.records import Slots
    from quiz.question.records import Question


def name_speaker(question: Question, article: Article) -> Slots:
    """The accepted names that fit at every place where the words stand."""
    places = locate(shown_words(question.stem), article)
    named = (frozenset(name for name in accepted(question) if _speaks(name, place, article)) for place in places)
    return (frozenset(accepted(question)).intersection(*named) if places else frozenset(),)


def _speaks(name: str, place: Span, article: Article) -> bool:
    """Whether the first words that name anybody there name this person."""
    chain = [phrase for phrase in speaker(article, place) if not needs_antecedent(phrase)]
    return bool(chain) and is_named(name, chain[0])
