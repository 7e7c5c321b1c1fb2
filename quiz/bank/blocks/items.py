"""Items: a numbered list in its right order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.blocks import marks
from quiz.bank.text import escaped, plain
from quiz.question.kinds import Order

if TYPE_CHECKING:
    from quiz.bank.page import Page
    from quiz.bank.tree import Block


def read(block: Block, page: Page) -> Order | None:
    """The items, when nothing is wrong with them."""
    before = len(page.found)
    marked = next((item for item in block.inner if item.inner and marks.find(item.inner[0].text)), None)
    if marked:
        page.add("option-number", marked.line, words=marked.inner[0].text.split("\n")[0])
        return None
    items: list[str] = []
    seen: dict[str, int] = {}
    for item in block.inner:
        text = plain(item.inner[0].text) if item.inner else ""
        if not text.strip():
            page.add("item-empty", item.line)
        elif seen.setdefault(text, item.line) != item.line:
            page.add("item-twice", item.line, text=text, above=seen[text])
        if len(item.inner) > 1:
            page.add("item-extra", item.inner[1].line)
        items.append(text)
    if len(items) == 1:
        page.add("item-few", block.line)
    return Order(tuple(items)) if len(page.found) == before else None


def write(body: Order) -> list[str]:
    """The lines of the numbered list."""
    return [f"{number}. {escaped(item)}" for number, item in enumerate(body.items, 1)]
