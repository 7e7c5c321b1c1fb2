"""heading_claim: the source whose words the heading comes nearest to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.names import pick
from quiz.checks.reading.places import everywhere, locate, shown_words
from quiz.checks.reading.speech import voices
from quiz.checks.words import content

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

SHARE = 0.5
"""Of the heading's words that a sentence must have to be what it repeats."""


def heading_claim(question: Question, article: Article) -> Slots:
    """Whoever says most of the heading's words; the heading must be one."""
    heading = shown_words(question.stem)
    if not everywhere(heading, article) or locate(heading, article):
        return ()
    wanted = content(heading)
    near = [(len(wanted & content(voice.sentence.of(article.text))), voice) for voice in voices(article)]
    most = max((shared for shared, _ in near), default=0)
    if most < SHARE * len(wanted):
        return ()
    names = option_texts(question)
    return (frozenset().union(*(pick(names, voice.names) for shared, voice in near if shared == most)),)
