"""A line between paragraphs that names what follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.wordlists import wordlist

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

OPENING_MARK = re.compile(r"[“\"«„(]")
BULLET = re.compile(r"[•*·\-–—]\s")
NUMBERED = re.compile(r"(?:\d{1,2}[.):]|#\d{1,2}\b)\s*")
SPEAKER = re.compile(r"[^:]{1,40}:\s*\S")
SINGLE = re.compile(r"['‘][^'‘’]*(?:['’](?=\w)[^'‘’]*)*['’][.?!]?\Z")
QUESTION = re.compile(
    r"(?:what|who|why|how|when|where|which|is|are|was|were|can|could|will|would|did|does|do|has|have|should)\b[^.!?]*\?\Z",
    re.IGNORECASE,
)
FINAL = re.compile(r"\.[”\"’')]*\Z")
FEWEST_TITLED, LONGEST_TITLED = 5, 14
DATED = re.compile(r"\b(?:19|20)\d\d\b")
LONE_NUMBER = re.compile(r"#?\d{1,2}[.):]?\Z")
LONGEST_COUNTED = 20
LONGEST_PLAIN, LONGEST_BRIEF = 7, 10
LONGEST_STOPPED = 6
LONGEST_QUESTION = 9
LONGEST_NUMBERED = 12
LONG_PARAGRAPH = 15


def heading(page: Page) -> bool:
    """Whether the line is a heading and no sentence of the report."""
    if page.line.startswith("#") and not page.line[1:2].isalnum():
        return True
    if page.last or BULLET.match(page.line):
        return False
    if LONE_NUMBER.match(page.line):
        return True
    if page.above == "heading" and LONE_NUMBER.match(page.before()):
        return len(page.words) <= LONGEST_COUNTED and page.one_sentence() and not OPENING_MARK.match(page.line)
    return _numbered(page) if NUMBERED.match(page.line) else _titled(page) or _stopped(page)


def _titled(page: Page) -> bool:
    """A line that stops without a mark."""
    if not page.ends_open() or OPENING_MARK.match(page.line) or SPEAKER.match(page.line):
        return False
    plain = LONGEST_BRIEF if _stands_out(page) else LONGEST_PLAIN
    return len(page.words) <= (LONGEST_TITLED if page.title_case() else plain)


def _stands_out(page: Page) -> bool:
    """Whether it names a paragraph on a page where every sentence has its mark, and is no item of a list."""
    if not page.closed or page.longest_below() < LONG_PARAGRAPH or DATED.search(page.line):
        return False
    return page.line[0].isupper() and not page.before().endswith(":")


def _stopped(page: Page) -> bool:
    """A line with a mark at its end, as long as nothing in it makes a sentence."""
    size, roomy = len(page.words), page.longest_below() >= LONG_PARAGRAPH
    if size > LONGEST_TITLED or not page.one_sentence():
        return False
    if page.shouted():
        return ":" not in page.line
    if page.title_case() and size > 1 and not OPENING_MARK.match(page.line):
        return (roomy or size >= FEWEST_TITLED) and bool(FINAL.search(page.line)) and not SPEAKER.match(page.line)
    return roomy and _names_what_follows(page)


def _names_what_follows(page: Page) -> bool:
    """A question, some words quoted between single marks, or a few words without a verb."""
    size = len(page.words)
    if QUESTION.match(page.line):
        return size <= LONGEST_QUESTION
    if SINGLE.match(page.line):
        return size <= LONGEST_PLAIN and '"' in page.text
    return bool(FINAL.search(page.line)) and size <= LONGEST_STOPPED and _verbless(page)


def _verbless(page: Page) -> bool:
    """Whether no word of it is a verb in a past or helping form, a pronoun, or half of a contraction."""
    low = [word.lower().replace("’", "'").rstrip(".") for word in page.words]
    return (
        not OPENING_MARK.match(page.line)
        and not any(w.removesuffix("'s") in wordlist("verbs") or "'" in w.removesuffix("'s") for w in low)
        and not any(w.endswith("ed") and w.islower() for w in low[1:])
        and (len(low) > 1 or page.shouted())
        and low[0] not in wordlist("connectives")
    )


def _numbered(page: Page) -> bool:
    """One of several numbered titles, each with its paragraphs: the next line has no number."""
    if len(page.words) > LONGEST_NUMBERED or not page.one_sentence():
        return False
    return page.longest_below() >= LONG_PARAGRAPH and NUMBERED.match(page.after()) is None
