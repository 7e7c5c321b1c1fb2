"""Evidence: a quotation from an article, found once and kept as a span, or a stated absence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.bank import attributes, places
from quiz.bank.text import escaped, plain
from quiz.question.options import Evidence

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.bank.page import Page
    from quiz.bank.tree import Block

KNOWN = ("at", "article", "absent")
GAP = re.compile(r"\s*[(\[]?(?:…|\.\.\.)[)\]]?\s*")
"""The sign that something is left out."""
MANY = 100
"""Findings after which the nearest words are no longer searched for: that document is another article's."""
FEW = 4
"""Places that a message names."""
LONG = 160
"""Characters of an article that a message shows."""


def read(quote: Block, articles: tuple[Article | None, ...], page: Page) -> Evidence | None:
    """The evidence a quotation block states; None where something is wrong, which is noted."""
    before = len(page.found)
    for line in range(quote.line, quote.end + 1):
        if page.lines[line - 1].strip() and not page.lines[line - 1].lstrip().startswith(">"):
            page.add("missing-empty-line", line)
    if any(block.type != "paragraph" for block in quote.inner):
        page.add("evidence-inside", quote.line)
    paragraphs, marks = _parts(quote, page)
    article = _article(quote.line, marks, articles, page)
    if article is None or len(page.found) > before:
        return None
    if "absent" in marks:
        return _absence(quote.line, paragraphs, marks, page)
    if not any(text.strip() for text in paragraphs):
        page.add("evidence-empty", quote.line)
        return None
    return _found(quote, paragraphs, marks, article, page)


def _parts(quote: Block, page: Page) -> tuple[list[str], dict[str, str]]:
    """The paragraphs quoted, and the attributes in the last line."""
    raw = [block.text for block in quote.inner]
    if not raw or not raw[-1].split("\n")[-1].startswith("{"):
        return [plain(text) for text in raw], {}
    *words, last = raw[-1].split("\n")
    marks = attributes.read(last, KNOWN, "quotation", quote.inner[-1].end, page)
    kept = [*raw[:-1], *(["\n".join(words)] if words else [])]
    return [plain(text) for text in kept], marks


def _article(line: int, marks: dict[str, str], articles: tuple[Article | None, ...], page: Page) -> Article | None:
    """The article quoted from; None where there is none, or where it could not be read, which is noted elsewhere."""
    number = marks.get("article", "1")
    if not articles:
        page.add("evidence-no-article", line)
    elif number not in (known := [str(n) for n in range(1, len(articles) + 1)]):
        page.add("evidence-article", line, number=number, known=" or ".join(f"article={n}" for n in known))
    else:
        return articles[int(number) - 1]
    return None


def _absence(line: int, paragraphs: list[str], marks: dict[str, str], page: Page) -> Evidence | None:
    """A stated absence, when nothing is quoted beside it."""
    if paragraphs:
        page.add("absent-and-text", line)
    elif not marks["absent"].strip():
        page.add("evidence-empty", line)
    else:
        return Evidence(marks["absent"], None, int(marks.get("article", "1")))
    return None


def _found(quote: Block, paragraphs: list[str], marks: dict[str, str], article: Article, page: Page) -> Evidence | None:
    """The words with their one place in the article."""
    spans, at = places.find(paragraphs, article), marks.get("at")
    names = places.named(spans, article) if at or len(spans) > 1 else [""] * len(spans)
    wanted = [span for span, name in zip(spans, names, strict=True) if at in (None, name)]
    if len(wanted) == 1:
        return Evidence(wanted[0].of(article.text), wanted[0], int(marks.get("article", "1")))
    if not spans:
        _missing(quote.line, paragraphs, article, page)
    elif wanted:
        page.add("evidence-twice", quote.line, count=len(spans), places=_ways([f"> {{at={name}}}" for name in names]))
    else:
        page.add("evidence-at", quote.inner[-1].end, "at=", place=at, places=_ways([f"at={name}" for name in names]))
    return None


def _ways(ways: list[str]) -> str:
    """The ways to go, the first few where there are many."""
    return " or ".join(ways[:FEW]) + " …" * (len(ways) > FEW)


def _missing(line: int, paragraphs: list[str], article: Article, page: Page) -> None:
    """Note words that are not there, with what the article has instead where that is near."""
    pieces = [piece for piece in GAP.split(" ".join(paragraphs)) if piece]
    if len(pieces) > 1 and places.in_turn(pieces, article):
        page.add("evidence-gap", line)
        return
    hopeless = len(page.found) > MANY
    same = None if hopeless else places.near(paragraphs, article)
    span = None if hopeless else same or places.alike(paragraphs, article)
    if span is None:
        page.add("evidence-not-found", line, name=article.name)
        return
    words = " ".join(span.of(article.text).split())
    words = words if len(words) <= LONG else f"{words[:LONG]}…"
    page.add("evidence-near" if same else "evidence-other", line, words=words, place=article.paragraph_at(span.start))


def write(evidence: Evidence, articles: tuple[Article, ...]) -> list[str]:
    """The lines of the quotation block."""
    marks: dict[str, object] = {}
    lines: list[str] = []
    if evidence.span is None:
        marks["absent"] = evidence.text
    else:
        article = articles[evidence.article - 1]
        paragraphs = places.paragraphs_of(evidence.text)
        lines = "\n\n".join(escaped(text) for text in paragraphs).split("\n")
        spans = places.find(paragraphs, article)
        if len(spans) > 1:
            marks["at"] = places.named(spans, article)[spans.index(evidence.span)]
    if evidence.article > 1:
        marks["article"] = evidence.article
    return [f"> {line}".rstrip() for line in [*lines, *([attributes.write(marks)] if marks else [])]]
