"""The brackets in front of an option: what they say, and what was meant where they are written another way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.bank.page import Page

ROUND = re.compile(r"\(([ xX\u00a0])\)(?:\s+|\Z)")
SQUARE = re.compile(r"\[([ xX\u00a0])\](?:\s+|\Z)")
MEANT = re.compile(
    r"\\?[(\[{（［]\s*(?P<sign>[^\s\\)\]}）］]?)\s*\\?[)\]}）］]\s*"
    r"|[(\[](?P<open>[xX]?)\s+(?=\S)"
    r"|(?P<bare>[xX✓✔✗])\s+(?=\S)"
)
"""What was meant as a mark: another sign or space inside, a bracket that is not closed, none at all."""
NAMES = {ROUND: "round", SQUARE: "square"}


def find(raw: str) -> re.Match[str] | None:
    """The mark in front of a list item, round or square; None where there is none."""
    return ROUND.match(raw) or SQUARE.match(raw)


def is_right(mark: re.Match[str]) -> bool:
    """Whether a mark says that the option is right."""
    return mark[1] in "xX"


def is_meant_right(raw: str) -> bool:
    """Whether a list item is marked as right."""
    mark = find(raw)
    return mark is not None and is_right(mark)


def wanted(kind: str) -> re.Pattern[str]:
    """The brackets of a kind: square where several may be right."""
    return SQUARE if kind == "multiple" else ROUND


def note(raw: str, above: str, line: int, kind: str, page: Page) -> None:
    """Note what is wrong with an item that has not the brackets of its kind; ``above`` is the item before it."""
    first = raw.partition("\n")[0]
    meant = find(first) or MEANT.match(first)
    if meant is None:
        _note_bare(first, above, line, kind, page)
        return
    words = first[meant.end() :]
    if meant.re is MEANT:
        right = any(sign and sign not in "-_" for sign in meant.group("sign", "open", "bare"))
        page.add("option-brackets", line, first, mark=meant[0].strip(), example=example(kind, words, right=right))
    else:
        case = "several may be right" if kind == "multiple" else "one is right"
        got, other = NAMES[meant.re], NAMES[wanted(kind)]
        shown = example(kind, words, right=is_right(meant))
        page.add("option-mixed", line, first, got=got, case=case, wanted=other, example=shown)


def _note_bare(first: str, above: str, line: int, kind: str, page: Page) -> None:
    """Note an item without brackets: a sentence below a wrong option is the reason for it."""
    mark = find(above)
    if mark and not is_right(mark) and first.endswith(".") and not above.endswith("."):
        page.add("option-reason", line, first)
    else:
        shown = example(kind, first, right=False), example(kind, first, right=True)
        page.add("option-mark", line, first, marks=" or ".join(_pair(kind)), example=shown[0], other=shown[1])


def example(kind: str, words: str, *, right: bool) -> str:
    """The line as it should be."""
    return f"- {_pair(kind)[not right]} {words}".rstrip()


def _pair(kind: str) -> tuple[str, str]:
    """The marks of a kind: right, wrong."""
    return ("[x]", "[ ]") if kind == "multiple" else ("(x)", "( )")
