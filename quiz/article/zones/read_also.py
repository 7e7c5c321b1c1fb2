"""A line that leads to another article: ``READ ALSO: …``, ``Related: …``, and what stands in a list of such links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.wordlists import opens

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

ONLY_ADDRESS = re.compile(r"\W*(?:https?://|www\.)\S+\W*\Z")
ENDS_WITH_ADDRESS = re.compile(r"^[^“”\"]{0,160}[:–—-]\s*(?:https?://|www\.)\S+\W*\Z")
LIST_HEAD = 6
LONGEST, LONGEST_LINK = 40, 25


def read_also(page: Page) -> bool:
    """Whether the line points to another article."""
    if len(page.words) > LONGEST:
        return False
    if opens("leads_away", page.line) or ONLY_ADDRESS.match(page.line) or ENDS_WITH_ADDRESS.match(page.line):
        return True
    listed = page.above == "read_also" and _heads_a_list(page.before())
    return listed and page.ends_open() and len(page.words) <= LONGEST_LINK


def _heads_a_list(line: str) -> bool:
    """``More on this story`` alone, or a link of such a list: nothing ends as a sentence."""
    return line.rstrip()[-1:] not in '.!?”"' and (len(line.split()) <= LIST_HEAD or not opens("leads_away", line))
