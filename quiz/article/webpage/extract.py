"""A web page's article as plain text, found by trafilatura; loaded only when a page comes, nothing is fetched."""

from __future__ import annotations

import logging
import re
import unicodedata
from calendar import month_name
from typing import TYPE_CHECKING

from lxml import etree, html  # type: ignore[import-untyped]  # it ships no types
from trafilatura import bare_extraction

from quiz.article.webpage.charset import page_text
from quiz.article.webpage.data import fill
from quiz.article.webpage.lines import HEADING, NOT_STORY, lines
from quiz.article.webpage.prepare import prepare
from quiz.errors import ArticleError

if TYPE_CHECKING:
    from trafilatura.settings import Document

LONGEST_PAGE = 5_000_000
MOST_ELEMENTS = 50_000
LONGEST_BY = 120
FEWEST_WORDS = 25
SENTENCE = re.compile(r"[.!?…][”\"’'»)]*(?:\s|\Z)")
NEVER_IN_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
DECLARATION = re.compile(r"\s*<\?xml\b[^>]*>")
UNSEEN = dict.fromkeys([0xAD, 0x200B, 0x2060, 0xFEFF])
NO_NAME = re.compile(r"[@/\\<>{}]|\bhttps?\b")
# The defaults stop at today; the same page must give the same text on every day.
DATES = {"original_date": True, "extensive_search": False, "min_date": "1900-01-01", "max_date": "2199-12-31"}
COPY = "Open it in a browser, copy the text of the report and paste that."

for name in ("trafilatura", "htmldate"):
    logging.getLogger(name).addHandler(logging.NullHandler())


def article_text(data: bytes | str) -> str:
    """The title, byline, date and address as header lines, then a line a paragraph, blank lines between.

    Raises:
        ArticleError: The page is too long, or holds no article.
    """
    if len(data) > LONGEST_PAGE:
        raise ArticleError(f"This web page is too long: more than {LONGEST_PAGE:,} characters. {COPY}")
    source = DECLARATION.sub("", NEVER_IN_TEXT.sub("", data if isinstance(data, str) else page_text(data)), count=1)
    tree = _parsed(source)
    if tree.find(".//frameset") is not None:
        raise ArticleError(f"This web page only holds frames; the article is another page inside it. {COPY}")
    prepare(tree)
    fill(tree)
    found = bare_extraction(
        tree, include_comments=False, include_links=True, with_metadata=True, date_extraction_params=DATES
    )
    if found is None or isinstance(found, dict):
        raise ArticleError(f"There is no article in this web page. {COPY}")
    title = _line(found.title or "") or "A web page"
    body = [text for one in lines(found.body) if (text := _line(one)) and text.removeprefix(HEADING) != title]
    _refuse_scraps(body)
    return "\n\n".join(["\n".join([f"Title: {title}", *_header(found)]), *body]) + "\n"


def _parsed(source: str) -> etree._Element:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = etree.fromstring(source.encode(), parser) if source.strip() else None
    except (etree.LxmlError, ValueError):
        tree = None
    if tree is None:
        raise ArticleError(f"This web page cannot be read. {COPY}")
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        raise ArticleError(f"This web page has too many parts: more than {MOST_ELEMENTS:,}. {COPY}")
    return tree


def _header(found: Document) -> list[str]:
    """The header lines that are known; a writer who is no name is left out."""
    by = _line((found.author or "").replace("; ", " and "))
    held = [f"By: {by}"] if by and len(by) <= LONGEST_BY and not NO_NAME.search(by) else []
    date = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", found.date or "")
    if date:
        held.append(f"Published: {int(date[3])} {month_name[int(date[2])]} {date[1]}")
    url = _line(found.url or "")
    return [*held, f"URL: {url}"] if url else held


def _line(words: str) -> str:
    """One line, with usual spaces, nothing invisible, and each accent one character with its letter."""
    return " ".join(unicodedata.normalize("NFC", words.translate(UNSEEN)).split())


def _refuse_scraps(body: list[str]) -> None:
    """A menu, a login page and a page that scripts fill have no few sentences in a row."""
    told = [line for line in body if not line.startswith(NOT_STORY) and SENTENCE.search(line)]
    if sum(len(line.split()) for line in told) < FEWEST_WORDS:
        raise ArticleError(f"There is no article in this web page. {COPY}")
