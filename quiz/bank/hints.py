"""Answers written in another way than a bank's: told at their line, where a question has none of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.bank.page import Page
    from quiz.bank.tree import Block

BULLET = re.compile(r"\s*(?P<mark>[•‣◦▪●○·–—−‐‑]|\(?[A-Za-z][.)])\s+(?P<words>\S.*)")
"""How word processors and other quizzes begin an option."""
BRACKETS = re.compile(r"[(\[]\s*(?P<sign>[^\s)\]]?)\s*[)\]]\s*")
LABEL = re.compile(r"(?:(?:correct|right|accepted)\s+)?(?:answers?|key)\s*[:=]\s*(?P<words>\S.*)", re.IGNORECASE)
SEVERAL = 2
"""Lines of one look that are no accident."""


def note(line: int, paragraphs: list[Block], page: Page) -> None:
    """Note what keeps the paragraphs under a question from being its answers; else that it has none."""
    rows = [(block.line + n, text) for block in paragraphs for n, text in enumerate(block.text.split("\n"))]
    bullets = [(number, found) for number, text in rows if (found := BULLET.fullmatch(text))]
    if len(bullets) >= SEVERAL or any(BRACKETS.match(found["words"]) for _, found in bullets):
        number, found = bullets[0]
        page.add("option-bullet", number, mark=found["mark"], example=_example(found["words"]))
    elif (block := _rows_with("|", paragraphs, page)) is not None:
        page.add("table-rule", block.line)
    elif (block := _rows_with("\t", paragraphs, page)) is not None:
        page.add("table-tabs", block.line)
    elif label := next(((n, m) for n, text in rows if (m := LABEL.fullmatch(text.strip()))), None):
        page.add("answer-label", label[0], words=label[1]["words"])
    else:
        page.add("answer-missing", line)


def _example(words: str) -> str:
    """The option as it should be written."""
    bracket = BRACKETS.match(words)
    if bracket is None:
        return f"- ( ) {words}, with an x in the brackets of the right one"
    shape = "- [{}] {}" if "[" in bracket[0] else "- ({}) {}"
    return shape.format("x" if bracket["sign"] else " ", words[bracket.end() :])


def _rows_with(divider: str, paragraphs: list[Block], page: Page) -> Block | None:
    """The first paragraph of which every line has this divider inside."""
    for block in paragraphs:
        lines = page.lines[block.line - 1 : block.end]
        if len(lines) >= SEVERAL and all(divider in line.strip() for line in lines):
            return block
    return None
