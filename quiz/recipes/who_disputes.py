"""who_disputes: which source rejects what others say?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.ask import FEWEST_WRONG, choice, question
from quiz.recipes.choose import shuffled
from quiz.recipes.people import others
from quiz.recipes.pins import names, naming, pin, tie
from quiz.recipes.positions import position
from quiz.recipes.said import statements
from quiz.recipes.same import same
from quiz.recipes.words import name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

RULE = (
    "When most sources agree, look for the one that does not, and for when it said so. Both sides belong in a summary."
)


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every matter that exactly one source rejects."""
    for said in statements(found):
        place = position(found, said)
        if place is None or said.statement.stance != "denies" or _rejected_by_more(found, said):
            continue
        wrong = _wrong(found, said, seed)
        if len(wrong) < FEWEST_WRONG:
            continue
        shown = pin(found.article, place.words)
        named = naming(found, said.source, before=place.words.start)
        pointing = () if names(shown.text, said.source) or named is None else (pin(found.article, named),)
        who = name(said.source, found.article.text)
        stem = f"Who is said to reject {place.thing}?"
        yield question(
            "who_disputes",
            "corroboration",
            stem,
            choice(upper(who), wrong, seed, stem),
            evidence=(shown, pin(found.article, said.statement.content[0]), *pointing),
            feedback=(f"“{shown.text}” is the only rejection in the article.", RULE),
            difficulty=1,
        )


def _rejected_by_more(found: Attributions, said: Said) -> bool:
    """Whether another source denies or doubts anything."""
    return any(o.source != said.source and o.statement.stance in {"denies", "doubts"} for o in found.said)


def _wrong(found: Attributions, said: Said, seed: int) -> tuple[Option, ...]:
    """Those who state what is rejected first, then other names."""
    backing = [
        s
        for claim in found.claims
        if any(o == said for o, _ in claim.statements)
        for s, r in claim.statements
        if r == "states"
    ]
    chosen: list[Option] = []
    for other in shuffled(backing, seed, "who_disputes"):
        shown = upper(name(other.source, found.article.text))
        ties = tie(found, other.attribution)
        if ties and not any(same(shown, o.text) for o in chosen) and not same(shown, said.source.canonical):
            chosen.append(Option(shown, why="The article reports the opposite from this source.", evidence=ties[:1]))
    more = [o for o in others(found, said, seed) if not any(same(o.text, taken.text) for taken in chosen)]
    return (*chosen[:2], *more)[:3]
