"""Words with markup in, plain words out: nothing that runs, nothing that is fetched, every word kept."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import nh3
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from quiz.bank.formats.incoming import Incoming
    from quiz.bank.formats.records import Place, Text

BLOCK = re.compile(r"\s*</?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|blockquote|pre)\b[^>]*>\s*", re.IGNORECASE)
TAG = re.compile(r"<[a-z/!][^>]*>", re.IGNORECASE)
KEPT = {"p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre"}
"""Tags that separate words."""
LOST = {
    "pictures": re.compile(r"<(?:img|svg|video|audio)\b", re.IGNORECASE),
    "another file in it": re.compile(r"<(?:object|embed|iframe)\b", re.IGNORECASE),
    "a formula": re.compile(r"<(?:\w+:)?math\b", re.IGNORECASE),
    "a link": re.compile(r"<a\s", re.IGNORECASE),
    "a table": re.compile(r"<t[dh]\b", re.IGNORECASE),
    "a script": re.compile(r"<script\b", re.IGNORECASE),
}
"""What is worth telling when it goes; bold and the like are not."""
FORMULA = re.compile(
    r"<(?:\w+:)?annotation\b[^<>]*>[^<]*</(?:\w+:)?annotation>|</?(?:\w+:)?(?:math|m[a-z]+|semantics)\b[^<>]*>"
)
"""The marks of a formula, and what it says a second time for other programs; a cleaner would take its signs too."""
PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
SPACE = re.compile(r"[^\S\n]+")
MARKDOWN = MarkdownIt("commonmark", {"html": True})
MARKED = re.compile(r"[\\`*_\[<]|&(?=[#\w])|(?m:^(?:\s*(?:[#>+=~|-]|[0-9]+[.)])| {4}|\t))| {2}(?:\n|\Z)")
"""What may have a meaning in Markdown."""


def plain(text: Text, place: Place, incoming: Incoming) -> str:
    """The words of a text; markup that mattered is noted."""
    if text.markup == "plain":
        return text.words.strip()
    if text.markup == "markdown" and not MARKED.search(text.words):
        return "\n".join(filter(None, (" ".join(part.split()) for part in PARAGRAPH.split(text.words))))
    words = MARKDOWN.render(text.words) if text.markup == "markdown" else text.words
    if "<" in words:
        for what, sign in LOST.items():
            if sign.search(words):
                incoming.lost("markup-lost", place, what=what)
    return from_html(words, lines=text.markup == "moodle")


def from_html(html: str, *, lines: bool = False) -> str:
    """The words of an HTML text; blocks become lines, and with ``lines`` its own line ends stay too."""
    if not TAG.search(html) and "&" not in html:
        return _lines(html) if lines else " ".join(html.split())
    spaced = html if lines else html.replace("\n", " ")
    bare = FORMULA.sub("", spaced) if "math" in spaced else spaced
    cleaned = nh3.clean(bare, tags=KEPT, attributes={})
    return _lines(unescape(TAG.sub("", BLOCK.sub("\n", cleaned))))


def _lines(text: str) -> str:
    """The lines with words, without spare spaces."""
    rows = (SPACE.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(row for row in rows if row)
