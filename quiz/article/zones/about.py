"""A last line about the writer: who she is, where she can be reached."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

TRADE = (
    r"reporter|correspondent|editor|columnist|writer|contributor|journalist|author|fellow|blogger|critic|host"
    r"|professor|lecturer|director|executive|member|founder|president|strategist|attorney|lawyer|consultant|researcher"
)
IS = re.compile(
    rf"(?P<name>[^\W\d_a-z][\w’'.-]*(?:\s[^\W\d_a-z][\w’'.-]*){{1,4}})(?:,[^,.]{{1,120}},)?\s"
    rf"(?:is|was|writes|covers|reports|teaches|works|has\s+written)\s(?:[^.;]{{0,120}}\b(?:{TRADE})s?\b|(?:about|on|for)\b)"
)
REACH = re.compile(
    r"(?:follow|find|reach|contact|email|e-mail|write\s+to|tweet(?:\s+at)?|connect\s+with|send\s+\w+(?:\s\w+)?\s+to)\b"
    r"[^.]{0,80}(?:@\w|\bon\s+(?:twitter|facebook|x|instagram|bluesky)\b|https?://|www\.)",
    re.IGNORECASE,
)
SPEAKS = re.compile(r"[“”\"]|''|\b(?:said|told)\b")
FROM_END, FROM_END_BIO = 12, 2
LONGEST, LONGEST_BIO = 40, 70


def about(page: Page) -> bool:
    """Whether the line is about its writer."""
    if len(page.words) <= LONGEST and REACH.match(page.line):
        return page.to_the_end <= FROM_END or len(page.words) <= LONGEST // 2
    if page.to_the_end > FROM_END_BIO or len(page.words) > LONGEST_BIO or SPEAKS.search(page.line):
        return False
    found = IS.match(page.line)
    return found is not None and not page.first and _new(page, found["name"])


def _new(page: Page, name: str) -> bool:
    """Whether the report itself never speaks of this person."""
    last = name.rsplit(maxsplit=1)[-1].rstrip(".’'")
    below = " ".join([page.line, *(page.after(steps) for steps in range(1, page.to_the_end + 1))])
    return page.words_in_all[last] == len(re.findall(rf"\b{re.escape(last)}\b", below))
