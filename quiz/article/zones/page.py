"""What a zone rule may look at: one paragraph among its neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.article.wordlists import wordlist

if TYPE_CHECKING:
    from collections import Counter

    from quiz.article.records import Span

WORD = re.compile(r"\w[\w’'.&-]*")
ENDS_SENTENCE = re.compile(r"[.!?…:;,][”\"’')\]»]*\Z")
ENDS_QUOTATION = re.compile(r"[”\"’»]\s*\Z")


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

    @property
    def line(self) -> str:
        """The paragraph's words."""
        return self.paragraphs[self.here].of(self.text)

    @property
    def words(self) -> list[str]:
        """Its words one by one."""
        return WORD.findall(self.line)

    @property
    def first(self) -> bool:
        """Whether it opens the article."""
        return self.here == self.body

    @property
    def last(self) -> bool:
        """Whether it closes the article."""
        return self.here == len(self.paragraphs) - 1

    def before(self) -> str:
        """The paragraph before it; nothing at the top."""
        return self.paragraphs[self.here - 1].of(self.text) if self.here > 0 else ""

    def ends_open(self) -> bool:
        """Whether it stops without a mark that ends a sentence or a quotation."""
        return not ENDS_SENTENCE.search(self.line) and not ENDS_QUOTATION.search(self.line)

    def title_case(self) -> bool:
        """Whether all its longer words are capitalised."""
        long = [w for w in self.words if w.lower() not in wordlist("small")]
        return bool(long) and all(w[0].isupper() or w[0].isdigit() for w in long)
