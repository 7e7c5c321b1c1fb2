"""A line that says who wrote the report, when or where: ``By Ada Moor``, ``12 March 2031``, ``9:40 p.m.``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.wordlists import wordlist

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

BY = re.compile(
    r"(?:by|words|written\s+by|from)\s*:?\s+(?P<name>[^\W\d_][\w’'.-]*(?:[ ,]+(?:and\s+)?[^\W\d_][\w’'.-]*){0,9})\s*\Z",
    re.IGNORECASE,
)
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
CLOCK = (
    r"\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\b\.?)?(?:\s+\(?(?:[A-Z]{2,5}|local\s+time)\b\)?)?|\d{1,2}\s?[ap]\.?m\b\.?"
)
WEEKDAY = r"(?:\w+day,?\s+|(?:mon|tue|wed|thu|fri|sat|sun)\w{0,4}\.?,?\s+)?"
NTH = r"\d{1,2}(?:st|nd|rd|th)?"
DAY = rf"{WEEKDAY}(?:{NTH}\s+{MONTH}|{MONTH}\s+{NTH}),?\s+\d{{4}}"
AGO = r"(?:\d{1,3}|an?|one)\s+(?:minute|min|hour|hr|day|week|month|year)s?\s+ago|yesterday|today|just\s+now"
WHEN = rf"(?:{DAY}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|{AGO}|{CLOCK})"
DATE = re.compile(
    rf"\W{{0,3}}(?:(?:(?:first\s+|last\s+|originally\s+)?(?:published|updated|posted|modified|amended|created)|last\s+update"
    rf"|publication\s+date|date)\b(?:\s+(?:on|at))?\W{{0,3}})?(?:on\s+|at\s+)?{WHEN}"
    rf"(?:\W{{0,4}}(?:at\s+|(?:last\s+|first\s+)?(?:updated|modified|published)\b\W{{0,3}}(?:on\s+|at\s+)?)?{WHEN}){{0,4}}\W*\Z",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[!?…:;,]\Z|[^\W\d_]{3}\.\Z|[“”\"]")
PICTURE = re.compile(r"(?:photo|pict|image|video|graphic|credit|caption|illustration)", re.IGNORECASE)
NEAR_TOP, LONGEST = 5, 14
FEW = (2, 3)
NAME = re.compile(r"[^\W\d_a-z](?:\.|[\w’'-]*[a-z])\Z")


def byline(page: Page) -> bool:
    """Whether the line names the writer, the date or the hour."""
    if DATE.match(page.line):
        return True
    if page.here == page.body + 1 and page.above == "heading" and bare_name(page, page.line):
        return True
    near_top = page.here <= page.body + NEAR_TOP
    return near_top and (writer(page.line.rstrip(".")) is not None or _at_work(page))


def _at_work(page: Page) -> bool:
    """A name beside a trade or a paper: ``Ada Moor, Political Editor``, ``ADA MOOR in Orrin, Reuters``."""
    if page.first or SENTENCE.search(page.line) or not 1 < len(page.words) <= LONGEST or not page.line[0].isupper():
        return False
    if PICTURE.match(page.line) or "/" in page.line:
        return False
    trades = [w for w in page.words if w.lower().strip(".") in wordlist("trades")]
    plain = [w for w in page.words if w[0].islower() and w not in wordlist("small") and w not in trades]
    return bool(trades) and not plain and page.words[0].lower() not in wordlist("not_in_names")


def dates_or_signs(line: str) -> bool:
    """Whether a line is nothing but a date, or the writer's name behind ``by``."""
    return DATE.match(line) is not None or (line.lower().startswith("by") and writer(line.rstrip(".")) is not None)


def bare_name(page: Page, line: str) -> bool:
    """Whether a line is two or three words with capitals that the report never speaks of: who wrote it."""
    parts = line.split()
    return (
        len(parts) in FEW
        and all(NAME.match(part) for part in parts)
        and not any(part.lower() in wordlist("not_in_names") for part in parts)
        and page.words_in_all[parts[-1]] == 1
        and not any(page.words_in_all[part.lower()] for part in parts)
    )


def writer(line: str) -> str | None:
    """The name in ``By Ada Moor``; None when the line is another."""
    found = BY.match(line)
    if found is None or not found["name"][0].isupper():
        return None
    names = [w for w in re.findall(r"[\w’'.-]+", found["name"]) if w not in ("and", "for", "of", "the", "in")]
    return found["name"].strip() if sum(w[0].isupper() for w in names) >= len(names) - 1 else None
