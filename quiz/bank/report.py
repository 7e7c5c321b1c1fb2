"""Findings as a person reads them: place, cause, the line with a caret, one thing to do."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.errors import BankError, Finding

WIDTH = 96
"""Characters of a line that are shown."""
BEFORE = 40
"""How many of them stand before the caret where a line is cut."""


def report(error: BankError, text: str, path: str) -> str:
    """Every finding, as ``path:line:column: cause`` with the line, a caret and the fix."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n\n".join(_one(finding, lines[finding.line - 1], path) for finding in error.findings) + "\n"


def _one(finding: Finding, line: str, path: str) -> str:
    """One finding in four lines; three where the line is empty."""
    head = f"{path}:{finding.line}:{finding.column}: {finding.cause} [{finding.code}]"
    shown, caret = _window("".join(map(_visible, line)), finding.column - 1)
    place = [f"    {shown}", f"    {_space(shown[:caret])}^"] if line.strip() else []
    return "\n".join([head, *place, f"    → {finding.fix}"])


def _window(line: str, column: int) -> tuple[str, int]:
    """The line, cut around the column where it is long, and the column in what is left."""
    if len(line) <= WIDTH:
        return line.rstrip(), column
    start = max(0, min(column - BEFORE, len(line) - WIDTH))
    shown = line[start : start + WIDTH].rstrip()
    left, right = "…" * (start > 0), "…" * (start + WIDTH < len(line))
    return left + shown[len(left) :] + right, column - start


def _visible(character: str) -> str:
    """The character, or a sign for one that cannot be seen."""
    if character == "\t":
        return "→"
    return "�" if unicodedata.category(character) in ("Cc", "Cs") else character


def _space(text: str) -> str:
    """As much space as the text takes up in a terminal."""
    return "".join(
        "  " if unicodedata.east_asian_width(c) in "WF" else " " for c in text if not unicodedata.combining(c)
    )
