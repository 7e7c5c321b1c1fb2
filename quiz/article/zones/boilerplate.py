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
LONGEST, LONGEST_PHRASE = 90, 8
NOTED = re.compile(r"\W*corrections?\W*\Z", re.IGNORECASE)


def boilerplate(page: Page) -> bool:
    """Whether the line is the publisher's, not the report's."""
    if RULE.match(page.line) or LONE.match(page.line) or COMMENTS.match(page.line):
        return True
    if NOTED.match(page.before()) and page.above == "boilerplate":
        return True
    return len(page.words) <= LONGEST and (_furniture(page) or opens("notices", page.line))


def _furniture(page: Page) -> bool:
    """Whether the whole line is a button, a banner or a notice."""
    if len(page.words) > LONGEST_PHRASE:
        return False
    if len(page.words) == 1 and not page.ends_open():
        return False
    plain = FIGURES.sub("0", " ".join(OUTER.sub("", page.line.lower()).split()))
    return plain in phrases("furniture")
