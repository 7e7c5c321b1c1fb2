"""arrange: the set of a comparison: every recipe in turn, no answer given away, easy before hard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.recipes.arrange import spread
from quiz.recipes.choose import rank
from quiz.recipes.clash import clash, gist
from quiz.recipes.compare.compose import COMPARISONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question
    from quiz.recipes.clash import Gist

MOST = 12
"""Questions of a set: each takes two articles to answer."""
A_RECIPE = 3
"""Questions of one recipe."""
ON_SOURCES = "only_in_one"
"""Asks about names, and so turns on no sentence."""


def arrange(questions: Sequence[Question], founds: tuple[Attributions, ...], seed: int) -> tuple[Question, ...]:
    """One question of each recipe, then a second and a third, as far as they stand beside each other."""
    pool = [gist(question) for question in sorted(questions, key=lambda question: rank(seed, _name(question)))]
    chosen: list[Gist] = []
    for _ in range(A_RECIPE):
        for recipe in COMPARISONS:
            of_recipe = (q for q in pool if q.question.recipe == recipe and q not in chosen)
            fits = (q for q in of_recipe if _fits(q, chosen, founds))
            best = next(fits, None)
            if best is not None and len(chosen) < MOST:
                chosen.append(best)
    taken = [one.question for one in chosen]
    return spread(sorted(taken, key=lambda q: (q.difficulty or 0, rank(seed, _name(q)))), seed)


def _name(question: Question) -> str:
    """What tells a candidate from every other."""
    return "\x1f".join((question.recipe or "", question.stem, *(evidence.text for evidence in question.evidence)))


def _fits(one: Gist, chosen: Sequence[Gist], founds: tuple[Attributions, ...]) -> bool:
    """Whether a question can join the chosen ones: one a sentence, for two on it would answer each other."""
    taken = {home for other in chosen for home in _homes(other.question, founds)}
    return taken.isdisjoint(_homes(one.question, founds)) and not any(clash(one, other) for other in chosen)


def _homes(question: Question, founds: tuple[Attributions, ...]) -> Iterator[tuple[int, int]]:
    """The sentences a question turns on: that of the first words cited of each article."""
    if question.recipe == ON_SOURCES:
        return
    first = {e.article: e.span for e in reversed(question.evidence) if e.span}
    for number, span in first.items():
        sentence = founds[number - 1].article.sentence_at(span.start) or span
        yield number, sentence.start
