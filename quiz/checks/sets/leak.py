"""leak: one question tells the answer of another.

Haladyna & Downing: items independent of each other; Tarrant 2006: cueing between items. A text tells a key when it
holds the key's words and most of what the other stem is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import options, single
from quiz.checks.records import Flaw
from quiz.checks.words import content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.checks.records import Articles
    from quiz.question.records import Question

TOPIC = 0.6
"""The share of a stem's words that makes a text be about the same."""
KEY = 0.8
"""The share of a key's words that tells it."""
LEAST = 2
"""Words a stem must have to be about anything."""


def leak(questions: Sequence[Question], _articles: Articles) -> Iterator[Flaw]:
    """Hold every stem against every other question's key."""
    told = [_tells(question) for question in questions]
    for at, question in enumerate(questions):
        for other, text in enumerate(told):
            if other != at and _gives(question, text):
                yield Flaw(
                    "leak",
                    f"“{questions[other].stem}” gives away the answer of “{question.stem}”.",
                    "Keep one of the two.",
                    questions=tuple(sorted((at, other))),
                )
    stems = [question.stem for question in questions]
    for at, stem in enumerate(stems):
        if stem in stems[:at] and single(questions[at]):
            yield Flaw("leak", f"“{stem}” is asked twice.", "Keep one.", questions=(stems.index(stem), at))


def _tells(question: Question) -> frozenset[str]:
    """What a student reads as given: the stem, and what every option says."""
    shown = [content(option.text) for option in options(question)]
    return content(question.stem) | (frozenset.intersection(*shown) if shown else frozenset())


def _gives(question: Question, text: frozenset[str]) -> bool:
    """Whether a text holds the key of a choice and is about the same."""
    key = single(question)
    if key is None:
        return False
    wanted = content(key.text)
    topic = content(question.stem) - wanted
    if not wanted or len(topic) < LEAST:
        return False
    return len(wanted & text) >= KEY * len(wanted) and len(topic & text) >= TOPIC * len(topic)
