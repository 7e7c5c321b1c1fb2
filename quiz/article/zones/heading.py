"""A headline, or a line between paragraphs that names what follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

OPENING_MARK = re.compile(r"[“\"«„(]")
BULLET = re.compile(r"[•*\-–—]\s|\d+[.)]\s")
SPEAKER = re.compile(r"[^:]{1,40}:\s*\S")
LONGEST_HEADLINE = 22
LONGEST_TITLED = 14
LONGEST_PLAIN = 7


def heading(page: Page) -> bool:
    """Whether the line is a heading and no sentence of the report."""
    if page.line.startswith("#"):
        return True
    if page.last or not page.ends_open() or BULLET.match(page.line):
        return False
    if page.first:
        return len(page.words) <= LONGEST_HEADLINE
    if OPENING_MARK.match(page.line) or SPEAKER.match(page.line):
        return False
    return len(page.words) <= (LONGEST_TITLED if page.title_case() else LONGEST_PLAIN)
