"""A table: what stands left belongs to what stands right; an empty left cell is a spare."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.bank.text import cell, plain
from quiz.question.kinds import Categorise, Match, Pair

if TYPE_CHECKING:
    from quiz.bank.page import Page
    from quiz.bank.tree import Block

COLUMNS = 2
DIVIDER = re.compile(r"(?<!\\)\|")


def read(block: Block, kind: str, page: Page) -> Match | None:
    """The pairs, when nothing is wrong with the table."""
    before = len(page.found)
    head, *rows = block.inner
    if len(head.cells) != COLUMNS:
        page.add("table-columns", head.line, count=len(head.cells))
        return None
    for row in rows:
        _check_row(row, page)
    _check_left(block.line, rows, page)
    _check_right(rows, kind, page)
    if len(page.found) > before:
        return None
    left, right = (plain(text) for text in head.cells)
    pairs = tuple(Pair(plain(row.cells[0]), plain(row.cells[1])) for row in rows)
    return (Categorise if kind == "categorise" else Match)(pairs, (left, right))


def _check_row(row: Block, page: Page) -> None:
    """Note a row that has other than two cells, or nothing on the right."""
    if "|" not in page.lines[row.line - 1]:
        page.add("missing-empty-line", row.line)
        return
    cells = DIVIDER.split(page.lines[row.line - 1].strip())
    count = len(cells) - (cells[0] == "") - (cells[-1] == "")
    if count != COLUMNS:
        page.add("table-cells", row.line, count="one cell" if count == 1 else f"{count} cells")
    elif not plain(row.cells[1]).strip():
        page.add("table-right", row.line)


def _check_left(line: int, rows: list[Block], page: Page) -> None:
    """Note too few rows that ask something, and left cells that repeat."""
    seen: dict[str, int] = {}
    for row in rows:
        left = plain(row.cells[0])
        if left and left in seen:
            page.add("item-twice", row.line, text=left, above=seen[left])
        elif left:
            seen[left] = row.line
    if sum(bool(row.cells[0]) for row in rows) < COLUMNS:
        page.add("table-few", line)


def _check_right(rows: list[Block], kind: str, page: Page) -> None:
    """Note right cells that repeat in a match, or that are all one class."""
    rights = [plain(row.cells[1]) for row in rows]
    seen: set[str] = set()
    for row, right in zip(rows, rights, strict=True):
        if kind == "match" and right and right in seen:
            page.add("table-repeats", row.line, right, text=right)
        seen.add(right)
    if kind == "categorise" and len(set(rights)) == 1:
        page.add("table-one-class", rows[0].line, text=rights[0])


def write(body: Match) -> list[str]:
    """The lines of the table."""
    head, *rows = [body.heads, *((pair.left, pair.right) for pair in body.pairs)]
    return [_line(*head), "|---|---|", *(_line(*row) for row in rows)]


def _line(left: str, right: str) -> str:
    """One line of the table."""
    return f"| {cell(left)} | {cell(right)} |"
