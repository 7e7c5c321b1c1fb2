"""A line that leads to another article: ``READ ALSO: …``, ``Related: …``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

LEAD = re.compile(
    r"\W*(?:(?:read|see|watch|listen)\s+(?:also|more|next|now)\b|also\s+(?:read|see|watch)\b|more\s+(?:on|from)\b.*:"
    r"|related(?:\s+(?:article|articles|stories|story|news|content))?\s*[:|]|recommended(?:\s+\w+)?\s*[:|]"
    r"|(?:you\s+may|you\s+might)\s+also\s+like\b)",
    re.IGNORECASE,
)
LONGEST = 40


def read_also(page: Page) -> bool:
    """Whether the line points to another article."""
    return len(page.words) <= LONGEST and LEAD.match(page.line) is not None
