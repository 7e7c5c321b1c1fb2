"""A line that leads to another article: ``READ ALSO: …``, ``Related: …``, and what stands in a list of such links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.wordlists import opens
from quiz.article.zones.page import titled

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

ONLY_ADDRESS = re.compile(r"\W*(?:https?://|www\.)\S+\W*\Z")
ENDS_WITH_ADDRESS = re.compile(r"^[^“”\"]{0,160}[:–—-]\s*(?:https?://|www\.)\S+\W*\Z")
LIST_HEAD = 6
LONGEST_LIST, FEWEST_IN_TITLE = 5, 5
LONGEST, LONGEST_LINK = 40, 25


def read_also(page: Page) -> bool:
    """Whether the line points to another article."""
    if len(page.words) > LONGEST:
        return False
    if opens("leads_away", page.line) or ONLY_ADDRESS.match(page.line) or ENDS_WITH_ADDRESS.match(page.line):
        return True
    listed = page.above == "read_also" and _heads_a_list(page.before())
    return listed and page.ends_open() and len(page.words) <= LONGEST_LINK


def closing_titles(page: Page) -> bool:
    """A title among the last lines, with nothing but such titles under it: nothing is left for it to name."""
    if not page.closed or page.to_the_end > LONGEST_LIST or len(page.words) < FEWEST_IN_TITLE:
        return False
    return page.to_the_end < page.here - page.body and all(
        titled(page.after(steps)) for steps in range(page.to_the_end + 1)
    )


def _heads_a_list(line: str) -> bool:
    """``More on this story`` alone, or a link of such a list: nothing ends as a sentence."""
    return line.rstrip()[-1:] not in '.!?”"' and (len(line.split()) <= LIST_HEAD or not opens("leads_away", line))
