"""number_source: who gives a figure?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.ask import FEWEST_WRONG, because, choice, effort, question
from quiz.recipes.choose import shuffled
from quiz.recipes.figures import Given, alone, given
from quiz.recipes.pins import absent, pin, tie
from quiz.recipes.said import sources
from quiz.recipes.same import same
from quiz.recipes.words import name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

RULE = "A figure belongs to whoever gives it. Never pass on a number without its source."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every figure that one source alone gives."""
    for item in given(found):
        said = item.said
        ties = tie(found, said.attribution)
        wrong = _wrong(found, item, seed)
        if not alone(found, item) or len(wrong) < FEWEST_WRONG:
            continue
        who = "Which source" if said.source.kind in {"document", "media"} else "Who"
        stem = f"{who} gives the figure “{item.text}”?"
        yield question(
            "number_source",
            "numbers",
            stem,
            choice(upper(name(said.source, found.article.text)), wrong, seed, stem),
            evidence=(pin(found.article, item.span), *ties),
            feedback=(because(found, said.attribution, ties), RULE),
            difficulty=effort(said.attribution, ties),
        )


def _wrong(found: Attributions, item: Given, seed: int) -> tuple[Option, ...]:
    """Givers of other figures first, then a source that gives none."""
    own, everything = item.said.source, given(found)
    chosen: list[Option] = []
    figures = {g.said.source: g for g in everything if not same(g.said.source.canonical, own.canonical)}
    for source, other in figures.items():
        shown = name(source, found.article.text)
        why = f"The article has another figure from {shown}: “{other.text}”."
        chosen.append(Option(upper(shown), why=why, evidence=(pin(found.article, other.span),)))
    digits = {a.source for a in found.attributions if any(s.figures for s in a.statements)}
    silent = [s for s in sources(found) if s not in digits and not same(s.canonical, own.canonical)]
    for source in shuffled(silent, seed, item.text)[:1]:
        shown = name(source, found.article.text)
        chosen.append(
            Option(
                upper(shown),
                why=f"The article reports no number from {shown}.",
                evidence=(absent(f"a number from {shown}"),),
            )
        )
    return (*shuffled(chosen[:-1], seed, item.text)[:2], *chosen[-1:])
