"""The blocks under a heading, sorted into answers, evidence and feedback; anything out of place is noted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
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
LEVELS = {"easy": "1", "middling": "2", "hard": "3"}
"""Difficulties in words."""
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
    for block in _joined(_after_marks(blocks, parts, page)):
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
        parts.marks[key] = LEVELS.get(found.lower(), found.lower()) if key != "recipe" else found
        if not re.fullmatch(shape, parts.marks[key]):
            page.add(code, top.line, found, value=found, known=", ".join(known))
            del parts.marks[key]
    return [Block("paragraph", top.line + 1, top.end, text=rest), *blocks[1:]] if rest else blocks[1:]


def _joined(blocks: list[Block]) -> list[Block]:
    """The blocks, neighbouring lists as one: two signs in front of options make two lists of them."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last and last.type == block.type and block.type in OWN_LINE:
            joined[-1] = replace(last, end=block.end, inner=[*last.inner, *block.inner])
        else:
            joined.append(block)
    return joined


def _answer(block: Block, parts: Parts, page: Page) -> None:
    """Take in answers; they stand in one block, before everything else."""
    split = parts.answers and parts.evidence and not parts.feedback and parts.answers[0].type == block.type
    if split and block.type == "bullet_list" and answers.is_marked(block):
        page.add("options-split", parts.evidence[-1].line)
        parts.answers[0] = replace(parts.answers[0], end=block.end, inner=[*parts.answers[0].inner, *block.inner])
        return
    if parts.answers and answers.lacks_dash(parts.answers[0]):
        return
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
