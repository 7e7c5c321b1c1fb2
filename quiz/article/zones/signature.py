"""A lone name under a quotation: whose words it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.wordlists import wordlist

if TYPE_CHECKING:
    from quiz.article.zones.page import Page

DASH = re.compile(r"[—–―-]+\s*(?=\w)")
NAME_PART = re.compile(r"(?:[^\W\d_][\w’'.-]*)\Z")
LONGEST = 5
LONGEST_WITH_ROLE = 16


def signature(page: Page) -> bool:
    """Whether the line signs the quotation above it."""
    if page.here == 0 or page.paragraphs[page.here - 1].end not in page.quoted_ends:
        return False
    dash = DASH.match(page.line)
    line = page.line[dash.end() :] if dash else page.line
    name, _, role = line.partition(",")
    if len(page.words) > LONGEST_WITH_ROLE or not page.ends_open():
        return False
    return _is_name(name) and (dash is not None or _known(page, name) or not role)


def _is_name(words: str) -> bool:
    parts = words.split()
    return (
        0 < len(parts) <= LONGEST
        and all(NAME_PART.match(p) and (p[0].isupper() or p in wordlist("particles")) for p in parts)
        and not any(p.lower() in wordlist("not_in_names") for p in parts)
        and (len(parts) > 1 or not words.isupper())
    )


def _known(page: Page, name: str) -> bool:
    """Whether the last name stands elsewhere in the article as well."""
    return page.words_in_all[name.rsplit(maxsplit=1)[-1]] > 1
