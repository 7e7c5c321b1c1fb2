"""party_position: what the cue of the source says it did, with the time word that limits it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.sources import heard
from quiz.checks.reading.speech import voices
from quiz.checks.reading.verbs import forms
from quiz.checks.words import content, words

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(
    r"say(?:s)? (?P<name>.+?) (?:responded to|did about|answered|reacted to) (?P<matter>.+?)\?", re.IGNORECASE
)
FIRST = re.compile(r"\b(?:initially|at first|originally|first)\b", re.IGNORECASE)
LATER = re.compile(r"\b(?:later|afterwards?|subsequently)\b", re.IGNORECASE)
STILL = re.compile(r"\b(?:until now|still|ever since|to this day|and later|and then)\b", re.IGNORECASE)
SHARE = 0.5
"""Of the matter's words that the sentence must have."""


def party_position(question: Question, article: Article) -> Slots:
    """The options that keep the cue and do not go beyond its time word."""
    asked = ASKED.search(question.stem)
    if asked is None:
        return ()
    matter, found = content(asked["matter"]), set[str]()
    for voice in voices(article):
        line = voice.sentence.of(article.text)
        if heard(asked["name"], voice) and len(matter & content(line)) >= SHARE * len(matter):
            found |= {option for option in option_texts(question) if _keeps(option, voice.base, line)}
    return (frozenset(found),)


def _keeps(option: str, base: str, line: str) -> bool:
    """Whether an option has the cue and no other, and no time that the sentence does not give."""
    verbs = {forms()[word] for word in words(option) if word in forms()}
    if verbs != {base} or STILL.search(option):
        return False
    early, late = bool(FIRST.search(option)), bool(LATER.search(option))
    return (not early or bool(FIRST.search(line))) and (not late or bool(LATER.search(line)))
