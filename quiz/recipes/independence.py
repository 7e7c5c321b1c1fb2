"""independence: of two sources that say one thing, does one have it from the other, or is that left open?"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.ask import choice, question
from quiz.recipes.citing import cited, inner
from quiz.recipes.claims import common_clause, side
from quiz.recipes.pins import absent, pin, tie
from quiz.recipes.words import is_plural, name, possessive, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Claim, Said
    from quiz.question.options import Evidence
    from quiz.question.records import Question

TWO = 2
OPEN = "The article leaves that open"
RULE = "Two voices are two witnesses only where neither has it from the other. Where the article does not say, ask."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every claim that exactly two sources state, both tied by name."""
    for claim in found.claims:
        stated = side(found, claim, "states", "repeats")
        text = common_clause(found, stated)
        clear = all(len(tie(found, said.attribution)) == 1 for said in stated)
        if text is None or len(stated) != TWO or not clear:
            continue
        link = _link(found, stated)
        if link or _apart(found, claim, stated):
            yield _question(found, stated, text, link, seed)


def _link(found: Attributions, stated: list[Said]) -> tuple[Said, Said, Evidence] | None:
    """Who hands on whose words, and the words that tell it."""
    for one, other in permutations(stated):
        pair = cited(found, one)
        if pair and pair[0] == other.source:
            return one, other, pin(found.article, inner(pair[1]))
    return None


def _apart(found: Attributions, claim: Claim, stated: list[Said]) -> bool:
    """Whether nothing ties the two: neither cites anybody, nor do they share a body or a sentence."""
    homes = {found.article.sentence_at(said.statement.content[0].start) for said in stated}
    groups = sum(any(said.source in group for said in stated) for group in claim.standing)
    return groups == len(homes) == TWO and not any(said.statement.nested for said in stated)


def _question(
    found: Attributions, stated: list[Said], text: str, link: tuple[Said, Said, Evidence] | None, seed: int
) -> Question:
    """Who has it from whom, or that this is left open."""
    stem = f"Two sources say that {text}. Does one have it from the other?"
    ties = tuple(tie(found, said.attribution)[0] for said in stated)
    wrong: list[Option] = []
    for one, other in permutations(stated):
        if link is None or one != link[0]:
            first, second = (name(said.source, found.article.text) for said in (one, other))
            shown = link[2] if link else absent(f"a mention of {second} in the words of {first}")
            why = "It is the other way round." if link else f"No words of {first} point to {second}."
            wrong.append(Option(_has_it(found, one, other), why=why, evidence=(shown,)))
    if link:
        told = name(link[1].source, found.article.text)
        wrong.append(Option(OPEN, why=f"“{link[2].text}” points to {told}.", evidence=(link[2],)))
        tells = f"“{link[2].text}” hands on what {possessive(told)} own words already say."
    else:
        tells = f"“{ties[0].text}” and “{ties[1].text}” stand apart, and neither names the other."
    return question(
        "independence",
        "corroboration",
        stem,
        choice(_has_it(found, link[0], link[1]) if link else OPEN, wrong, seed, stem),
        evidence=(
            *(pin(found.article, said.statement.content[0]) for said in stated),
            *ties,
            *((link[2],) if link else ()),
        ),
        feedback=(tells, RULE),
        difficulty=2 if link else 3,
    )


def _has_it(found: Attributions, one: Said, other: Said) -> str:
    """The option that one source has it from another."""
    first, second = (name(said.source, found.article.text) for said in (one, other))
    return f"{upper(first)} {'have' if is_plural(one.source) else 'has'} it from {second}"
