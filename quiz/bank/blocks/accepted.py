"""Accepted texts: ``= text``, one a line; the first is shown as the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.bank.text import escaped, plain
from quiz.question.fold import fold
from quiz.question.kinds import ShortAnswer
from quiz.question.kinds.short_answer import LONGEST

if TYPE_CHECKING:
    from quiz.bank.page import Page
    from quiz.bank.tree import Block


def read(blocks: list[Block], page: Page) -> ShortAnswer | None:
    """The texts that count as right, when nothing is wrong with them."""
    before = len(page.found)
    accepted: list[str] = []
    for block in blocks:
        for n, raw in enumerate(block.text.split("\n")):
            text = plain(raw.strip().removeprefix("=").strip())
            if not raw.strip().startswith("="):
                page.add("missing-empty-line", block.line + n)
            elif not fold(text):
                page.add("accepted-empty", block.line + n)
            elif len(text) > LONGEST:
                page.add("accepted-long", block.line + n, count=len(text), most=LONGEST)
            accepted.append(text)
    return ShortAnswer(tuple(accepted)) if len(page.found) == before else None


def write(body: ShortAnswer) -> list[str]:
    """The lines, each a paragraph of its own."""
    return "\n\n".join(f"= {escaped(text)}" for text in body.accepted).split("\n")
