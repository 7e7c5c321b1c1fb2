"""Why a source is not named, where the article says so."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from quiz.article.records import Span

if TYPE_CHECKING:
    from quiz.attribution.tokens import Row, Unit

UNNAMED = re.compile(
    r"\b(?:(?:ask|request|want|wish|prefer|declin|refus|insist|spoke|speak|talk)\w*\s(?:\w+\s){0,3}?"
    r"(?:not\sto\sbe\s(?:named|identified|quoted)|to\sremain\s(?:anonymous|unnamed)|to\sbe\s(?:named|identified)"
    r"|to\sgive\s(?:his|her|their|a)\s(?:\w+\s)?names?|(?:on\s|under\s)?(?:the\s)?(?:condition\sof\s)?anonym(?:ity|ously|ous))"
    r"|(?:not|n[’']t)\sauthori[sz]ed\sto\s(?:speak|talk|discuss|comment)(?:\spublicly)?)",
    re.IGNORECASE,
)
HINTS = ("name", "identified", "quoted", "anonym", "authori")
"""One of them is in whatever the pattern finds: most sentences need no look at it."""
REASON = re.compile(
    r",?\s+(?P<reason>(?:because|for\s+fear|fearing|out\s+of\s+fear|as|since|due\s+to|owing\s+to|citing|so\s+as|in\s+order"
    r"|to\s+(?:avoid|protect|discuss|speak|describe|talk))\b[^,.;:”\"]*)",
    re.IGNORECASE,
)


def anonymous(row: Row, unit: Unit) -> Span | None:
    """The words of a sentence that say a source goes without a name."""
    whole = row.span(unit.first, unit.last)
    words = whole.of(row.article.text).lower()
    if not any(hint in words for hint in HINTS):
        return None
    found = UNNAMED.search(row.article.text, whole.start, whole.end)
    return Span(*found.span()) if found else None


def reason(row: Row, unit: Unit) -> Span | None:
    """The reason a sentence gives for it."""
    words = anonymous(row, unit)
    if words is None:
        return None
    end = row.tokens[unit.last - 1].end
    text = row.article.text
    found = REASON.match(text, words.end, end)
    if found:
        return Span(found.start("reason"), found.start("reason") + len(found["reason"].rstrip()))
    return words if "uthori" in words.of(text) else None


def first_unit(row: Row, offset: int) -> Unit:
    """The sentence that holds an offset."""
    return row.unit_at(max(0, bisect_left(row.tokens, offset + 1, key=lambda t: t.start) - 1))
