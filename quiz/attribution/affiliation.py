"""The body a source speaks for, where the text names one."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from quiz.attribution.lexicon import words

if TYPE_CHECKING:
    from quiz.attribution.names import Person
    from quiz.attribution.sheet import Sheet

OF_BODY = re.compile(r"\b(?:of|for|at|with|by)\s+(?P<body>(?:the\s+)?[^\s,].*)\Z", re.DOTALL)
SPOKES = re.compile(r"(?:an?|the|one)?\s*(?:\w+\s)?spokes(?:man|woman|person|people)\b", re.IGNORECASE)
WORD = re.compile(r"[\w.’'&-]+")


def affiliation(sheet: Sheet, canonical: str, person: Person | None) -> str | None:
    """The body in a person's title, or behind ``a spokeswoman for``."""
    if person is None:
        return _behind(canonical)
    if person.role is None:
        return None
    role = person.role.of(sheet.row.article.text)
    return _behind(role) or _ahead(role)


def _behind(phrase: str) -> str | None:
    """``head of the Harbour Board``: the body behind the preposition."""
    found = OF_BODY.search(phrase)
    if found is None:
        return None
    body = " ".join(found["body"].split())
    speaks = SPOKES.match(phrase) is not None
    known = speaks or any(w.lower() in words("bodies", "media") for w in WORD.findall(body))
    return body if known or body.removeprefix("the ")[:1].isupper() else None


def _ahead(role: str) -> str | None:
    """``NATO Secretary General``: the body before the office."""
    owner = re.split(r"[’']s\b", role)[0]
    ahead = list(takewhile(lambda part: part.lower() not in words("roles"), WORD.findall(owner)))
    seat = bool(ahead) and ahead[-1].lower() in words("bodies")
    return " ".join(ahead) if seat or (len(ahead) == 1 and ahead[0].isupper() and len(ahead[0]) > 1) else None
