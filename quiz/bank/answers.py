"""The answer block, whatever its shape: which kind it tells, and which file reads and writes it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.bank.blocks import accepted, items, options, table
from quiz.question.kinds import KINDS, Choice, Match, Multiple, Order, SelectSentence, ShortAnswer

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.bank.page import Page
    from quiz.bank.tree import Block
    from quiz.question.kinds import Body

SHAPES = {
    "bullet_list": "options like - (x) words",
    "ordered_list": "numbered lines like 1. words",
    "table": "a table like | left | right |",
    "paragraph": "accepted words like = words",
}
"""The blocks that hold answers, in words."""

KIND_SHAPE = {
    "choice": "bullet_list",
    "multiple": "bullet_list",
    "true_false_not_stated": "bullet_list",
    "match": "table",
    "categorise": "table",
    "order": "ordered_list",
    "short_answer": "paragraph",
    "select_sentence": "no answers",
}
"""The block each kind is written as."""


MEANT = re.compile(r"(?P<accepted>=)|(?P<table>\|)|(?P<option>[-*+]?[(\[][ xX]?[)\]])")
"""How a paragraph begins that holds answers, or was meant to."""


def is_marked(block: Block) -> bool:
    """Whether a block can be nothing but answers: options with brackets, a table."""
    return block.type == "table" or (block.type == "bullet_list" and options.is_marked(block))


def is_answer(block: Block) -> bool:
    """Whether a block holds answers, or was meant to."""
    return block.type in SHAPES and (block.type != "paragraph" or MEANT.match(block.text) is not None)


def lacks_dash(block: Block) -> bool:
    """Whether a block was meant as options and has no dashes: what follows it may be the rest of them."""
    meant = MEANT.match(block.text)
    return block.type == "paragraph" and meant is not None and meant["option"] is not None


def read(blocks: list[Block], kind: str | None, articles: tuple[Article | None, ...], page: Page) -> Body | None:
    """The answers in these blocks, when nothing is wrong with them."""
    first = blocks[0]
    kind = kind if kind in KINDS else _told(first)
    if not _fits(first, kind, page):
        return None
    if first.type == "bullet_list":
        return options.read(first, kind, articles, page)
    if first.type == "table":
        return table.read(first, kind, page)
    return items.read(first, page) if first.type == "ordered_list" else accepted.read(blocks, page)


def _fits(first: Block, kind: str, page: Page) -> bool:
    """Whether answers are written as their kind asks; what is wrong is noted."""
    meant = MEANT.match(first.text)
    wanted = KIND_SHAPE[kind]
    if first.type == "paragraph" and meant and not meant["accepted"]:
        page.add("table-rule" if meant["table"] else "option-dash", first.line)
    elif wanted not in SHAPES:
        page.add("select-options", first.line)
    elif wanted != first.type:
        page.add("kind-differs", first.line, kind=kind, wanted=SHAPES[wanted], got=SHAPES[first.type])
    else:
        return True
    return False


def _told(block: Block) -> str:
    """The kind a block tells by its shape."""
    told = {"ordered_list": "order", "table": "match", "paragraph": "short_answer"}
    return told.get(block.type) or options.kind_of(block)


def write(body: Body, articles: tuple[Article, ...]) -> list[str]:
    """The lines of the answer block; none for a sentence to select."""
    match body:
        case Choice() | Multiple():
            return options.write(body, articles)
        case Match():
            return table.write(body)
        case Order():
            return items.write(body)
        case ShortAnswer():
            return accepted.write(body)
        case SelectSentence():
            return []
        case _:
            raise TypeError(f"No shape is known for the kind {body.kind}.")
