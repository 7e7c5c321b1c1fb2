"""A line that belongs to a picture: ``Photo: …``, ``(Picture by …)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

LEAD = re.compile(
    r"\W*(?:file\s+)?(?:photo(?:graph)?|picture|image|illustration|video|graphic|caption|credit)s?"
    r"(?:\s+(?:by|credit|courtesy(?:\s+of)?|source))?\s*[:/|]",
    re.IGNORECASE,
)
CREDIT = re.compile(r"[(\[](?:\w+\s+)?(?:photo|picture|image|illustration)s?\b[^)\]]*[)\]]\W*\Z", re.IGNORECASE)
LONGEST = 60


def caption(page: Page) -> bool:
    """Whether the line describes or credits a picture."""
    return len(page.words) <= LONGEST and bool(LEAD.match(page.line) or CREDIT.search(page.line))
