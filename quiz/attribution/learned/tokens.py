"""A text as arrays of tokens: the same cut for training and for use, whatever read the article."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from numpy.typing import NDArray

    Ints = NDArray[np.integer[Any]]

TOKEN = re.compile(
    r"""
    [A-Za-z]++(?=[\ ,\n])
  | (?:https?://|www\.)\S+
  | [@#]\w+
  | [$€£]?\d+(?:[.,:]\d+)*%?
  | (?:[^\W\d_]\.){2,}
  | (?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|Sgt|Rev|Prof|Jr|Sr|St|Inc|Corp|Co|Ltd|vs|No
      |Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m)\.(?=\s)
  | [^\W\d_]\.(?=\s[A-Z])
  | n[’']t\b | [’'](?:s|S|re|ve|ll|d|m)\b
  | [^\W_]+?(?=n[’']t\b)
  | [^\W_]+(?:-[^\W_]+)*
  | --+ | \.{2,} | `` | ''
  | \S
    """,
    re.VERBOSE,
)
"""The first way only saves time: most words are nothing but letters, and the other ways would find the same."""
OPENING = frozenset(["“", "‟", "„", "«", "``"])
CLOSING = frozenset(["”", "»", "''"])
STRAIGHT = '"'
MARKS = OPENING | CLOSING | {STRAIGHT}
FINAL = frozenset(".!?…")
AFTER_STOP = frozenset(["”", '"', "’", "'", ")", "]", "''", "»"])
BEFORE_START = frozenset(["“", '"', "‘", "'", "(", "[", "``", "—", "•", "«", "„"])
OUTSIDE, INSIDE, OPENS, CLOSES = range(4)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text; every array has one number a token."""

    text: str
    """The text, untouched."""
    words: list[str]
    """The tokens as they stand."""
    start: Ints
    """Offset of the first code point."""
    end: Ints
    """Offset behind the last one."""
    paragraph: Ints
    """Number of the paragraph."""
    paragraph_first: Ints
    """First token of the paragraph."""
    paragraph_last: Ints
    """Token behind the paragraph."""
    sentence_first: Ints
    """First token of the sentence."""
    sentence_last: Ints
    """Token behind the sentence."""
    quote: Ints
    """Outside all quotation, inside, at the opening mark, at the closing mark."""
    stretches: list[tuple[int, int]]
    """Each stretch of quotation: its first token and the one behind it, marks included."""

    def __len__(self) -> int:
        """How many tokens."""
        return len(self.words)


def tokens(text: str) -> Tokens:
    """Cut a text into tokens, sentences, paragraphs and quotations, in time linear in its length."""
    words = TOKEN.findall(text)
    places = list(_places(text, words))
    start = np.array(places, np.int32)
    end = start + np.array([len(word) for word in words], np.int32)
    breaks = _paragraph_starts(text, places)
    ends = _sentence_starts(words, places, breaks)
    first, last, number = _bounds(breaks, len(words))
    sentence_first, sentence_last, _ = _bounds(ends, len(words))
    stretches = _stretches(words, breaks)
    quote = _quote(words, stretches)
    return Tokens(text, words, start, end, number, first, last, sentence_first, sentence_last, quote, stretches)


def _places(text: str, words: list[str]) -> Iterator[int]:
    """Where each token starts; there is nothing but room between two, so each is the next that reads like it."""
    at = 0
    for word in words:
        at = text.index(word, at)
        yield at
        at += len(word)


def _paragraph_starts(text: str, places: list[int]) -> list[int]:
    """The first token, and those before which the line ends."""
    lines = accumulate(len(line) + 1 for line in text.split("\n"))
    return sorted({0, *(bisect_left(places, line) for line in lines)} - {len(places)})


def _sentence_starts(words: list[str], places: list[int], breaks: list[int]) -> list[int]:
    """Paragraph starts, and tokens that follow a final stop and look like a beginning."""
    starts = set(breaks)
    n = len(words)
    for i in [i for i, word in enumerate(words) if word[0] in FINAL and word[-1] in FINAL]:
        j, behind = i + 1, places[i] + len(words[i])
        while j < n and j not in starts and places[j] == behind and words[j] in AFTER_STOP:
            behind += len(words[j])
            j += 1
        if j < n and places[j] > behind and _begins(words[j]):
            starts.add(j)
    return sorted(starts)


def _begins(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in BEFORE_START


def _bounds(starts: list[int], n: int) -> tuple[Ints, Ints, Ints]:
    """For each token the first of its group, the one behind its group, and the group's number."""
    edges = np.array([*starts, n], np.int32)
    sizes = np.diff(edges)
    return (
        np.repeat(edges[:-1], sizes),
        np.repeat(edges[1:], sizes),
        np.repeat(np.arange(len(starts), dtype=np.int32), sizes),
    )


def _stretches(words: list[str], breaks: list[int]) -> list[tuple[int, int]]:
    """Stretches between double marks; every paragraph starts anew, an unclosed one runs to its end."""
    found: list[tuple[int, int]] = []
    new = set(breaks)
    opened = -1
    for i in sorted(new.union(i for i, word in enumerate(words) if word in MARKS)):
        word = words[i]
        if i in new and opened >= 0:
            found.append((opened, i))
            opened = -1
        if word in OPENING or (word == STRAIGHT and opened < 0):
            opened = i if opened < 0 else opened
        elif opened >= 0 and (word in CLOSING or word == STRAIGHT):
            found.append((opened, i + 1))
            opened = -1
    if opened >= 0:
        found.append((opened, len(words)))
    return found


def _quote(words: list[str], stretches: list[tuple[int, int]]) -> Ints:
    state = np.zeros(len(words), np.int32)
    for a, b in stretches:
        state[a:b] = INSIDE
        if words[b - 1] in CLOSING or words[b - 1] == STRAIGHT:
            state[b - 1] = CLOSES
        state[a] = OPENS
    return state
