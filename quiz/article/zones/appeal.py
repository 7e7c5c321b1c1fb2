"""A line that asks its reader for something: to sign up, to follow, to download, to send in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

ASKS = re.compile(
    r"(?:\A\W*|[.!?,:;(]\s+|\bplease\s+|\bon\s+(?:twitter|facebook|instagram)\s+|\b(?:want|like)\s+to\s+(?:\w+\s){0,8})"
    r"(?P<deed>sign\s+up|subscribe|register|download|click|like|follow|share|comment|send|e-?mail|text|contact|donate|join|listen"
    r"|enter|visit|get|receive|find|check\s+out|tell\s+us|support|support\s+our)\b",
    re.IGNORECASE,
)
FOR = re.compile(
    r"\b(?:newsletters?|e-?mails?|inbox|apps?|podcasts?|page|comments?|facebook|twitter|instagram|whatsapp|youtube|itunes|tips"
    r"|unsubscribe|subscri(?:be|bers?|ptions?)|members(?:hip)?|updates|alerts|notifications)\b|\S@\w+\.\w|(?<!\w)@\w",
    re.IGNORECASE,
)
TO_YOU = re.compile(
    r"\b(?:your?|us|our|me|here|below|now|free|newsletters?|page|app)\b|\S@\w+\.\w|(?<!\w)@\w|https?:", re.IGNORECASE
)
SPOKEN = re.compile(r"[“”\"]|''|\b(?:said|says|told|he|she|his|her|they|their|who)\b")
LONGEST = 45


def appeal(page: Page) -> bool:
    """Whether the line wants something of whoever reads it, and nobody speaks in it."""
    if page.first or len(page.words) > LONGEST or SPOKEN.search(page.line):
        return False
    asked = ASKS.search(page.line)
    if asked is None or TO_YOU.search(page.line) is None:
        return False
    return any(found.end() <= asked.start("deed") or found.start() >= asked.end() for found in FOR.finditer(page.line))
