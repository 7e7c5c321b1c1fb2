"""What a zone rule may look at: one paragraph among its neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.article.wordlists import wordlist

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Sequence

    from quiz.article.records import Span, ZoneName

WORD = re.compile(r"\w[\w’'.&-]*")
ENDS_SENTENCE = re.compile(r"[.!?…:;,]\W*\Z")
ENDS_QUOTATION = re.compile(r"(?:[”\"’»]|'')\s*\Z")
END = 24
"""How much of a line shows how it ends."""
LONG_LINE, FEWEST_CLOSED, MOSTLY = 8, 4, 0.5
LONGEST_TITLE, FEWEST_TITLED = 160, 5
SAID = re.compile(r"[“”\"]|''|\b(?:[Ss]aid|[Tt]old)\b|[:,]\Z")
INNER_STOP = re.compile(r"[^\W\d_]{3}(?P<mark>[.!?])[”\"’')]*\s+(?=[^\W\d_a-z]|[“\"‘'])")


def open_end(line: str) -> bool:
    """Whether a line stops without a mark that ends a sentence or a quotation."""
    end = line[-END:]
    return not ENDS_SENTENCE.search(end) and not ENDS_QUOTATION.search(end)


def capitalised(words: Sequence[str]) -> bool:
    """Whether all longer words have capitals, as in a title."""
    long = [w for w in words if w.lower() not in wordlist("small")]
    return bool(long) and all(w[0].isupper() or w[0].isdigit() for w in long)


def titled(line: str) -> bool:
    """Whether a line of some words is written like a title, and nothing is said or signed in it."""
    if len(line) > LONGEST_TITLE or SAID.search(line):
        return False
    words = WORD.findall(line)
    return len(words) >= FEWEST_TITLED and capitalised(words)


def closed(lines: Iterable[str]) -> bool:
    """Whether the longer lines of a page end with marks: not where lines are broken off, or nobody sets any."""
    ends = [open_end(line) for line in lines if line.count(" ") >= LONG_LINE]
    return ends.count(False) >= max(FEWEST_CLOSED, MOSTLY * len(ends))


@dataclass(frozen=True, slots=True)
class Page:
    """The paragraphs of an article, and which of them is in question."""

    text: str
    """The article's text."""
    paragraphs: tuple[Span, ...]
    """All paragraphs."""
    here: int
    """Index of the one in question."""
    body: int
    """Index of the first paragraph behind the header lines."""
    quoted_ends: frozenset[int]
    """Offsets where a quotation's last word ends."""
    words_in_all: Counter[str]
    """How often each word stands in the article."""
    above: ZoneName | None
    """What the paragraph before it is, unless part of the report."""
    tail: bool
    """Whether what a firm puts under its news has begun above."""
    closed: bool
    """Whether the page's paragraphs end with marks, so that one that does not stands out."""
    colons: bool
    """Whether several of its short lines end with a colon though nobody is made to speak by them."""
    line: str
    """The paragraph's words."""
    words: tuple[str, ...]
    """Its words one by one."""

    @property
    def first(self) -> bool:
        """Whether it opens the article."""
        return self.here == self.body

    @property
    def last(self) -> bool:
        """Whether it closes the article."""
        return self.here == len(self.paragraphs) - 1

    @property
    def to_the_end(self) -> int:
        """How many paragraphs follow."""
        return len(self.paragraphs) - 1 - self.here

    def before(self) -> str:
        """The paragraph before it; nothing at the top."""
        return self.paragraphs[self.here - 1].of(self.text) if self.here > 0 else ""

    def after(self, steps: int = 1) -> str:
        """The paragraph so many steps behind it; nothing beyond the end."""
        at = self.here + steps
        return self.paragraphs[at].of(self.text) if at < len(self.paragraphs) else ""

    def words_after(self, steps: int = 1) -> int:
        """How many words that paragraph has; counted by its blanks, since it may be the whole article."""
        return self.after(steps).count(" ") + 1 if self.after(steps) else 0

    def longest_below(self) -> int:
        """The longer of the two paragraphs under it, in words."""
        return max(self.words_after(), self.words_after(2))

    def ends_open(self) -> bool:
        """Whether it stops without a mark that ends a sentence or a quotation."""
        return open_end(self.line)

    def one_sentence(self) -> bool:
        """Whether no sentence ends inside it."""
        return all(map(self._abbreviated, INNER_STOP.finditer(self.line)))

    def _abbreviated(self, stop: re.Match[str]) -> bool:
        """Whether a stop only shortens a word, such as a title before a name."""
        at = stop.start("mark")
        word = self.line[self.line.rfind(" ", 0, at) + 1 : at]
        return stop["mark"] == "." and word.lower() in wordlist("abbreviations")

    def title_case(self) -> bool:
        """Whether all its longer words are capitalised."""
        return capitalised(self.words)

    def shouted(self) -> bool:
        """Whether it has no small letter, and letters enough to tell."""
        return self.line.isupper() and sum(map(str.isalpha, self.line)) > len("Mr")
