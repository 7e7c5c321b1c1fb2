"""Whether two statements may be about the same thing, so that to ask for the one would be unfair to the other."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from quiz.recipes.once import once
from quiz.recipes.words import overlap

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.article.records import Span
    from quiz.attribution.records import Attributions, Said

NAME = re.compile(r"\b[A-Z][^\W\d_]{2,}\b")
INNER_NAME = re.compile(r"(?<=[a-z,] )[A-Z][^\W\d_]{2,}\b")
RARE = 3
"""Times a name may stand in the article to mark one matter among others."""
AKIN = 0.5
"""The share of keywords from which two statements may be about the same thing."""


def akin(found: Attributions, one: Said, other: Said) -> bool:
    """Whether two statements may be about the same thing: one claim, many words shared, or a name that few have."""
    meets, names = _claims(found), _rare_names(found)
    left, right = one.statement.content, other.statement.content
    if meets.get(left, frozenset()) & meets.get(right, frozenset()) or names(left) & names(right):
        return True
    return overlap(_told(found, left), _told(found, right)) >= AKIN


@once
def _claims(found: Attributions) -> dict[tuple[Span, ...], frozenset[int]]:
    """For the content of each statement, the claims it meets others on."""
    meets: dict[tuple[Span, ...], set[int]] = {}
    for number, claim in enumerate(found.claims):
        for said, _ in claim.statements:
            meets.setdefault(said.statement.content, set()).add(number)
    return {content: frozenset(numbers) for content, numbers in meets.items()}


def _told(found: Attributions, content: tuple[Span, ...]) -> str:
    """All the words of a statement."""
    return "\n".join(part.of(found.article.text) for part in content)


@once
def _rare_names(found: Attributions) -> Callable[[tuple[Span, ...]], frozenset[str]]:
    """What finds the names in a statement that the article has no more than a few times."""
    times = Counter(NAME.findall(found.article.text))

    @cache
    def rare(content: tuple[Span, ...]) -> frozenset[str]:
        named = INNER_NAME.findall(_told(found, content))
        return frozenset(name for name in named if times[name] <= RARE)

    return rare


def rivals(found: Attributions, said: Said) -> set[str]:
    """Sources that may be reported to say the same, so that naming them would not be wrong."""
    return {o.source.canonical for o in found.said if o.source != said.source and akin(found, said, o)}
