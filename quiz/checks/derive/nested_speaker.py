"""nested_speaker: whoever is named before a cue inside the speaker's words, by name or by office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.names import is_named
from quiz.checks.reading.offices import cited, means
from quiz.checks.reading.places import locate, shown_words
from quiz.checks.reading.speech import speaker

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question


def nested_speaker(question: Question, article: Article) -> Slots:
    """The options that the words before an inner cue name, the speaker left out."""
    places = locate(shown_words(question.stem), article)
    if not places:
        return ()
    own = speaker(article, places[0])
    inner = cited(places[0].of(article.text))
    names = [name for name in option_texts(question) if not any(is_named(name, phrase) for phrase in own)]
    return (frozenset(name for name in names if any(means(phrase, name, article) for phrase in inner)),)
