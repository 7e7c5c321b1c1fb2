"""Every recipe across two articles; a recipe is added here and nowhere else."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from quiz.recipes.compare import (
    figures_differ,
    only_in_one,
    same_quotation,
    same_source,
    standing_differs,
    who_reports,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

COMPARISONS: dict[str, Callable[[tuple[Attributions, ...], int], Iterator[Question]]] = {
    "standing_differs": standing_differs.make,
    "figures_differ": figures_differ.make,
    "same_source": same_source.make,
    "same_quotation": same_quotation.make,
    "only_in_one": only_in_one.make,
    "who_reports": who_reports.make,
}
"""Every recipe by its name, those that need both articles most first."""
MOST_EACH = 20
"""Questions one recipe may offer."""


def compose(founds: tuple[Attributions, ...], seed: int) -> tuple[Question, ...]:
    """The first questions that each recipe is sure of, recipe by recipe; each stem with its options once."""
    made = (question for make in COMPARISONS.values() for question in islice(make(founds, seed), MOST_EACH))
    return tuple({(q.recipe, q.stem, q.body.shown): q for q in made}.values())
