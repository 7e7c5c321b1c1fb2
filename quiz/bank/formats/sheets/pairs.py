"""Two things that belong together, in one cell: ``left = right``; a backslash keeps an equals sign that is a word's."""

from __future__ import annotations

import re

BETWEEN = re.compile(r"(?<!\\)(?:\\\\)*(=)")
KEPT = re.compile(r"\\([\\=])")


def cell(left: str, right: str) -> str:
    """The two as one cell."""
    return f"{escaped(left)} = {escaped(right)}".strip()


def read(words: str) -> tuple[str, str] | None:
    """The two of a cell; None where there is no sign between them."""
    match = BETWEEN.search(words)
    if match is None:
        return None
    return alone(words[: match.start(1)].strip()), alone(words[match.end(1) :].strip())


def alone(words: str) -> str:
    """One of the two, as it was."""
    return KEPT.sub(r"\1", words)


def escaped(text: str) -> str:
    """A text whose equals signs separate nothing."""
    return re.sub(r"([\\=])", r"\\\1", text)
