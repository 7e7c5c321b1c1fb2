"""The headline, and the summary line under it; some archives end both with a full stop, as if they were sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.wordlists import wordlist
from quiz.article.zones.byline import bare_name, dates_or_signs
from quiz.article.zones.page import WORD, Page

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_OPEN, LONGEST, LONGEST_TITLED, LONGEST_DECK = 22, 20, 26, 16
LONGEST_OPEN_DECK = 35
LONG_PARAGRAPH = 20
LONGER_BY = 1.5
STEM = 5
SHARED, MUCH_SHARED = 0.3, 0.5
BRIEF = 14
LOOK = 600
LONGEST_BYLINE = 120
TOLD = re.compile(r"\b(?:said|told|according\s+to|was|were|had|he|she|they|his|her)\b", re.IGNORECASE)
FINITE = re.compile(
    r"\b(?:said|told|was|were|had|has|have|would|did|been|is|are|he|she|they|his|i|we|you|it)\b", re.IGNORECASE
)
PRESENT = re.compile(r"\b(?:is|are|has|have)\b|\b(?:he|she|it|that)[’']s\b", re.IGNORECASE)
ARTICLE = re.compile(r"\b(?:the|an?)\b", re.IGNORECASE)
PAST = re.compile(r"\b\w+ed\b")
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
OPENS_QUOTED = re.compile(r"[“\"«„]|''|``")
DATELINE = re.compile(r"[^\W\d_a-z][^a-z]{2,}[^—–-]{0,40}\s[—–-]+\s|[^—–-]{2,60}\((?:AP|AFP|UPI|Reuters)\)\s*[—–-]")
PLACED = re.compile(
    r"[^\W\d_a-z][^a-z:—–-]{2,30}(?:,\s[^—–:-]{1,30})?(?:\([^()]{2,20}\)\s*)?[—–-]+\s|[^—–:-]{2,60}\((?:AP|AFP|UPI|Reuters)\)\s*[—–-]"
)
LEADS_IN = re.compile(r"[:,]\Z")


def headline(page: Page) -> bool:
    """Whether the line is the headline or a summary right under it."""
    if not page.first and (page.here != page.body + 1 or page.above != "heading"):
        return False
    dated = DATELINE.match(page.line) is not None and not page.title_case()
    if page.last or dated or LEADS_IN.search(page.line):
        return False
    return _top(page) if page.first else _under(page)


def _top(page: Page) -> bool:
    size = len(page.words)
    if _framed(page) and size <= LONGEST_OPEN_DECK:
        return True
    if page.ends_open():
        return size <= LONGEST_OPEN
    if page.line.endswith(";"):
        return size <= LONGEST_TITLED
    titled = page.title_case() and size > 1
    if not page.one_sentence() and not titled:
        return False
    if not titled and (size > LONGEST or page.longest_below() < LONG_PARAGRAPH):
        return False
    return size <= LONGEST_TITLED and _points(page, titled=titled) > 1


def _framed(page: Page) -> bool:
    """Whether its writer, its date or the place where the report begins comes right under it."""
    under = page.after()
    short = len(under) <= LONGEST_BYLINE
    return page.one_sentence() and (
        PLACED.match(under) is not None or (short and (dates_or_signs(under) or bare_name(page, under)))
    )


def _points(page: Page, *, titled: bool) -> int:
    """What speaks for a headline, less what speaks for a first sentence."""
    size, share = len(page.words), _shared(page)
    told = 2 * bool(TOLD.search(page.line)) + 2 * bool(WEEKDAY.search(page.line)) if not titled else 0
    return (
        3 * titled
        + (share >= SHARED)
        + (share >= MUCH_SHARED)
        + (size <= BRIEF)
        + _longer(page)
        - told
        - bool(ARTICLE.search(page.line))
        - (bool(ARTICLE.match(page.line)) + 2 * bool(PRESENT.search(page.line)) if not titled else 0)
        - 2 * bool(OPENS_QUOTED.match(page.line))
    )


def _under(page: Page) -> bool:
    """A summary has no finite verb of its own, or goes on where the headline stopped at a semicolon."""
    if page.before().endswith(";"):
        return True
    if page.ends_open() and len(page.words) <= LONGEST_OPEN_DECK and page.longest_below() >= LONG_PARAGRAPH:
        return True
    if len(page.words) > LONGEST_DECK or OPENS_QUOTED.match(page.line):
        return False
    points = (
        _longer(page)
        + (page.words_after() >= LONG_PARAGRAPH + LONG_PARAGRAPH // 2)
        + 2 * (page.title_case() and len(page.words) > 1)
        - 3 * bool(FINITE.search(page.line))
        - 2 * bool(ARTICLE.search(page.line))
        - 2 * bool(PAST.search(page.line))
        - 2 * (not page.one_sentence())
    )
    return points > 0


def _longer(page: Page) -> int:
    """Whether the next paragraph is longer than the line, and long."""
    following = page.longest_below()
    return (following >= LONGER_BY * len(page.words)) + (following >= LONG_PARAGRAPH)


def _shared(page: Page) -> float:
    """How many of its words come again in the two paragraphs under it: a report begins with what its headline says."""
    below = _stems(WORD.findall(f"{page.after()[:LOOK]} {page.after(2)[:LOOK]}"))
    own = [w for w in page.words if w.lower() not in wordlist("small") and len(w) > len("the")]
    return len([w for w in own if w.lower().rstrip(".")[:STEM] in below]) / max(1, len(own))


def _stems(words: Iterable[str]) -> set[str]:
    return {word.lower().rstrip(".")[:STEM] for word in words}
