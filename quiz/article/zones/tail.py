"""What a firm or an agency puts under its own news, from ``About Orrin Ferries`` or its contacts to the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.wordlists import opens

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

ABOUT = re.compile(
    r"About\s+(?:the\s+)?[^\W\d_a-z][\w&.,’'-]*(?:\s+(?:[^\W\d_a-z][\w&.,’'-]*|of|the|and|for|&)){0,7}\s*:?\Z"
)
REACHED = re.compile(
    r"(?:\W*(?:https?://|www\.)\S+\W*\Z|\S+@\S+\.\w+\W*\Z|\W*\+?\(?\d{1,4}\)?[\s.-]?(?:\(?\d{2,5}\)?[\s.-]?){1,4}\d{2,5}\W*\Z)"
)
LONGEST_HEAD = 16
PART = 3
"""A tail begins in the last third of the page."""


def tail(page: Page) -> bool:
    """Whether the line stands in such an end, or is nothing but an address or a number."""
    return page.tail or REACHED.match(page.line) is not None


def opens_tail(page: Page) -> bool:
    """Whether such an end begins here."""
    late = page.here - page.body >= (len(page.paragraphs) - page.body) // PART
    if not late or len(page.words) > LONGEST_HEAD:
        return False
    return ABOUT.match(page.line) is not None or opens("tails", page.line)
