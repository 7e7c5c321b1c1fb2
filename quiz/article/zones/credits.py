"""A line under the report that says who else worked on it, and where they wrote from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

LEAD = re.compile(
    r"[\W_]{0,4}(?:(?:additional\s+)?(?:reporting|writing|research|compiled)\s+by|(?:additional\s+)?(?:editing|translation)\s+by"
    r"|with\s+(?:reporting|files|additional\s+reporting)\s+(?:by|from)|contribut(?:ing|ors?)\s*:|reported\s+by"
    r"|co-?authored\s+by|(?:story|text|words|video|photos?|podcast|cinematography)(?:\s+and\s+\w+)?\s+(?:by|produced\s+by)\s)",
    re.IGNORECASE,
)
WHO = r"[^\W\d_a-z][\w’'.-]*"
WORKED = re.compile(
    rf"(?:{WHO}(?:,\s|\s+and\s+|\s+)|(?:and|writers?|reporters?|editors?|correspondents?|staff|special|senior|of|in|for|the),?\s+){{1,30}}"
    r"(?:also\s+)?(?:contributed(?:\s+(?:reporting|research|to\s+this\s+\w+|from)\b[^.]*)?|reported\s+from\s[^.]*"
    r"|(?:assisted|helped)\s+with\s+[^.]*(?:report|story|article)[^.]*)"
)
LONGEST, LONGEST_LEAD = 40, 60
FROM_END = 8


def credits_line(page: Page) -> bool:
    """Whether the line names those who worked on the report."""
    if LEAD.match(page.line):
        return len(page.words) <= LONGEST_LEAD
    if page.to_the_end > FROM_END or len(page.words) > LONGEST or page.first:
        return False
    sentences = re.split(r"(?<=[^\W\d_]{3})\.\s+", page.line.strip("()[]_* "))
    return page.line.strip("()[]_* ")[:1].isupper() and all(WORKED.match(one) for one in sentences if one)
