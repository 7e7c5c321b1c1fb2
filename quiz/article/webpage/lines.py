"""The body trafilatura leaves, as lines of an article: each with the mark its zone knows it by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree  # type: ignore[import-untyped]  # it ships no types

HEADING, BULLET, ALSO, CELL, CAPTION = "## ", "• ", "Read also: ", " | ", "Caption: "
NOT_STORY = (HEADING, ALSO, CAPTION)
LONGEST_LINK, LONGEST_MENU = 30, 3
# Private characters: no page has them by chance, and where one has, a line too many leads elsewhere.
LINK, END = "\ue000", "\ue001"
LINKED = re.compile(f"(?:{LINK}[^{LINK}{END}]*{END}[\\s|·,]*)+")
BETWEEN = re.compile(f"[{LINK}{END}]")


def lines(body: etree._Element) -> Iterator[str]:
    """Every line of the article, in order; a paragraph that is nothing but a link leads elsewhere."""
    for block in body:
        if block.tag == "head":
            yield HEADING + _words(block)
        elif block.tag == "list":
            yield from _list(block)
        elif block.tag == "table":
            yield from (CELL.join(filter(None, map(_words, row.iter("cell")))) for row in block.iter("row"))
        elif block.tag == "quote":
            yield from _quote(block)
        elif block.tag != "graphic":
            yield from _broken(block)


def _list(block: etree._Element) -> Iterator[str]:
    for item in block.iter("item"):
        words = next(_broken(item, " "))
        yield words if words.startswith(ALSO) or not words else BULLET + words


def _quote(block: etree._Element) -> Iterator[str]:
    """A quotation set apart: its paragraphs, and what stands loose between them."""
    if block.find("p") is None:
        yield from _broken(block)
        return
    yield block.text or ""
    for part in block:
        tail, part.tail = part.tail or "", None
        yield from _broken(part)
        yield tail


def _broken(block: etree._Element, stop: str = "\n") -> Iterator[str]:
    """A paragraph, cut at its line breaks; a line that is nothing but a link leads elsewhere, or is part of a menu."""
    for brk in block.iter("lb"):
        brk.tail = stop + (brk.tail or "")
    for link in block.iter("ref"):
        link.text = LINK + (link.text or "")
        link.tail = END + (link.tail or "")
    block.tail = None
    for line in "".join(block.itertext()).split("\n"):
        words = BETWEEN.sub("", line).split()
        if not LINKED.fullmatch(line.strip()) or len(words) > LONGEST_LINK:
            yield " ".join(words)
        elif len(words) > LONGEST_MENU:
            yield ALSO + " ".join(words)
        else:
            yield ""


def _words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())
