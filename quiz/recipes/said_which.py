"""said_which: which of these statements are this source's? Two are."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from quiz.question.kinds import Multiple
from quiz.question.options import Option
from quiz.recipes.akin import akin
from quiz.recipes.ask import cited, question
from quiz.recipes.choose import shuffled
from quiz.recipes.pins import names, pin, tie
from quiz.recipes.said import plain, statements
from quiz.recipes.same import same
from quiz.recipes.words import count, name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.records import Attributions, Said, Source
    from quiz.question.records import Question

LONGEST = 26
EACH = 2
"""Statements on either side: the source's own, and others'."""
RULE = "One source can say several things. Take each statement by itself and look for the name beside it."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every source with two statements of a form in which others have two as well."""
    shown = [(said, text) for said in statements(found) if (text := plain(found, said, LONGEST))]
    for marked in (True, False):
        told = [(said, text) for said, text in shown if text.startswith("“") == marked and tie(found, said.attribution)]
        for source in dict.fromkeys(said.source for said, _ in told):
            right = [(said, text) for said, text in told if said.source == source and not names(text, source)]
            right = list(shuffled(right, seed, source.canonical))[:EACH]
            wrong = list(islice(_wrong(found, source, right, shuffled(told, seed, source.canonical)), EACH))
            if len(right) == len(wrong) == EACH:
                yield _ask(found, source, right, wrong, seed)


def _wrong(
    found: Attributions, source: Source, right: Sequence[tuple[Said, str]], told: Sequence[tuple[Said, str]]
) -> Iterator[tuple[Said, str]]:
    """Statements of others, of about the length of the right ones, on nothing that the source speaks of too."""
    own = [said for said in found.said if said.source == source]
    lengths = [count(text) for _, text in right]
    for said, text in told:
        if not lengths or same(said.source.canonical, source.canonical) or names(text, source):
            continue
        alike = min(lengths) / 2 <= count(text) <= max(lengths) * 2
        if alike and not any(akin(found, said, mine) for mine in own):
            yield said, text


def _ask(
    found: Attributions,
    source: Source,
    right: Sequence[tuple[Said, str]],
    wrong: Sequence[tuple[Said, str]],
    seed: int,
) -> Question:
    """The question on these statements."""
    who = name(source, found.article.text)
    offered = [(said, Option(text, right=True)) for said, text in right]
    for said, text in wrong:
        pins = (pin(found.article, said.statement.content[0]), *tie(found, said.attribution))
        why = f"The article reports this from {name(said.source, found.article.text)}."
        offered.append((said, Option(text, why=why, evidence=pins)))
    placed = shuffled(offered, seed, who)
    own = [said for said, option in placed if option.right]
    ties = [tie(found, said.attribution) for said in own]
    told = cited(one[0] for one in ties)
    return question(
        "said_which",
        "attribution",
        f"Which of these come from {who}, according to the article?",
        Multiple(tuple(option for _, option in placed)),
        evidence=(*(pin(found.article, said.statement.content[0]) for said in own), *(e for one in ties for e in one)),
        feedback=(f"These words link them to {who}: {told}.", RULE),
        difficulty=3 if any(len(one) > 1 for one in ties) else 2,
    )
