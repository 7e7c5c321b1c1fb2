"""A line that says who wrote the report, or when: ``By Ada Moor``, ``12 March 2031``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

BY = re.compile(
    r"(?:by|words|written\s+by|from)\s*:?\s+(?P<name>[^\W\d_][\w’'.-]*(?:[ ,]+(?:and\s+)?[^\W\d_][\w’'.-]*){0,9})\s*\Z",
    re.IGNORECASE,
)
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DATE = re.compile(
    rf"(?:(?:published|updated|posted)\b\W*)?(?:on\s+)?(?:\w+day,?\s+)?(?:\d{{1,2}}\s+{MONTH}|{MONTH}\s+\d{{1,2}}),?\s+\d{{4}}"
    r"(?:\W+(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?)?\W*\Z",
    re.IGNORECASE,
)
NEAR_TOP = 3


def byline(page: Page) -> bool:
    """Whether the line names the writer or the date."""
    near_top = page.here <= page.body + NEAR_TOP
    return near_top and (writer(page.line) is not None or DATE.match(page.line) is not None)


def writer(line: str) -> str | None:
    """The name in ``By Ada Moor``; None when the line is another."""
    found = BY.match(line)
    if found is None or not found["name"][0].isupper():
        return None
    names = [w for w in re.findall(r"[\w’'.-]+", found["name"]) if w not in ("and", "for", "of", "the")]
    return found["name"].strip() if sum(w[0].isupper() for w in names) >= len(names) - 1 else None
