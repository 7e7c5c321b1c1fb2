"""A line the publisher puts around articles, or one that says what the text is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.wordlists import opens, phrases

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

RULE = re.compile(r"[_*=~\s.…•·#+|<>/\\–—-]+\Z")
LONE = re.compile(r"[^\W\d_]\W*\Z")
COMMENTS = re.compile(
    r"\d[\d,.]*k?\s+(?:comments?|shares?|likes?|views?|retweets?|min(?:ute)?s?(?:\s+read)?)\W*\Z", re.IGNORECASE
)
FIGURES = re.compile(r"\d[\d,.]*")
OUTER = re.compile(r"[^\w\s]+")
LONGEST, LONGEST_PHRASE, LONGEST_NOTE = 90, 8, 40
NUMBER, OF = re.compile(r"\d{1,3}\W*\Z"), re.compile(r"of\W*\Z")
OF_ITSELF = re.compile(
    r"\A[^“”\"]{0,120}\b(?:this|an\s+earlier\s+version\s+of\s+this)\s+(?:[\w’'-]+\s+)?(?:article|story|post|page|column|piece)\s+"
    r"(?:was|has\s+been|is|were|had\s+been|will\s+be|first|originally|previously|also)\s+(?:\w+ly\s+|first\s+|also\s+|being\s+|been\s+)?"
    r"(?:updated|corrected|amended|edited|produced|published|appeared|translated|adapted|written|revised|clarified|reported|syndicated"
    r"|republished|reprinted|supported|funded|sponsored|created|developing|part\s+of|supplemented)\b"
    r"|\A[^“”\"]{0,60}\bsupplemented\s+this\s+(?:\w+\s+)?(?:article|story|report|post)\b",
    re.IGNORECASE,
)
NOTED = re.compile(r"\W*corrections?\W*\Z", re.IGNORECASE)


def boilerplate(page: Page) -> bool:
    """Whether the line is the publisher's, not the report's."""
    if RULE.match(page.line) or LONE.match(page.line) or COMMENTS.match(page.line):
        return True
    if _counts_pictures(page) or _of_itself(page):
        return True
    if NOTED.match(page.before()) and page.above == "boilerplate":
        return True
    return len(page.words) <= LONGEST and (_furniture(page) or opens("notices", page.line))


def _of_itself(page: Page) -> bool:
    """Whether the text tells of itself: updated, first published, translated."""
    return len(page.words) <= LONGEST_NOTE and "this " in page.line.lower() and OF_ITSELF.match(page.line) is not None


def _counts_pictures(page: Page) -> bool:
    """``1``, ``of``, ``8`` in three lines: how far a gallery has been leafed through."""
    if NUMBER.match(page.line):
        return OF.match(page.after()) is not None or OF.match(page.before()) is not None
    return OF.match(page.line) is not None


def _furniture(page: Page) -> bool:
    """Whether the whole line is a button, a banner or a notice."""
    if len(page.words) > LONGEST_PHRASE:
        return False
    if len(page.words) == 1 and not page.ends_open():
        return False
    plain = FIGURES.sub("0", " ".join(OUTER.sub("", page.line.lower()).split()))
    return plain in phrases("furniture")
