"""Two persons with one last name: a bare "Lund said" is only safe for the one whom the article names more."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from quiz.recipes.once import once
from quiz.recipes.words import tokens

if TYPE_CHECKING:
    from quiz.attribution.records import Attribution, Attributions, Mention, Source

FULL = 2
"""Words of a first and a last name."""


def outshone(found: Attributions, attribution: Attribution) -> bool:
    """Whether a source named by last name alone shares it with somebody whose full name comes as often."""
    source, text = attribution.source, found.article.text
    bare = tokens(attribution.source_span.of(text)) if attribution.source_span else ()
    *first, last = tokens(source.canonical) or ("",)
    if source.kind != "named_person" or not first or bare[-1:] != (last,) or set(first) & set(bare):
        return False
    others = (name for name in _bearers(found)[last] if not set(tokens(name)[:-1]) & set(first))
    return any(text.count(name) >= text.count(source.canonical) for name in others)


@once
def _bearers(found: Attributions) -> defaultdict[str, set[str]]:
    """The full names of the persons of the article by their last name."""
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    named: list[Mention | Source] = [*found.mentions, *(attribution.source for attribution in found.attributions)]
    for who in named:
        words = tokens(who.canonical)
        if who.kind == "named_person" and len(words) >= FULL:
            bearers[words[-1]].add(who.canonical)
    return bearers
