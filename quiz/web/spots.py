"""What is wrong in a text, as a page shows it: the place, the line with the spot marked, the cause and one fix."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.bank.formats import Remark
    from quiz.errors import Finding

BEFORE, AFTER = 48, 72
"""Characters that are shown before and after the spot."""
SPOT = re.compile(r"[^\W_]+|\S|\s+")
"""What is marked: a word, a sign, or the space that is too much."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing to look at."""

    place: str
    """Where, as people say it: ``Line 12``, ``B12``; empty for the text as a whole."""
    line: int
    """The line to jump to in the text field; 0 where there is none."""
    column: int
    """The column in it, from 1."""
    quoted: tuple[str, str, str]
    """The line before the spot, the spot, and what follows; all empty where no line can be shown."""
    cause: str
    """What is wrong, or what was found."""
    fix: str
    """One thing to do, or what became of it."""
    code: str
    """Its name in the docs."""


def of_findings(findings: Iterable[Finding], text: str) -> list[Spot]:
    """The findings of a document of ours."""
    lines = text.split("\n")
    return [
        Spot(
            f"Line {one.line}", one.line, one.column, quoted(lines, one.line, one.column), one.cause, one.fix, one.code
        )
        for one in findings
    ]


def _of_finding(one: Finding, lines: Sequence[str]) -> Spot:
    """A finding with its line."""
    shown = quoted(lines, one.line, one.column)
    return Spot(f"Line {one.line}", one.line, one.column, shown, one.cause, one.fix, one.code)


def of_remarks(remarks: Iterable[Remark], source: str, *, jump: bool = False) -> list[Spot]:
    """Remarks on a file of another system; with ``jump`` its text stands in the text field."""
    lines = source.split("\n") if source else []
    return [_of_remark(one, lines, jump=jump) for one in remarks]


def _of_remark(one: Remark, lines: Sequence[str], *, jump: bool) -> Spot:
    """A remark; one on the first sign of a file is on the file as a whole."""
    at = one.place
    whole = (at.line, at.column, at.part) == (1, 1, "") and one.code.startswith("file-")
    plain = bool(lines) and not at.cell and not at.part and not whole
    place = "" if whole else f"Line {at.line}" if plain else str(at)
    shown = quoted(lines, at.line, at.column) if plain else ("", "", "")
    return Spot(place, at.line if plain and jump else 0, at.column, shown, one.cause, one.fix, one.code)


def quoted(lines: Sequence[str], line: int, column: int) -> tuple[str, str, str]:
    """A line around a column: what stands before, the word or sign there, and what follows."""
    words = lines[line - 1] if line <= len(lines) else ""
    if not words.strip():
        return ("", "", "")
    at = min(column - 1, len(words))
    found = SPOT.match(words, at)
    end = min(found.end() if found else at, at + BEFORE)
    start = max(0, at - BEFORE)
    before = ("…" if start else "") + words[start:at]
    after = words[end : end + AFTER] + ("…" if len(words) > end + AFTER else "")
    first, spot, last = (_visible(part) for part in (before, words[at:end], after))
    return first, spot, last


def _visible(text: str) -> str:
    """The text with a sign for what cannot be seen."""
    return "".join("→" if c == "\t" else "�" if unicodedata.category(c) in ("Cc", "Cs") else c for c in text)
