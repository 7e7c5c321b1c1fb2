"""A text2qti file cut into pieces: each begins with a mark at the margin, indented lines belong to the one above."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Says: TypeAlias = Callable[..., None]

MARKS = {
    "question": r"[0-9]+\.",
    "right": r"\*[a-zA-Z]\)",
    "wrong": r"[a-zA-Z]\)",
    "ticked": r"\[\*\]",
    "unticked": r"\[ ?\]",
    "short": r"\*",
    "feedback": r"\.\.\.",
    "to right": r"\+",
    "to wrong": r"-",
    "solution": r"!",
    "essay": r"___+",
    "upload": r"\^\^\^+",
    "number": r"=",
    "name": r"[Tt]itle:",
    "points": r"[Pp]oints:",
    "text name": r"[Tt]ext [Tt]itle:",
    "text": r"[Tt]ext:",
    "title": r"[Qq]uiz [Tt]itle:",
    "description": r"[Qq]uiz description:",
    "group": r"GROUP",
    "end": r"END_GROUP",
    "pick": r"[Pp]ick:",
    "option": r"(?:[Ss]olutions pick|[Pp]oints per question|[Ss]huffle answers|[Ss]how correct answers"
    r"|[Oo]ne question at a time|[Cc]an't go back|[Ff]eedback is solution|[Ss]olutions sample groups"
    r"|[Ss]olutions randomize groups):",
}
"""What begins a piece, by what it is."""
ALONE = ("essay", "upload", "group", "end")
"""Marks without words."""
ONE_LINE = ("points", "pick", "number", "short", "option")
ONE_PARAGRAPH = ("name", "text name", "title")
START = re.compile(
    "|".join(
        f"(?P<m{n}>{mark}" + (r"[ \t]*\Z)" if kind in ALONE else r"[ \t]+(?=\S))")
        for n, (kind, mark) in enumerate(MARKS.items())
    )
)
GLUED = re.compile("|".join(f"(?:{mark})" for kind, mark in MARKS.items() if kind not in ALONE))
KINDS = tuple(MARKS)
CODE = re.compile(r"(```+)\s*\S")
MARGIN = 2
"""Spaces that make a line belong to the one above, where the mark has no width of its own."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One mark with its words."""

    kind: str
    """What it is: a key of ``MARKS``; ``comment``, ``code`` or ``stray`` for the rest."""
    line: int
    """Its line, from 1."""
    words: str
    """Its words; for a stray line the line."""
    mark: str = ""
    """The mark as it stands there."""


def pieces(lines: list[str]) -> Iterator[Piece]:
    """The pieces of a file, in order."""
    at, missing = 0, set[str]()
    while at < len(lines):
        line = lines[at]
        if found := START.match(line):
            kind = KINDS[int(str(found.lastgroup)[1:])]
            words, end = [line[found.end() :].strip()], at + 1
            if kind not in ALONE and kind not in ONE_LINE:
                end = _below(lines, at, kind, len(found[0].expandtabs(4)), words)
            yield Piece(kind, at + 1, "\n".join(words), found[0].strip())
        elif line.startswith("%"):
            end = at + 1
            yield Piece("comment", at + 1, line[1:].strip())
        elif line.startswith("COMMENT"):
            end = _until(lines, at, "END_COMMENT", missing)
            yield from () if end else [Piece("open", at + 1, "COMMENT")]
            end = end or at + 1
        elif code := CODE.match(line):
            end = _until(lines, at, code[1], missing)
            yield Piece("code" if end else "open", at + 1, code[1])
            end = end or at + 1
        else:
            end = at + 1
            if line.strip():
                yield Piece("stray", at + 1, line)
        at = end


def _until(lines: list[str], at: int, closing: str, missing: set[str]) -> int:
    """The line behind the next one that closes; 0 where none does, which is kept in ``missing``."""
    if closing in missing:
        return 0
    for n in range(at + 1, len(lines)):
        if lines[n].strip() == closing:
            return n + 1
    missing.add(closing)
    return 0


def _below(lines: list[str], at: int, kind: str, width: int, words: list[str]) -> int:
    """Add the lines that belong to a piece to its words; the line behind them."""
    margin = 0 if MARKS[kind].endswith(":") else width
    end = at + 1
    for n in range(at + 1, len(lines)):
        line = lines[n].expandtabs(4)
        if not line.strip():
            if kind in ONE_PARAGRAPH:
                break
            continue
        indent = len(line) - len(line.lstrip(" "))
        margin = margin or max(indent, MARGIN)
        if indent < margin:
            break
        words += [""] * (n - end)
        words.append(line[margin:].rstrip())
        end = n + 1
    return end
