"""A lone name under somebody's words: whose they were."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.wordlists import wordlist

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

DASH = re.compile(r"[—–―-]+\s*(?=[\w@])")
NAME_PART = re.compile(r"(?:[^\W\d_](?:[\w’'.-]*[\w.])?)\Z")
HANDLE = re.compile(r"@\w{2,30}\.?\Z")
PLACE = re.compile(r"[^\W\d_a-z][\w’'.-]*(?:\s[^\W\d_a-z][\w’'.-]*){0,3},\s[^\W\d_a-z][\w.-]*(?:\s[^\W\d_a-z][\w.-]*)?")
STOP = re.compile(r"[^\W\d_]{2}\.\Z")
LONGEST = 5
LONGEST_WITH_ROLE = 16
LONGEST_HANDED = 14


def signature(page: Page) -> bool:
    """Whether the line signs the words above it."""
    if page.here == 0:
        return False
    if HANDLE.match(page.line):
        return True
    dash = DASH.match(page.line)
    line = page.line[dash.end() :] if dash else page.line
    if page.paragraphs[page.here - 1].end in page.quoted_ends:
        name, _, role = line.partition(",")
        short = len(page.words) <= LONGEST_WITH_ROLE and page.ends_open()
        if short and _is_name(name) and (dash is not None or _known(page, name) or not role):
            return True
    return _signs(page, line) if dash is not None else _of_a_letter(page)


def _signs(page: Page, line: str) -> bool:
    """A dash and a name under words without quotation marks: ``- Ada Moor, Orrin.``; a list has several in a row."""
    if len(page.words) > LONGEST_HANDED or DASH.match(page.before()) or DASH.match(page.after()):
        return False
    name, _, role = _unstopped(line).partition(",")
    return _is_name(name.partition(" (")[0]) and name.lower() not in wordlist("not_in_names") and not role.endswith(":")


def _of_a_letter(page: Page) -> bool:
    """A name, then perhaps a place or an address, under what a reader wrote: ``Ada Moor.`` and ``Orrin, Tarn.``."""
    line = _unstopped(page.line)
    if page.above == "signature":
        return PLACE.fullmatch(line) is not None
    ends = page.above is None and page.here > page.body + 1 and not page.before().endswith((":", ","))
    return ends and _new(page, line) and (_follows(page) or page.last)


def _unstopped(line: str) -> str:
    """A line without the full stop behind its last word."""
    return line[:-1] if STOP.search(line[-3:]) else line


def _new(page: Page, line: str) -> bool:
    """Whether it is the name of somebody the page does not speak of, and no common word."""
    parts = line.split()
    return (
        len(parts) > 1
        and not line.isupper()
        and _is_name(line)
        and all(page.words_in_all[part.lower()] == 0 for part in parts)
        and page.words_in_all[parts[-1]] == 1
    )


def _follows(page: Page) -> bool:
    after = _unstopped(page.after())
    return HANDLE.match(after) is not None or PLACE.fullmatch(after) is not None


def _is_name(words: str) -> bool:
    parts = words.split()
    return (
        0 < len(parts) <= LONGEST
        and all(NAME_PART.match(p) and (p[0].isupper() or p in wordlist("particles")) for p in parts)
        and not any(p.lower() in wordlist("not_in_names") for p in parts)
        and (len(parts) > 1 or not words.isupper())
    )


def _known(page: Page, name: str) -> bool:
    """Whether the last name stands elsewhere in the article as well."""
    return page.words_in_all[name.rsplit(maxsplit=1)[-1]] > 1
