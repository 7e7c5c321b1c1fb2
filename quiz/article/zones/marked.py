"""A title that carries marks: ``- Boats come home -``, or ``What the storm left behind:`` over its paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.wordlists import wordlist
from quiz.article.zones.page import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.article.zones.page import Page

DASHED = re.compile(r"(?:[—–-]+\s(?=[^—–-]*\s[—–-]+\.?\Z))?(?P<title>\w[^—–:]*?|[‘'][^—–:]*[’'])\s[—–-]+\.?\Z")
ASKS = re.compile(r"(?:what|who|why|how|when|where|which)\b", re.IGNORECASE)
LEADS_IN = re.compile(
    r"\b(?:follow\w*|as|this|these|that|those|here|below|including|include|includes|\w+ed|\w+ing|transcript|from|by|to|also"
    r"|writes|reports|notes|argues|warns|tweets|posts|concludes|recalls|answers|responds|jokes|declares|observes)\b",
    re.IGNORECASE,
)
TELLS = re.compile(
    r"\b(?:said|says?|told|tells?|wrote|adds?|asks?|replie[sd]|explains?|continues?|quote[sd]?|follow\w*|here|this|these|transcript|spoke"
    r"|read|reads|\w+ed|writes|reports|notes|argues|warns|tweets|posts|concludes|recalls|answers|responds|jokes|declares|observes)\b",
    re.IGNORECASE,
)
OPENS = re.compile(r"[“”\"‘’'«„(•*·–—-]|(?:and|but|he|she|they|i|we)\b", re.IGNORECASE)
LISTED = re.compile(r"\W|\w{1,2}[.)]\s")
FEWEST, LONGEST, LONGEST_ASKING = 3, 8, 11
LONG_PARAGRAPH = 15
SEVERAL = 3
LONGEST_LINE = 100


def marked(page: Page) -> bool:
    """Whether the line is a title by its marks."""
    if page.first or page.last or not 1 < len(page.words) <= LONGEST_ASKING:
        return False
    return _dashed(page) or _with_colon(page)


def _dashed(page: Page) -> bool:
    """Between two dashes, or before one, with no verb in it and nothing said."""
    found = DASHED.match(page.line)
    if found is None or len(page.words) > LONGEST:
        return False
    return page.line[0] in "-–—" or (page.words_after() >= LONG_PARAGRAPH and not _verbs(page))


def in_series(lines: Iterable[str]) -> bool:
    """Whether several short lines end with a colon, and nobody is made to speak by them: a page whose titles do so."""
    return sum(map(_plain_colon, lines)) >= SEVERAL


def _plain_colon(line: str) -> bool:
    if not line.endswith(":") or len(line) > LONGEST_LINE or TELLS.search(line) or OPENS.match(line):
        return False
    words = WORD.findall(line)
    return len(words) <= LONGEST_ASKING and any(w.islower() and w not in wordlist("small") for w in words)


def _with_colon(page: Page) -> bool:
    """A question or some words without a verb over a paragraph; neither a speaker nor what leads in to a list."""
    if page.colons and _plain_colon(page.line):
        return True
    if not page.line.endswith(":") or page.words_after() < LONG_PARAGRAPH or LISTED.match(page.after()):
        return False
    if page.shouted():
        return page.words_in_all[page.words[-1].rstrip(":").title()] == 0
    if ASKS.match(page.line):
        return not LEADS_IN.search(page.line.partition(" ")[2])
    if not FEWEST <= len(page.words) <= LONGEST or LEADS_IN.search(page.line) or _verbs(page):
        return False
    return any(w.islower() and w not in wordlist("small") for w in page.words)


def _verbs(page: Page) -> bool:
    low = [w.lower().replace("’", "'").removesuffix("'s") for w in page.words]
    return any(w in wordlist("verbs") or "'" in w for w in low)
