"""Options: ``- (x) text`` where one is right, ``- [x] text`` where several are; a reason and quotations underneath."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.bank import evidence
from quiz.bank.text import escaped, plain
from quiz.question.kinds import VERDICTS, Choice, Multiple, TrueFalseNotStated
from quiz.question.options import Option

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.bank.page import Page
    from quiz.bank.tree import Block
    from quiz.question.options import Evidence

ROUND = re.compile(r"\(([ xX])\)(?:\s+|\Z)")
SQUARE = re.compile(r"\[([ xX])\](?:\s+|\Z)")
STICKS = re.compile(r"\n\s*(?:[-*+>]\s|[0-9]+[.)]\s|[(\[][ xX]?[)\]])")
"""A wrapped line that was meant to be a line of its own."""

OptionBody = Choice | Multiple | TrueFalseNotStated
KINDS_OF_OPTIONS: dict[str, type[OptionBody]] = {body.kind: body for body in (Choice, Multiple, TrueFalseNotStated)}


def kind_of(block: Block) -> str:
    """The kind the marks of a list tell."""
    square = sum(_words(item).startswith("[") for item in block.inner)
    return "multiple" if 2 * square > len(block.inner) else "choice"


def read(block: Block, kind: str, articles: tuple[Article | None, ...], page: Page) -> OptionBody | None:
    """The options, when nothing is wrong with the answer block."""
    before = len(page.found)
    options = tuple(_option(item, kind, articles, page) for item in block.inner)
    _check(block, kind, options, page)
    if len(page.found) > before:
        return None
    return KINDS_OF_OPTIONS[kind](options)


def _words(item: Block) -> str:
    """The raw words of a list item."""
    return item.inner[0].text if item.inner and item.inner[0].type == "paragraph" else ""


def _option(item: Block, kind: str, articles: tuple[Article | None, ...], page: Page) -> Option:
    """One option; what is wrong with it is noted."""
    raw = _words(item)
    pattern, marks, example = (
        (SQUARE, "[x] or [ ]", "- [ ] words") if kind == "multiple" else (ROUND, "(x) or ( )", "- ( ) words")
    )
    mark = pattern.match(raw)
    if mark is None:
        page.add("option-mark", item.line, raw.split("\n")[0], marks=marks, example=example)
    elif not raw[mark.end() :].strip():
        page.add("option-empty", item.line)
    for stuck in STICKS.finditer(raw):
        page.add("option-indent", item.line + raw.count("\n", 0, stuck.start() + 1))
    right = mark is not None and mark[1] != " "
    why, shown = _under(item, articles, page)
    if right and why:
        page.add("why-on-right", item.inner[1].line)
    return Option(plain(raw[mark.end() :] if mark else raw), right, why, shown)


def _under(item: Block, articles: tuple[Article | None, ...], page: Page) -> tuple[str, tuple[Evidence, ...]]:
    """The reason and the quotations under an option."""
    why, found = "", []
    for n, block in enumerate(item.inner[1:]):
        if n == 0 and block.type == "bullet_list" and _single(block):
            why = plain(_words(block.inner[0]))
        elif block.type == "blockquote":
            found.append(evidence.read(block, articles, page))
        else:
            page.add("option-extra", _extra(block).line)
    return why, tuple(one for one in found if one)


def _single(block: Block) -> bool:
    """Whether a list is one line of words."""
    return len(block.inner) == 1 and len(block.inner[0].inner) == 1 and bool(_words(block.inner[0]))


def _extra(block: Block) -> Block:
    """The second line of a list of reasons, or the block itself."""
    return block.inner[1] if block.type == "bullet_list" and len(block.inner) > 1 else block


def _check(block: Block, kind: str, options: tuple[Option, ...], page: Page) -> None:
    """Note what is wrong with the options together."""
    seen: dict[str, int] = {}
    for item, option in zip(block.inner, options, strict=True):
        if seen.setdefault(option.text, item.line) != item.line:
            page.add("option-twice", item.line, text=option.text, above=seen[option.text])
    right = [n for n, option in enumerate(options) if option.right]
    if kind == "true_false_not_stated" and tuple(option.text for option in options) != VERDICTS:
        page.add("verdicts", block.line)
    elif len(options) == 1:
        page.add("option-few", block.line)
    if not right:
        page.add("right-none", block.line, example="- [x] words" if kind == "multiple" else "- (x) words")
    if kind != "multiple" and len(right) > 1:
        page.add("right-several", block.inner[right[1]].line)


def write(body: OptionBody, articles: tuple[Article, ...]) -> list[str]:
    """The lines of the options."""
    brackets = "[]" if isinstance(body, Multiple) else "()"
    return [line for option in body.options for line in _lines(option, brackets, articles)]


def _lines(option: Option, brackets: str, articles: tuple[Article, ...]) -> list[str]:
    """The lines of one option."""
    lines = [f"- {brackets[0]}{'x' if option.right else ' '}{brackets[1]} {escaped(option.text)}"]
    if option.why:
        lines.append(f"  - {escaped(option.why)}")
    for one in option.evidence:
        lines += ["", *(f"  {line}" for line in evidence.write(one, articles))]
    return lines
