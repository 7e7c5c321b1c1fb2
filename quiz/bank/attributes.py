"""The line in braces: ``{#id key=value key="several words"}``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.bank.text import coded, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.bank.page import Page

PART = re.compile(
    r'[\s,]*(?:#(?P<id>[^\s}",]*)|(?P<key>\w+)=(?:"(?P<text>(?:[^"\\]|\\.)*)"|(?P<word>[^\s,"“”„‟«»]*)))(?=[\s,]|\Z)'
)


def read(raw: str, known: tuple[str, ...], place: str, line: int, page: Page) -> dict[str, str]:
    """The attributes of a line in braces, the id under ``#``; what cannot be read is noted and left out."""
    found: dict[str, str] = {}
    inside = raw.rstrip().removeprefix("{").removesuffix("}")
    if not raw.rstrip().endswith("}"):
        page.add("attribute-open", line, raw)
        return found
    at = 0
    while inside[at:].strip(" \t\n,"):
        part = PART.match(inside, at)
        if part is None:
            _note_unread(inside[at:].strip(" \t\n,"), line, page)
            break
        at, key = part.end(), (part["key"] or "#").lower()
        if key not in known:
            names = ", ".join(f"{name}=…" for name in known if name not in ("#", "recipe"))
            page.add("attribute-unknown", line, part[0].strip(" ,"), place=place, key=key, known=names)
        elif key in found:
            page.add("attribute-twice", line, part[0].strip(" ,"), key=key)
        else:
            found[key] = plain(part["id"] or part["text"] or part["word"] or "")
    return found


def _note_unread(rest: str, line: int, page: Page) -> None:
    """Note what is no attribute, and the marks of a word processor by name."""
    quoted = re.match(r'\w+=[“”„‟«»][^“”„‟«»"]*[“”„‟«»"]?', rest)
    part = quoted[0] if quoted else rest.split(maxsplit=1)[0]
    page.add("attribute-quotes" if quoted else "attribute-form", line, part, part=part)


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
