"""A QTI file while it is read: its items, its articles, and what is told once for all of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.bank.formats.fit import FOLDS
from quiz.bank.formats.passages import LONG, Passages
from quiz.bank.formats.plain import from_html
from quiz.bank.formats.qti.passage import passage
from quiz.question.options import Evidence

if TYPE_CHECKING:
    from quiz.bank.formats.archive import Archive
    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.records import Item, Place
    from quiz.bank.formats.xml import Element

ARTICLE = re.compile(r'\s*<div class="article" title="([^"]*)">((?:<p>[^<]*</p>|<p/>)*)</div>\s*')
"""How an article of ours is written where there are only words to read."""
EVIDENCE = re.compile(r'<p class="evidence" (?:label|title)="(\d{1,9}(?: \d{1,9} \d{1,9})?)">([^<]*)</p>')
"""How a paragraph of feedback is written that holds evidence: the article's number, and where it stands there."""
LINE = re.compile(r"<p>([^<]*)</p>|<p/>")
PLAIN_TITLE = re.compile(r"(?:question|item)?[\s_-]*[0-9]*", re.IGNORECASE)
"""A title that says nothing."""
OWN = re.compile(r"q-([0-9a-f]{12})")
"""How an id of ours is written where a name must begin with a letter."""


@dataclass(slots=True)
class Reading:
    """What was found so far."""

    incoming: Incoming
    """The file."""
    archive: Archive | None = None
    """The package it is; None where the file is one document."""
    items: list[Item] = field(default_factory=list)
    """The questions in their order."""
    passages: Passages = field(default_factory=Passages)
    """The articles."""
    titles: list[str] = field(default_factory=list)
    """What the quizzes in it are called."""
    languages: list[str] = field(default_factory=list)
    """The languages that are named."""
    points: dict[str, Place] = field(default_factory=dict)
    """The points questions have, each with the first that has so many."""
    named: list[tuple[str, Place]] = field(default_factory=list)
    """Titles of questions."""
    banks: set[str] = field(default_factory=set)
    """The names of the question banks in it."""
    needed: list[tuple[str, Place]] = field(default_factory=list)
    """Questions and question banks that are asked for by name."""

    def words(self, html: str, name: str, place: Place) -> None:
        """Take in words that ask nothing: an article where they are long, else they are noted as lost."""
        if own := ARTICLE.fullmatch(html):
            text = "\n".join(unescape(line[1] or "") for line in LINE.finditer(own[2]))
            if self.passages.add(text, unescape(own[1])):
                return
        text = from_html(html)
        if len(text) < LONG or not self.passages.add(text, f"{' '.join(name.split())}.txt"):
            self.incoming.lost("item-description", place)

    def article(self, element: Element, name: str = "") -> bool:
        """Take in an article of ours, or a long text; False where it is neither."""
        found = passage(element)
        if not found.name and len(found.text) < LONG:
            return False
        return self.passages.add(found.text, found.name or f"{' '.join(name.split())}.txt") > 0

    def evidence(self, said: list[str]) -> tuple[list[str], tuple[Evidence, ...]]:
        """Feedback without the evidence in it, as we write it, and that evidence."""
        found: list[Evidence] = []

        def taken(mark: re.Match[str]) -> str:
            one = self._evidence(mark[1], unescape(mark[2]))
            if one is None:
                return mark[0]
            found.append(one)
            return ""

        return [rest for one in said if (rest := EVIDENCE.sub(taken, one))], tuple(found)

    def _evidence(self, place: str, words: str) -> Evidence | None:
        """The evidence at a place: an article's number, and a span of it where it is no absence."""
        number, *ends = map(int, place.split())
        if not 0 < number <= len(self.passages.found):
            return None
        if not ends:
            text = words.removeprefix(FOLDS[1]).removesuffix(".").strip()
            return Evidence(text, None, number) if text else None
        span, text = Span(*ends), self.passages.found[number - 1].text
        there = span.start < span.end <= len(text) and span.of(text).strip()
        return Evidence(span.of(text), span, number) if there else None

    def title(self, title: str, place: Place) -> None:
        """Note the title of a question, where it says something."""
        if not PLAIN_TITLE.fullmatch(title.strip()):
            self.named.append((" ".join(title.split()), place))

    def tell(self) -> None:
        """Note what concerns the file as a whole."""
        there = {*self.banks, *(item.ident for item in self.items)}
        for name, place in self.needed:
            if name not in there:
                self.incoming.lost("qti-reference", place)
        if len(self.points) > 1:
            self.incoming.lost("qti-points", list(self.points.values())[1])
        if self.named:
            title, place = self.named[0]
            self.incoming.lost("qti-titles", place, title=title)
        several = list(dict.fromkeys(title for title in self.titles if title))
        if len(several) > 1:
            self.incoming.told("qti-several", self.items[0].place, count=len(several), titles=", ".join(several))


def ident(name: str) -> str:
    """An item's lasting name; one of ours as it was."""
    own = OWN.fullmatch(name)
    return own[1] if own else name
