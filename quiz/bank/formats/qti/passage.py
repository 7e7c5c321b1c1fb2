"""The text in an element: a line for each paragraph, and where the words stand that can be clicked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.bank.formats.passages import chained
from quiz.bank.formats.qti.item_parts import SPOKEN

if TYPE_CHECKING:
    from quiz.bank.formats.xml import Element

OWN = "article"
"""The class of an article of ours: each of its paragraphs is one line, to the letter."""
BLOCKS = {"p", "div", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "br", "table", "tr"}
SPACE = re.compile(r"\s+")
APART = {*SPOKEN, "prompt"} - {"rubricBlock"}


@dataclass(slots=True)
class _Pieces:
    """A text while it is put together: its pieces, and which of them can be clicked."""

    exact: bool
    texts: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def add(self, words: str, name: str) -> None:
        """Add words; spare spaces go where the text is not ours."""
        if not self.exact:
            words = SPACE.sub(" ", words)
            if not self.texts or self.texts[-1][-1:] in ("", " ", "\n"):
                words = words.lstrip()
        if words:
            self.texts.append(words)
            self.names.append(name)

    def end(self) -> None:
        """End a line, where one has begun."""
        if self.texts and self.texts[-1] != "\n":
            self.texts[-1] = self.texts[-1].rstrip()
            self.texts.append("\n")
            self.names.append("")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text to read."""

    text: str
    """Its words; a line for each paragraph."""
    spots: dict[str, Span]
    """What can be clicked, by its name."""
    name: str
    """The name it has in the file; empty where it has none."""


def passage(element: Element) -> Passage:
    """The text in an element."""
    own = next((one for one in element.walk("div") if one.get("class") == OWN), None)
    pieces = _Pieces(own is not None)
    if own is None:
        _flow(element, "", pieces)
    else:
        for turn, line in enumerate(own.all("p")):
            if turn:
                pieces.texts.append("\n")
                pieces.names.append("")
            _flow(line, "", pieces)
    while pieces.texts and pieces.texts[-1] == "\n" and own is None:
        pieces.texts.pop()
        pieces.names.pop()
    text, spans = chained(pieces.texts)
    spots: dict[str, Span] = {}
    for name, span in zip(pieces.names, spans, strict=True):
        if name:
            spots[name] = Span(spots.get(name, span).start, span.end)
    return Passage(text, spots, own.get("label") if own else "")


def _flow(element: Element, name: str, pieces: _Pieces) -> None:
    """Add what stands in an element."""
    for one in element.content:
        if isinstance(one, str):
            pieces.add(one, name)
        elif one.name == "hottext":
            _flow(one, one.get("identifier"), pieces)
        elif one.name not in APART:
            if one.name in BLOCKS and not pieces.exact:
                pieces.end()
            _flow(one, name, pieces)
            if one.name in BLOCKS and not pieces.exact:
                pieces.end()
