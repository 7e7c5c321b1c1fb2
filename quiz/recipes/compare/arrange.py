"""arrange: the set of a comparison: every recipe in turn, no answer given away, easy before hard."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.recipes.arrange import spread
from quiz.recipes.centre import on_party, party
from quiz.recipes.choose import rank
from quiz.recipes.clash import clash, gist
from quiz.recipes.compare.compose import COMPARISONS
from quiz.recipes.wish import ANY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question
    from quiz.recipes.clash import Gist
    from quiz.recipes.wish import Wish

MOST = 12
"""Questions of a set where no other number is wished for: each takes two articles to answer."""
A_RECIPE = 3
"""Questions of one recipe in a set that nobody narrowed."""
ON_SOURCES = "only_in_one"
"""Asks about names, and so turns on no sentence."""


def arrange(
    questions: Sequence[Question], founds: tuple[Attributions, ...], seed: int, wish: Wish = ANY
) -> tuple[Question, ...]:
    """One question of each recipe, then a second and a third, as far as they stand beside each other.

    A party wished for has the first question; a narrow wish leaves each recipe more room.
    """
    granted = filter(wish.grants, questions)
    pool = [gist(question) for question in sorted(granted, key=lambda question: rank(seed, _name(question)))]
    most = MOST if wish.most == ANY.most else wish.most
    chosen: list[Gist] = []
    about = [one for one in pool if _on_party(one.question, founds, wish.party)]
    _take(about, chosen, founds, 1 if wish.party else 0)
    recipes = {one.question.recipe for one in pool}
    for _ in range(max(A_RECIPE, -(-most // max(1, len(recipes))))):
        for recipe in COMPARISONS:
            _take([one for one in pool if one.question.recipe == recipe], chosen, founds, most)
    taken = [one.question for one in chosen]
    return spread(sorted(taken, key=lambda q: (q.difficulty or 0, rank(seed, _name(q)))), seed)


def _take(pool: Sequence[Gist], chosen: list[Gist], founds: tuple[Attributions, ...], most: int) -> None:
    """Take the first that fits, if there is room."""
    best = next((one for one in pool if one not in chosen and _fits(one, chosen, founds)), None)
    if best is not None and len(chosen) < most:
        chosen.append(best)


def _on_party(question: Question, founds: tuple[Attributions, ...], named: str) -> bool:
    """Whether a question turns on what this party says in an article."""
    if not named:
        return False
    for number, found in enumerate(founds, 1):
        own = replace(question, evidence=tuple(e for e in question.evidence if e.article == number))
        if on_party(own, found, party(found, named)):
            return True
    return False


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
