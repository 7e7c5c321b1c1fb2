"""A line without a mark at its end, on a page that sets them: what a picture shows, or a notice cut into lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.wordlists import wordlist
from quiz.article.zones.page import open_end

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

LISTED = re.compile(r"[^\w“”\"‘’'«„(@#$£€]|\(?\w{1,2}[.)]\s")
SPOKEN = re.compile(r"[“”\"]|''|\b(?:said|says|told|according)\b")
CUT = re.compile(r"[,\w’')]\s*\Z")
FEWEST, LONGEST, LONGEST_CUT = 8, 60, 30


def unfinished(page: Page) -> bool:
    """Whether the line has the length of a sentence and no end, and neither begins a list nor breaks off."""
    if not page.closed or page.last or not FEWEST <= len(page.words) <= LONGEST:
        return False
    whole = page.ends_open() and page.one_sentence() and not LISTED.match(page.line) and not _told(page)
    return whole and page.line[0].isupper() and not _in_a_list(page) and not _breaks_off(page)


def goes_on(page: Page) -> bool:
    """Whether a notice above breaks off in the middle and this is the rest of it."""
    if page.above != "boilerplate" or not page.line[0].islower() or len(page.words) > LONGEST_CUT:
        return False
    return CUT.search(page.before()[-2:]) is not None


def _told(page: Page) -> bool:
    """Whether somebody speaks in it; under another caption that is part of what is shown."""
    return page.above != "caption" and SPOKEN.search(page.line) is not None


def _in_a_list(page: Page) -> bool:
    """Whether it stands under a line that announces it, or under others of its kind that belong to the report."""
    before = page.before()
    return before.endswith(":") or (page.above is None and before != "" and open_end(before))


def _breaks_off(page: Page) -> bool:
    """Whether the next paragraph takes the sentence up, or its last word cannot be the last."""
    return page.after()[:1].islower() or page.words[-1].lower() in wordlist("small")
