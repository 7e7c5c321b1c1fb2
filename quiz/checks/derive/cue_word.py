"""cue_word: the verb beside the source in the sentence of the words shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.checks.parts import accepted
from quiz.checks.reading.cues import blanked
from quiz.checks.reading.names import is_named
from quiz.checks.reading.places import locate, shown_words
from quiz.checks.reading.speech import antecedent, cue_at, needs_antecedent, speaker
from quiz.checks.reading.subjects import namer_of
from quiz.checks.reading.verbs import forms
from quiz.checks.words import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

BESIDE = re.compile(r"\b(?P<verb>\w+)(?: that)?[\s“\"‘]*\Z")
"""A verb right before the words."""
ASKED = re.compile(r"where (?P<name>.+?) stands? on", re.IGNORECASE)


def cue_word(question: Question, article: Article) -> Slots:
    """The accepted texts that are forms of the cue, if the first of them is the one that stands there."""
    asked = ASKED.search(question.stem)
    for place in locate(shown_words(question.stem), article):
        for verb, names in _readings(article, place):
            named = asked and any(is_named(asked["name"], phrase) for phrase in names)
            if named and words("".join(accepted(question)[:1]))[-1:] == words(verb):
                base = forms().get(fold(verb))
                return (frozenset(t for t in accepted(question) if forms().get(" ".join(words(t)[-1:])) == base),)
    return ()


def _readings(article: Article, place: Span) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The cue of the sentence with who is named there, then the verb right before the words with its own subject."""
    cue, sentence = cue_at(article, place), article.sentence_at(place.start)
    if cue:
        yield cue.span.of(article.text), speaker(article, place)
    beside = BESIDE.search(blanked(article), sentence.start, place.start) if sentence else None
    if sentence and beside and fold(beside["verb"]) in forms():
        named = namer_of(blanked(article), sentence, Span(*beside.span("verb")))
        meant = (antecedent(article, sentence, named),) if named and needs_antecedent(named) else ()
        yield beside["verb"], tuple(filter(None, (named, *meant)))
