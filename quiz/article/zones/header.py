"""The optional header: ``Title:``, ``By:``, ``Published:``, ``URL:`` lines at the very top."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.article.records import Span

LINE = re.compile(r"(?P<key>title|by|published|url):[ \t]*(?P<value>\S.*)", re.IGNORECASE)


def header(text: str, paragraphs: Sequence[Span]) -> dict[str, tuple[int, str]]:
    """Each header key with the index of its paragraph and its value."""
    found: dict[str, tuple[int, str]] = {}
    for i, paragraph in enumerate(paragraphs):
        line = LINE.fullmatch(paragraph.of(text))
        if line is None or line["key"].lower() in found:
            break
        found[line["key"].lower()] = (i, line["value"].strip())
    return found
