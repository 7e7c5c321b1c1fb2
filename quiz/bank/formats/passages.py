"""Articles in files of other systems: words to read that come along, and sentences to select in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from quiz.article.read import read
from quiz.article.records import Span
from quiz.errors import ArticleError
from quiz.question.kinds import SelectSentence
from quiz.question.options import Evidence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quiz.article.records import Article
    from quiz.question.records import Question

NAME = re.compile(r"[^\s/\\:*?\"<>|.\x00-\x1f\x7f][^/\\:*?\"<>|\x00-\x1f\x7f]{0,99}")
"""A file's name that leads nowhere else."""
ODD = re.compile(r"[\W_]+")
FEWEST = 2
"""Sentences there must be to select one."""
LONG = 600
"""Characters from which words without a question are an article and no instruction."""


def article(text: str, name: str) -> Article | None:
    """The article a text makes; None where it makes none, or would not come back under this name."""
    if not NAME.fullmatch(name):
        return None
    try:
        made = read(text, name)
    except ArticleError:
        return None
    return made if made.text == text else None


@dataclass(slots=True)
class Passages:
    """The articles of a file while it is read, each once."""

    found: list[Article] = field(default_factory=list)
    """The articles so far."""

    def add(self, text: str, name: str) -> int:
        """Take in a text; its number from 1, or 0 where it makes no article."""
        for number, known in enumerate(self.found, 1):
            if known.text == text and known.name == (name or known.name):
                return number
        made = article(text, self._free(name))
        if made is None:
            return 0
        self.found.append(made)
        return len(self.found)

    def _free(self, name: str) -> str:
        """The name as a file's name that no other article has."""
        own = name if NAME.fullmatch(name) else f"{'-'.join(ODD.sub(' ', name).lower().split())[:60] or 'article'}.txt"
        taken, turn = {one.name for one in self.found}, 1
        free, (stem, dot, ending) = own, own.partition(".")
        while free in taken:
            turn += 1
            free = f"{stem}-{turn}{dot}{ending}"
        return free


def selection(one: Article, number: int, picked: Iterable[Span]) -> tuple[SelectSentence, tuple[Evidence, ...]] | None:
    """The sentences that hold these words, to select in an article; None where they are not in sentences of it."""
    keys: dict[Span, None] = {}
    for span in picked:
        sentence = next((own for own in one.sentences if own.overlaps(span)), None)
        if sentence is None:
            return None
        keys[sentence] = None
    if not keys or len(one.sentences) < FEWEST:
        return None
    evidence = tuple(Evidence(key.of(one.text), key, number) for key in keys)
    return SelectSentence(tuple(keys), one.sentences, one.text), evidence


def chained(pieces: Iterable[str]) -> tuple[str, tuple[Span, ...]]:
    """Pieces as one text, and where each stands in it."""
    texts = list(pieces)
    ends = list(accumulate(map(len, texts)))
    return "".join(texts), tuple(Span(end - len(text), end) for text, end in zip(texts, ends, strict=True))


@dataclass(frozen=True, slots=True)
class Carried:
    """A bank's articles as a format carries them."""

    kept: tuple[Article, ...]
    """Those that come along, as they come back."""
    numbers: dict[int, int]
    """Their numbers by the ones they had, from 1."""

    def select(self, question: Question) -> Question | None:
        """A sentence to select, as it comes back: whole sentences are its key; None where it cannot come along."""
        number = self.numbers.get(question.evidence[0].article if question.evidence else 1)
        if not isinstance(question.body, SelectSentence) or number is None:
            return None
        one = self.kept[number - 1]
        made = selection(one, number, question.body.keys) if one.text == question.body.text else None
        return replace(question, body=made[0], evidence=made[1]) if made else None

    def point(self, evidence: tuple[Evidence, ...]) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
        """The evidence in the articles that come along, and the rest."""
        kept, lost = [], []
        for one in evidence:
            number = self.numbers.get(one.article)
            text = " ".join(one.text.split())
            if number is None or not text:
                lost.append(one)
            else:
                words = one.span.of(self.kept[number - 1].text) if one.span else text
                kept.append(replace(one, text=words, article=number))
        return tuple(kept), tuple(lost)


def carried(articles: tuple[Article, ...], holds: Callable[[str], bool]) -> Carried:
    """The articles whose text and name a format can hold."""
    kept: list[Article] = []
    numbers: dict[int, int] = {}
    for number, one in enumerate(articles, 1):
        made = article(one.text, one.name) if holds(one.text) and holds(one.name) else None
        if made:
            kept.append(made)
            numbers[number] = len(kept)
    return Carried(tuple(kept), numbers)
