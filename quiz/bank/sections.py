"""The document cut where questions begin, also where a teacher forgot the signs that say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.bank import answers
from quiz.bank.tree import Block

if TYPE_CHECKING:
    from quiz.bank.page import Page

QUESTION = 2
"""Number signs that begin a question."""
GLUED = re.compile(r"##(?=[^\s#])")
"""A question whose space is missing."""
RULE = re.compile(r" {0,3}(?:-{3,}|\*{3,}|={3,})\s*")
"""A line drawn between two questions."""


def cut(blocks: list[Block], page: Page) -> list[list[Block]]:
    """The blocks of each question, its heading first; what stands outside and what was meant is noted."""
    sections: list[list[Block]] = []
    outside = False
    for n, block in enumerate(blocks):
        top = _top(n, blocks, sections, page)
        if top:
            sections.append([top])
        if n and _unmarked(block, blocks[n - 1], sections):
            sections.append([_meant(sections[-1].pop(), page)])
        if top or (not sections and block.type == "heading"):
            outside = False
        elif sections:
            sections[-1].append(block)
        elif not outside:
            page.add("text-before-question", block.line)
            outside = True
    return sections


def note_rules(start: int, page: Page) -> None:
    """Note lines that were drawn between questions: a student would read them."""
    for number, line in enumerate(page.lines[start:], start + 1):
        if RULE.fullmatch(line):
            page.add("rule-line", number)


def _top(n: int, blocks: list[Block], sections: list[list[Block]], page: Page) -> Block | None:
    """The heading a block is, when a question begins here; a heading of another level is noted."""
    block = blocks[n]
    if block.type == "paragraph" and GLUED.match(block.text):
        words = block.text.split("\n")[0].removeprefix("##")
        page.add("heading-space", block.line, words=words)
        return Block("heading", block.line, block.end, QUESTION, block.text.removeprefix("##"))
    if block.type != "heading" or block.level == QUESTION:
        return block if block.type == "heading" else None
    begins = _asks(blocks[n + 1 : n + 3]) and (not sections or _answered(sections[-1]))
    if begins:
        page.add("question-level", block.line, count=_number(block.level), words=block.text)
    elif not sections:
        page.add("heading-level", block.line, count="#" * block.level)
    return block if begins else None


def _number(level: int) -> str:
    """How many number signs there are, in words."""
    return "one" if level == 1 else str(level)


def _asks(after: list[Block]) -> bool:
    """Whether answers come next, perhaps behind a line in braces."""
    marks = bool(after) and after[0].type == "paragraph" and after[0].text.startswith("{")
    return any(answers.is_answer(block) for block in after[marks : marks + 1])


def _answered(section: list[Block]) -> bool:
    """Whether a question has its answers already."""
    return any(answers.is_answer(block) for block in section)


def _unmarked(block: Block, before: Block, sections: list[list[Block]]) -> bool:
    """Whether new answers under a plain paragraph show that another question begins with it."""
    plain = before.type == "paragraph" and not answers.is_answer(before) and not before.text.startswith("{")
    return plain and answers.is_marked(block) and bool(sections) and _answered(sections[-1])


def _meant(paragraph: Block, page: Page) -> Block:
    """The heading that a paragraph was meant to be, which is noted."""
    page.add("question-unmarked", paragraph.line, words=paragraph.text.split("\n")[0])
    return Block("heading", paragraph.line, paragraph.end, QUESTION, paragraph.text)
