"""Paragraph in, sentences out; a sentence inside a quotation is cut as well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.article.wordlists import wordlist

if TYPE_CHECKING:
    from collections.abc import Iterator

STOP = re.compile(r"(?<![.!?…])[.!?…]++(?P<closing>[”\"’'»)\]]*+)(?P<gap>\s++)")
OPENER = re.compile(r"[“\"‘'`«„(\[—–•*-]*\s*")
LAST_WORD = re.compile(r"[\w.’'&-]*\Z")
INITIAL = re.compile(r"(?:\w\.)*\w\Z")
TAG = re.compile(
    r"(?:[A-Z][\w’'-]*\s){1,4}(?:said|says|asked|asks|cried|told|added|wrote|replied|shouted|wondered|joked)\b"
)
LONGEST_WORD = 40


def sentences(text: str, paragraph: Span) -> Iterator[Span]:
    """The sentences of one paragraph, in order, marks and full stops included."""
    start = paragraph.start
    for stop in STOP.finditer(text, paragraph.start, paragraph.end):
        if _ends(text, stop, start):
            yield Span(start, stop.start("gap"))
            start = stop.end()
    if start < paragraph.end:
        yield Span(start, paragraph.end)


def _ends(text: str, stop: re.Match[str], start: int) -> bool:
    behind = OPENER.match(text, stop.end())
    at = behind.end() if behind else stop.end()
    following = text[at : at + 1]
    if not (following.isupper() or following.isdigit() or at > stop.end()) or following.islower():
        return False
    if stop.group("closing"):
        return stop.group()[0] not in "?!…" or at > stop.end() or not TAG.match(text, at)
    if text[stop.start()] == "." and stop.group().strip() == ".":
        return not _abbreviated(text, stop, start, at)
    return True


def _abbreviated(text: str, stop: re.Match[str], start: int, at: int) -> bool:
    found = LAST_WORD.search(text[max(start, stop.start() - LONGEST_WORD) : stop.start()])
    word = found.group() if found else ""
    low = word.lower().lstrip("’'")
    if low in wordlist("abbreviations"):
        return True
    if not INITIAL.match(word) or word.isdigit():
        return False
    following = re.compile(r"[\w’']+").match(text, at)
    starter = following is not None and following.group().lower() in wordlist("starters")
    return not starter if "." in word else word.isupper() and word != "I"
