"""Options: ``- (x) text`` where one is right, ``- [x] text`` where several are; a reason and quotations underneath."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.bank import evidence
from quiz.bank.blocks import marks
from quiz.bank.text import escaped, plain
from quiz.question.kinds import VERDICTS, Choice, Multiple, TrueFalseNotStated
from quiz.question.options import Option

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.bank.page import Page
    from quiz.bank.tree import Block
    from quiz.question.options import Evidence

STICKS = re.compile(r"\n\s*(?:[-*+>]\s|(?P<dash>-)(?P<words>[^\W\d].*)|[0-9]+[.)]\s|[(\[][ xX]?[)\]])")
"""A wrapped line that was meant to be a line of its own."""
OPTION = re.compile(r"\n\s*[-*+]\s*[(\[][ xX]?[)\]]")
"""A wrapped line that was meant to be the next option."""
REASON = re.compile(r"\s*[^\W\d_a-z]\S*(?:\s+\S+)+[.!?]\s*")
"""A wrapped line that is a sentence by itself."""
GLUED = frozenset({"missing-empty-line", "option-indented"})
UNSURE = GLUED | {"option-brackets", "option-mixed", "option-mark", "option-reason"}
"""Findings after which nobody can say how many options there are, or which are right."""

OptionBody = Choice | Multiple | TrueFalseNotStated
KINDS_OF_OPTIONS: dict[str, type[OptionBody]] = {body.kind: body for body in (Choice, Multiple, TrueFalseNotStated)}


def kind_of(block: Block) -> str:
    """The kind the marks of a list tell."""
    square = sum(_words(item).startswith("[") for item in block.inner)
    return "multiple" if 2 * square > len(block.inner) else "choice"


def read(block: Block, kind: str, articles: tuple[Article | None, ...], page: Page) -> OptionBody | None:
    """The options, when nothing is wrong with the answer block."""
    before = len(page.found)
    raws = [_words(item) for item in block.inner]
    if len(raws) > 1 and not any(marks.find(raw) or marks.MEANT.match(raw) for raw in raws):
        page.add("options-plain", block.line, example=marks.example(kind, raws[0].split("\n")[0], right=True))
        return None
    _note_reasons(block, raws, page)
    above = ["", *raws]
    options = tuple(_option(item, above[n], kind, articles, page) for n, item in enumerate(block.inner))
    told = {one.code for one in page.found if block.line <= one.line <= block.end}
    if not told & GLUED:
        _check(block, kind, options, page, sure=not told & UNSURE)
    if told & GLUED or len(page.found) > before:
        return None
    return KINDS_OF_OPTIONS[kind](options)


def _note_reasons(block: Block, raws: list[str], page: Page) -> None:
    """Note a sentence under a wrong option that lacks its dash: no other option is a sentence."""
    parted = [raw.partition("\n") for raw in raws]
    meant = [bool(REASON.fullmatch(rest)) and not first.endswith((".", "!", "?", ",")) for first, _, rest in parted]
    if any(
        marks.is_meant_right(raw) if one else raw.endswith((".", "!", "?"))
        for raw, one in zip(raws, meant, strict=True)
    ):
        return
    for item, (_, _, rest), one in zip(block.inner, parted, meant, strict=True):
        if one and page.lines[item.line][:1].isspace():
            page.add("why-dash", item.line + 1, words=rest.partition("\n")[0].strip())


def is_marked(block: Block) -> bool:
    """Whether any item of a list has brackets in front."""
    return any(marks.find(_words(item)) for item in block.inner)


def _words(item: Block) -> str:
    """The raw words of a list item."""
    return item.inner[0].text if item.inner and item.inner[0].type == "paragraph" else ""


def _option(item: Block, above: str, kind: str, articles: tuple[Article | None, ...], page: Page) -> Option:
    """One option; what is wrong with it is noted."""
    raw = _words(item)
    mark = marks.wanted(kind).match(raw)
    if mark is None:
        marks.note(raw, above, item.line, kind, page)
    elif not raw[mark.end() :].strip():
        page.add("option-empty", item.line)
    for stuck in STICKS.finditer(raw):
        code = "option-indented" if OPTION.match(raw, stuck.start()) else "option-indent"
        code = "why-dash" if stuck["dash"] else code
        page.add(code, item.line + raw.count("\n", 0, stuck.start() + 1), words=stuck["words"])
    right = mark is not None and marks.is_right(mark)
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
        elif n == 0 and block.type == "paragraph":
            page.add("why-dash", block.line, words=block.text.split("\n")[0])
        else:
            page.add("option-extra", _extra(block).line)
    return why, tuple(one for one in found if one)


def _single(block: Block) -> bool:
    """Whether a list is one line of words."""
    return len(block.inner) == 1 and len(block.inner[0].inner) == 1 and bool(_words(block.inner[0]))


def _extra(block: Block) -> Block:
    """The second line of a list of reasons, or the block itself."""
    return block.inner[1] if block.type == "bullet_list" and len(block.inner) > 1 else block


def _check(block: Block, kind: str, options: tuple[Option, ...], page: Page, *, sure: bool) -> None:
    """Note what is wrong with the options together, as far as it is sure what they are."""
    seen: dict[str, int] = {}
    for item, option in zip(block.inner, options, strict=True):
        if seen.setdefault(option.text, item.line) != item.line:
            page.add("option-twice", item.line, text=option.text, above=seen[option.text])
    right = [n for n, option in enumerate(options) if option.right]
    if kind != "multiple" and len(right) > 1:
        page.add("right-several", block.inner[right[1]].line)
    if not sure:
        return
    if kind == "true_false_not_stated" and tuple(option.text for option in options) != VERDICTS:
        page.add("verdicts", block.line)
    elif len(options) == 1:
        page.add("option-few", block.line)
    if not right:
        page.add("right-none", block.line, example=marks.example(kind, "words", right=True))


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
