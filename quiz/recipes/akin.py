"""Whether two statements may be about the same thing, so that to ask for the one would be unfair to the other."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from quiz.recipes.once import each, once
from quiz.recipes.words import keywords

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.attribution.records import Attributions, Said

NAME = re.compile(r"\b[A-Z][^\W\d_]{2,}\b")
INNER_NAME = re.compile(r"(?<=[a-z,] )[A-Z][^\W\d_]{2,}\b")
RARE = 3
"""Times a name may stand in the article to mark one matter among others."""
AKIN = 0.5
"""The share of keywords from which two statements may be about the same thing."""
Marks: TypeAlias = tuple[frozenset[int], frozenset[str], frozenset[str]]
"""What a statement may share with another: its claims, its rare names, its keywords."""


def akin(found: Attributions, one: Said, other: Said) -> bool:
    """Whether two statements may be about the same thing: one claim, many words shared, or a name that few have."""
    return _meet(_marks(found, one), _marks(found, other))


def _meet(one: Marks, other: Marks) -> bool:
    """The same of what they may share."""
    claims, names, words = one
    its_claims, its_names, its_words = other
    if not (claims.isdisjoint(its_claims) and names.isdisjoint(its_names)):
        return True
    few = min(len(words), len(its_words))
    return few > 0 and len(words & its_words) >= AKIN * few


@each
def _marks(found: Attributions, said: Said) -> Marks:
    """What a statement may share with another: its claims, its rare names, its keywords."""
    content = said.statement.content
    told = _told(found, content)
    return _claims(found).get(content, frozenset()), _rare_names(found, told), keywords(told)


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


def _rare_names(found: Attributions, told: str) -> frozenset[str]:
    """The names in these words that the article has no more than a few times."""
    times = _times(found)
    return frozenset(name for name in INNER_NAME.findall(told) if times[name] <= RARE)


@once
def _times(found: Attributions) -> Counter[str]:
    """How often the article has each name."""
    return Counter(NAME.findall(found.article.text))


@each
def rivals(found: Attributions, said: Said) -> frozenset[str]:
    """Sources that may be reported to say the same, so that naming them would not be wrong."""
    own = _marks(found, said)
    others = ((name, told) for name, told in _marks_by_source(found).items() if name != said.source.canonical)
    return frozenset(name for name, told in others if any(_meet(own, other) for other in told))


@once
def _marks_by_source(found: Attributions) -> dict[str, tuple[Marks, ...]]:
    """What the statements of each source may share with another."""
    return {name: tuple(_marks(found, said) for said in told) for name, told in by_source(found).items()}


@once
def by_source(found: Attributions) -> dict[str, tuple[Said, ...]]:
    """Every statement, sure or not, under the name of its source."""
    told: dict[str, list[Said]] = {}
    for said in found.said:
        told.setdefault(said.source.canonical, []).append(said)
    return {name: tuple(statements) for name, statements in told.items()}
