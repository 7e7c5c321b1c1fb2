"""match_roles: the role that stands right beside each name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import rows, sides
from quiz.checks.reading.places import locate
from quiz.checks.words import word_spans

if TYPE_CHECKING:
    from quiz.article.records import Article, Span
    from quiz.checks.records import Slots
    from quiz.question.records import Question

BEFORE = re.compile(r"[.,]?\s")
"""What stands between a role and the name behind it; a short form of a title keeps its stop."""
BEHIND = re.compile(r",\s(?:\d+,\s)?(?:an?\s|the\s)?")
"""What stands between a name and the role behind it."""
JOINED = re.compile(r"(?:and|or)\s$|,\s$")
"""What joins a name to another before it, so that the role behind may be either's."""


def match_roles(question: Question, article: Article) -> Slots:
    """Row by row, the roles offered that the article puts beside the name."""
    offered = sides(question)
    return tuple(frozenset(side for side in offered if _stands(left, side, article)) for left in rows(question))


def _stands(name: str, role: str, article: Article) -> bool:
    """Whether name and role stand side by side somewhere in the report."""
    named = [place for place in locate(name, article) if len(word_spans(place.of(article.text))) > 1]
    given = locate(role, article)
    return any(_beside(one, other, article.text) for one in named for other in given)


def _beside(name: Span, role: Span, text: str) -> bool:
    """Whether nothing but a comma, an age or an article stands between a name and a role."""
    if role.end <= name.start:
        return BEFORE.fullmatch(text[role.end : name.start]) is not None
    alone = JOINED.search(text[: name.start][-5:]) is None
    return alone and BEHIND.fullmatch(text[name.end : role.start]) is not None
