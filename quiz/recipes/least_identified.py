"""least_identified: which source is known only by a general label?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.ask import FEWEST_WRONG, choice, question
from quiz.recipes.choose import shuffled
from quiz.recipes.people import other_words
from quiz.recipes.pins import naming, pin, tie
from quiz.recipes.said import sources
from quiz.recipes.words import name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Source
    from quiz.question.records import Question

STEM = "Which source does the article describe only by a general label?"
RULE = "“Officials” or “experts” is a group with nobody in it. Ask how many, from where, and why unnamed."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """At most one question, where exactly one source is unnamed people."""
    unnamed = [s for s in sources(found) if s.kind == "unnamed_people"]
    place = other_words(found, unnamed[0]) if len(unnamed) == 1 else None
    wrong = [option for s in shuffled(_named(found), seed, STEM) if (option := _option(found, s))][:3]
    if place is None or len(wrong) < FEWEST_WRONG:
        return
    label = name(unnamed[0], found.article.text)
    yield question(
        "least_identified",
        "transparency",
        STEM,
        choice(upper(label), wrong, seed, STEM),
        evidence=tie(found, place),
        feedback=(f"The article gives the label “{label}” and no name behind it.", RULE),
        difficulty=1,
    )


def _named(found: Attributions) -> list[Source]:
    """Sources with a name of their own; "military intelligence" is too near to a label to be a fair distractor."""
    pool = sources(found)
    persons = [s for s in pool if s.kind == "named_person"]
    bodies = [s for s in pool if s.kind == "institution" and s.canonical.startswith("The ") and s.canonical.istitle()]
    return [*persons, *bodies]


def _option(found: Attributions, source: Source) -> Option | None:
    """A named source as a distractor, with the words that name it."""
    span = naming(found, source)
    shown = name(source, found.article.text)
    why = f"The article names {shown}."
    return Option(upper(shown), why=why, evidence=(pin(found.article, span),)) if span else None
