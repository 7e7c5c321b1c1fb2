"""A text as arrays of tokens: the same cut for training and for use, whatever read the article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
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
    found = [(m.start(), m.end(), m[0]) for m in TOKEN.finditer(text)]
    words = [w for _, _, w in found]
    start = np.array([a for a, _, _ in found], np.int32)
    end = np.array([b for _, b, _ in found], np.int32)
    breaks = _paragraph_starts(text, found)
    ends = _sentence_starts(found, breaks)
    first, last, number = _bounds(breaks, len(words))
    sentence_first, sentence_last, _ = _bounds(ends, len(words))
    stretches = _stretches(words, breaks)
    quote = _quote(words, stretches)
    return Tokens(text, words, start, end, number, first, last, sentence_first, sentence_last, quote, stretches)


def _paragraph_starts(text: str, found: list[tuple[int, int, str]]) -> list[int]:
    """Tokens before which the line ends."""
    starts, before = [], 0
    for i, (a, b, _) in enumerate(found):
        if i == 0 or "\n" in text[before:a]:
            starts.append(i)
        before = b
    return starts


def _sentence_starts(found: list[tuple[int, int, str]], breaks: list[int]) -> list[int]:
    """Paragraph starts, and tokens that follow a final stop and look like a beginning."""
    starts = set(breaks)
    n = len(found)
    for i, (_, b, word) in enumerate(found):
        if word[-1] not in FINAL or word[0] not in FINAL:
            continue
        j, behind = i + 1, b
        while j < n and j not in starts and found[j][0] == behind and found[j][2] in AFTER_STOP:
            behind = found[j][1]
            j += 1
        if j < n and found[j][0] > behind and _begins(found[j][2]):
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
    for i, word in enumerate(words):
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
