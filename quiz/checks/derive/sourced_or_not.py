"""sourced_or_not: whether a source stands beside the passage, or nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import rows, sides
from quiz.checks.reading.marks import inside
from quiz.checks.reading.places import locate
from quiz.checks.reading.sources import REPORTER
from quiz.checks.reading.speech import cue_at

if TYPE_CHECKING:
    from quiz.article.records import Article, Span
    from quiz.checks.records import Slots
    from quiz.question.records import Question

RELATIVE = re.compile(r"(?:^|,\s*)(where|which|who|when|while)\b[^,]*$", re.IGNORECASE)
TAIL = 20
"""Characters behind a cue that show it has something else to report."""


def sourced_or_not(question: Question, article: Article) -> Slots:
    """Row by row, the class that the surroundings of the passage give it."""
    offered = sides(question)
    own = frozenset(side for side in offered if REPORTER.search(side))
    told = frozenset(offered) - own
    slots = []
    for left in rows(question):
        places = locate(left, article)
        slots.append(frozenset().union(*(told if _is_told(place, article) else own for place in places)))
    return tuple(slots)


def _is_told(place: Span, article: Article) -> bool:
    """Whether somebody is made to say it: marks, or a cue that does not merely follow an opening clause."""
    sentence, cue = article.sentence_at(place.start), cue_at(article, place)
    if inside(place, article):
        return True
    if sentence is None or cue is None:
        return False
    if place.start > cue.span.end:
        return not _is_aside(place, sentence, article)
    follows = article.text[cue.span.end : sentence.end]
    return len(follows) < TAIL or cue.base == "according to"


def _is_aside(place: Span, sentence: Span, article: Article) -> bool:
    """Whether a clause begins with "where" or "which" and leaves the past in which speech is reported."""
    before, own = article.text[sentence.start : place.start], place.of(article.text)
    aside = RELATIVE.match(own) or RELATIVE.search(before)
    return bool(aside) and bool(re.search(r"\bhad\b", before)) and bool(re.search(r"\b(have|has|is|are)\b", own))
