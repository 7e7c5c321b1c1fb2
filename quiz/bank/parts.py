"""The blocks under a heading, sorted into answers, evidence and feedback; anything out of place is noted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quiz.bank import answers, attributes
from quiz.bank.tree import Block
from quiz.question.kinds import KINDS
from quiz.question.records import SKILLS

if TYPE_CHECKING:
    from quiz.bank.page import Page

KNOWN = ("#", "kind", "skill", "difficulty", "recipe")
ALLOWED: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "#": ("[0-9a-f]{12}", "id-form", ()),
    "kind": ("|".join(KINDS), "kind-unknown", tuple(KINDS)),
    "skill": ("|".join(SKILLS), "skill-unknown", SKILLS),
    "difficulty": ("[123]", "difficulty-range", ()),
    "recipe": (r"\w+", "recipe-form", ()),
}
OWN_LINE = {
    "bullet_list": re.compile(r"\s|[-*+]"),
    "ordered_list": re.compile(r"\s|[0-9]+[.)]"),
}
"""How every line of a block begins; one that begins otherwise only sticks to it."""


@dataclass(slots=True)
class Parts:
    """The blocks of a question by what they are."""

    marks: dict[str, str] = field(default_factory=dict)
    """The line in braces; the id under ``#``."""
    answers: list[Block] = field(default_factory=list)
    """The answer block; several paragraphs for accepted texts."""
    evidence: list[Block] = field(default_factory=list)
    """The quotations."""
    feedback: list[Block] = field(default_factory=list)
    """The paragraphs behind them."""


def sort(blocks: list[Block], page: Page) -> Parts:
    """The blocks under one heading, sorted."""
    parts = Parts()
    for block in _after_marks(blocks, parts, page):
        _sticking(block, page)
        if block.type == "heading":
            page.add("heading-level", block.line, count="#" * block.level)
        elif block.type == "blockquote":
            if parts.feedback:
                page.add("evidence-late", block.line)
            parts.evidence.append(block)
        elif answers.is_answer(block):
            _answer(block, parts, page)
        else:
            _feedback(block, parts, page)
    return parts


def _after_marks(blocks: list[Block], parts: Parts, page: Page) -> list[Block]:
    """The blocks behind the line in braces, which is taken in."""
    if not blocks or blocks[0].type != "paragraph" or not blocks[0].text.startswith("{"):
        return blocks
    top = blocks[0]
    raw, _, rest = top.text.partition("\n")
    parts.marks = attributes.read(raw, KNOWN, "question", top.line, page)
    for key, found in list(parts.marks.items()):
        shape, code, known = ALLOWED[key]
        if not re.fullmatch(shape, found):
            page.add(code, top.line, found, value=found, known=", ".join(known))
            del parts.marks[key]
    return [Block("paragraph", top.line + 1, top.end, text=rest), *blocks[1:]] if rest else blocks[1:]


def _answer(block: Block, parts: Parts, page: Page) -> None:
    """Take in answers; they stand in one block, before everything else."""
    if parts.answers and not (block.type == parts.answers[0].type == "paragraph"):
        page.add("answer-twice", block.line)
    elif parts.evidence or parts.feedback:
        page.add("answer-late", block.line)
    parts.answers.append(block)


def _feedback(block: Block, parts: Parts, page: Page) -> None:
    """Take in feedback; a line in braces that stands too low is noted."""
    if block.text.startswith("{"):
        page.add("attribute-late", block.line)
    parts.feedback.append(block)


def _sticking(block: Block, page: Page) -> None:
    """Note lines that Markdown joins to a block above, though they were meant to stand alone."""
    own = OWN_LINE.get(block.type)
    for number in range(block.line, block.end + 1):
        line = page.lines[number - 1]
        if own and line.strip() and not own.match(line):
            page.add("missing-empty-line", number)
