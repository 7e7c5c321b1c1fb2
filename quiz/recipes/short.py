"""Why a bank is short: one sentence for the teacher, instead of questions that pad it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.recipes.said import sources
from quiz.recipes.wish import ANY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.attribution.records import Attributions, Source
    from quiz.recipes.wish import Wish

ENOUGH = 12
"""Questions from which a bank needs no excuse."""
HARDLY = 0.5
"""The confidence below which nobody is said to be heard."""


def why_short(found: Attributions, count: int, wish: Wish = ANY) -> str:
    """The reason, or nothing where there are questions enough, or as many as were wished for."""
    if count >= min(ENOUGH, wish.most):
        return ""
    heard = sources(found)
    if all(attribution.confidence < HARDLY for attribution in found.attributions):
        return "This article reports nobody’s words, so there is nothing to ask about its sources."
    if not count or not heard:
        return "No question on this article could be pinned to its words beyond doubt."
    return _sparse(found, heard, wish)


def _sparse(found: Attributions, heard: Sequence[Source], wish: Wish) -> str:
    """Why there are some questions and not more."""
    if wish.narrow:
        return "Only these questions of the sort wished for could be pinned to the article’s words beyond doubt."
    if len(heard) == 1:
        return f"Only one source is heard in this article ({heard[0].canonical}), so there is little to compare."
    if not any(statement.quoted for a in found.attributions for statement in a.statements):
        return "This article quotes nobody word for word, so some questions cannot be asked."
    return "Only these questions could be pinned to the article’s words beyond doubt."
