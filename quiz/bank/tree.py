"""Markdown as a tree of blocks with line numbers; the words stay raw, nothing is rendered."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

OFF = ["code", "fence", "hr", "lheading", "html_block", "reference"]
"""What Markdown has and a bank does not: news text would set it off by chance."""


@dataclass(slots=True)
class Block:
    """One block of the document."""

    type: str
    """Markdown's name for it, such as ``heading``, ``bullet_list`` or ``tr``."""
    line: int
    """The line it begins on, from 1."""
    end: int
    """The line it ends on."""
    level: int = 0
    """For a heading, how many number signs it has."""
    text: str = ""
    """The raw words of a heading or a paragraph."""
    inner: list[Block] = field(default_factory=list)
    """The blocks inside, in order."""
    cells: list[str] = field(default_factory=list)
    """The raw words of a table row's cells."""


@cache
def _markdown() -> MarkdownIt:
    """The parser, made once; words inside blocks are not parsed."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable(OFF)
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def parse(text: str) -> list[Block]:
    """The blocks of a document."""
    return _blocks(iter(_markdown().parse(text)), 1)


def _blocks(tokens: Iterator[Token], line: int) -> list[Block]:
    """The blocks up to the closing token of what they stand in."""
    found: list[Block] = []
    for token in tokens:
        if token.nesting < 0:
            break
        first, end = (token.map[0] + 1, token.map[1]) if token.map else (line, line)
        if token.type in ("thead_open", "tbody_open"):
            found += _blocks(tokens, first)
        elif token.nesting > 0:
            found.append(_filled(token, _blocks(tokens, first), first, end))
        elif token.type == "inline":
            found.append(Block("inline", first, end, text=token.content))
    return found


def _filled(token: Token, inner: list[Block], line: int, end: int) -> Block:
    """The block a token opens, with its words or the blocks inside."""
    block = Block(token.type.removesuffix("_open"), line, end, level=len(token.markup))
    if inner and inner[0].type == "inline":
        block.text = inner[0].text
    elif block.type == "tr":
        block.cells = [cell.text for cell in inner]
    else:
        block.inner = inner
    return block
