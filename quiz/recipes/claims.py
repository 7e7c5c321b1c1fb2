"""Claims fit to be asked about, and the clause that all who state them would sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.recipes.pins import tie
from quiz.recipes.said import clause, statements, words_of
from quiz.recipes.words import count, overlap

if TYPE_CHECKING:
    from quiz.attribution.records import Attributions, Claim, Relation, Said

LONGEST = 16
FEWEST = 4
SHARED = 0.5
"""The share of the clause's keywords that every statement must have."""


def side(found: Attributions, claim: Claim, *relations: Relation) -> list[Said]:
    """The statements of a claim with these relations that are sure, one a source, with a tie that names it first."""
    usable = list(statements(found))
    chosen = [
        s for s, relation in claim.statements if relation in relations and s in usable and tie(found, s.attribution)
    ]
    chosen.sort(key=lambda s: len(tie(found, s.attribution)))
    first: dict[str, Said] = {}
    for said in chosen:
        first.setdefault(said.source.canonical, said)
    return sorted(first.values(), key=lambda s: s.statement.content[0])


def common_clause(found: Attributions, stated: list[Said]) -> str | None:
    """The shortest clause among them without its figures: what is left is weaker, so all still say it."""
    texts = [_without_figures(found, said) for said in stated]
    fits = [text for text in texts if text and FEWEST <= count(text) <= LONGEST]
    fits = [text for text in fits if all(overlap(text, words_of(found, said)) >= SHARED for said in stated)]
    return min(fits, key=len, default=None)


def _without_figures(found: Attributions, said: Said) -> str | None:
    """The clause of a statement with its numbers left out."""
    text = clause(found, said)
    for figure in said.statement.figures:
        number = figure.span.of(found.article.text)
        text = re.sub(rf"{re.escape(number)}( of)? ", "", text) if text else None
    return text if text and not re.search(r"\d", text) else None
