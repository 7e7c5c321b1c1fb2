"""A line the publisher puts under every article, or one that says what the text is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

LEAD = re.compile(
    r"\W*(?:copyright\b|©|all\s+rights\s+reserved|advertisement\W*\Z|sponsored\b|subscribe\b|newsletter\b"
    r"|sign\s+up\b|follow\s+us\b|like\s+us\s+on\b|share\s+this\b|click\s+here\b|download\s+(?:the|our)\s+app\b"
    r"|(?:additional\s+)?(?:reporting|editing|writing|translation)\s+by\b|editor[’']s\s+note\b|correction\s*:"
    r"|this\s+(?:article|story|report|text)\s+(?:is|was|has\s+been)\s+"
    r"(?:originally\s+|first\s+)?(?:published|updated|invented|made\s+up|written\s+for\s+practice|corrected)"
    r"|invented\s+for\s+practice\b)",
    re.IGNORECASE,
)
RULE = re.compile(r"[_*=~\s.-]+\Z")
LONGEST = 60


def boilerplate(page: Page) -> bool:
    """Whether the line is the publisher's, not the report's."""
    return RULE.match(page.line) is not None or (len(page.words) <= LONGEST and LEAD.match(page.line) is not None)
