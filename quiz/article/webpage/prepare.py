"""What a page's own marks say and plain text would lose, written out: captions, posts; and what nobody sees, gone."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from lxml import etree  # type: ignore[import-untyped]  # it ships no types

if TYPE_CHECKING:
    from collections.abc import Iterator

CAPTION = "Caption: "
UNSEEN = ("style", "noscript", "template", "svg", "iframe", "object", "canvas", "select", "button", "dialog")
ADDRESS = re.compile(r"\s*https?://", re.IGNORECASE)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
WHOLE = frozenset({"html", "body", "main", "article"})
CAPTIONED = re.compile(
    r"(?:^|\s)(?:wp-caption-text|(?:[\w-]*[_-])?(?:image|photo|picture|media|img|figure|video)[_-]{1,2}(?:caption|credit)"
    r"|caption(?:[_-]text)?)(?:\s|$)",
    re.IGNORECASE,
)
POST = re.compile(
    r"(?:^|\s)(?:twitter-tweet|twitter-video|bluesky-embed|mastodon-embed|instagram-media|fb-post)(?:\s|$)"
)
SIGNED = re.compile(r"[—–-]\s*(?P<who>[^()]{1,80}?)\s*\((?P<handle>@[\w.-]{1,80})\)")
PICTURE_LINK = re.compile(r"(?:\bpic\.twitter\.com/|\bhttps?://)\S*")
LEADS = re.compile(r"(?:photo|picture|image|caption|video|illustration|graphic)[^:]{0,40}:", re.IGNORECASE)
BLOCKS = ("p", "br", "table", "h1", "h2", "h3", "ul", "div")
SLACK = 20
"""Blanks and line ends that stand around a picture."""
DOUBLE = re.compile(r"[“”\"«»]|``|''")


def prepare(tree: etree._Element) -> None:
    """Change the tree in place."""
    for meta in [m for m in tree.iter("meta") if ADDRESS.match(m.get("content", "")) and _names_writer(m)]:
        _drop(meta)
    for unseen in [*tree.iter(*UNSEEN), *_scripts(tree), *_hidden(tree)]:
        _drop(unseen)
    for figure in list(tree.iter("figure", "figcaption")):
        _caption(figure)
    for one in list(tree.iter("p", "div", "span")):
        if CAPTIONED.search(one.get("class", "")) and not _holds(one, "p", "figure", "table"):
            _rewrite(_frame(one), [_captioned(_words(one))])
    for table in tree.iter("table"):
        if any(_holds(cell, *BLOCKS) for cell in table.iter("td")):
            table.set("role", "presentation")
    for post in list(tree.iter("blockquote", "div")):
        if POST.search(post.get("class", "")):
            _rewrite(post, _post(post))


def _names_writer(meta: etree._Element) -> bool:
    """Whether it is about the writer; an address there hides the name that stands elsewhere."""
    return "author" in (meta.get("property") or meta.get("name") or "").lower()


def _scripts(tree: etree._Element) -> Iterator[etree._Element]:
    """Scripts, but not the data about the article that some hold."""
    return (script for script in tree.iter("script") if script.get("type", "").lower() != "application/ld+json")


def _hidden(tree: etree._Element) -> Iterator[etree._Element]:
    for one in tree.iter(etree.Element):
        style = one.get("style")
        if one.tag not in WHOLE and (one.get("hidden") is not None or (style is not None and HIDDEN.search(style))):
            yield one


def _caption(figure: etree._Element) -> None:
    """A picture with its caption becomes a line; a figure that holds a table or a quotation keeps that."""
    if figure.getparent() is None:
        return
    caption = figure if figure.tag == "figcaption" else figure.find(".//figcaption")
    if caption is not None and not _holds(figure, "table", "blockquote"):
        _rewrite(figure, [_captioned(_words(caption))])
    elif figure.tag == "figcaption":
        _rewrite(figure, [_captioned(_words(figure))])


def _frame(caption: etree._Element) -> etree._Element:
    """The box around a picture and its caption, as far as it holds no other words."""
    longest, frame = sum(map(len, caption.itertext())) + SLACK, caption
    for box in caption.iterancestors():
        if box.tag in WHOLE or any(size > longest for size in accumulate(map(len, box.itertext()))):
            break
        frame = box
    return frame


def _captioned(words: str) -> str:
    return words if not words or LEADS.match(words) else CAPTION + words


def _post(post: etree._Element) -> list[str]:
    """What a post says, between quotation marks, and who signed it."""
    told = " ".join(_words(p) for p in post.iter("p")) or _words(post)
    signed = SIGNED.search(_words(post))
    words = PICTURE_LINK.sub("", told if not signed else told.replace(signed.group(), "")).strip()
    shown = words if DOUBLE.search(words) or not words else f"“{words}”"
    return [shown, *([f"— {', '.join(signed.group('who', 'handle'))}"] if signed else [])]


def _rewrite(element: etree._Element, lines: list[str]) -> None:
    """Put plain paragraphs in an element's place; its tail stays behind them."""
    if element.getparent() is None:
        return
    for line in filter(None, lines):
        made = etree.Element("p")
        made.text = line
        element.addprevious(made)
    _drop(element)


def _drop(element: etree._Element) -> None:
    """Take an element out; the words behind it stay."""
    parent = element.getparent()
    if parent is None:
        return
    tail, before = element.tail or "", element.getprevious()
    if before is None:
        parent.text = (parent.text or "") + tail
    else:
        before.tail = (before.tail or "") + tail
    parent.remove(element)


def _holds(element: etree._Element, *tags: str) -> bool:
    return any(inner is not element for inner in element.iter(*tags))


def _words(element: etree._Element) -> str:
    return " ".join(" ".join(element.itertext()).split())
