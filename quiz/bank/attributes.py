"""The line in braces: ``{#id key=value key="several words"}``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.bank.text import coded, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.bank.page import Page

PART = re.compile(
    r'\s*(?:#(?P<id>[^\s}"]*)|(?P<key>\w+)=(?:"(?P<text>(?:[^"\\]|\\.)*)"|(?P<word>[^\s"“”}]*)))(?=[\s}])'
)


def read(raw: str, known: tuple[str, ...], place: str, line: int, page: Page) -> dict[str, str]:
    """The attributes of a line in braces, the id under ``#``; what cannot be read is noted and left out."""
    found: dict[str, str] = {}
    at, end = 1, len(raw.rstrip()) - 1
    if not raw.rstrip().endswith("}"):
        page.add("attribute-form", line, raw, part=raw[-20:])
        return found
    while raw[at:end].strip():
        part = PART.match(raw, at)
        if part is None or part.end() > end:
            rest = raw[at:end].split(maxsplit=1)[0]
            page.add("attribute-form", line, rest, part=rest)
            break
        at = part.end()
        key = part["key"] or "#"
        if key not in known:
            names = ", ".join(f"{name}=…" for name in known if name != "#")
            page.add("attribute-unknown", line, part[0].strip(), place=place, key=key, known=names)
        elif key in found:
            page.add("attribute-twice", line, part[0].strip(), key=key)
        found.setdefault(key, plain(part["id"] or part["text"] or part["word"] or ""))
    return found


def write(attributes: Mapping[str, object]) -> str:
    """The line in braces; values with anything but word characters stand in quotation marks."""
    return "{" + " ".join(_part(key, str(value)) for key, value in attributes.items()) + "}"


def _part(key: str, value: str) -> str:
    """One attribute."""
    if key == "#":
        return f"#{value}"
    return f"{key}={value}" if re.fullmatch(r"[\w.]+", value) else f'{key}="{_kept(value)}"'


def _kept(value: str) -> str:
    """The value between quotation marks: backslashes, marks and codes in it are kept."""
    return coded(re.sub(r'(["\\]|&(?=#))', r"\\\1", value))
