"""A line of a web page's code that was copied along: an empty tag, a rule of a style sheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

TAGS = re.compile(r"(?:\[?</?[a-zA-Z][^<>]{0,2000}/?>\]?\W{0,3}){1,20}\Z")
STYLE = re.compile(
    r"[.#@]?[\w-]+(?:[ .#:>,(][\w-]*\)?){0,14}\s*\{(?:[^{}]{0,400}\})?\Z"
    r"|-?[a-z]+(?:-[a-z]+)*\s*:\s*[^;:.!?]{1,80}(?:!important)?;(?:\s*-?[a-z]+(?:-[a-z]+)*\s*:\s*[^;:.!?]{1,80}(?:!important)?;)*\Z|\}+\.?\Z"
)
SCRIPT = re.compile(r"(?:var|let|const|function|window|document|googletag|jQuery)\b[\s.(\w]{0,60}[=({.]")


def markup(page: Page) -> bool:
    """Whether the line is code, with no words for a reader."""
    line = page.line
    return bool(
        ("<" in line and TAGS.match(line))
        or (("{" in line or ";" in line or "}" in line) and STYLE.match(line))
        or SCRIPT.match(line)
    )
