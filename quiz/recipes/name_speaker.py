"""name_speaker: whose exact words are these? The name is written, not chosen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.kinds import ShortAnswer
from quiz.recipes.ask import because, effort, question
from quiz.recipes.own import persons
from quiz.recipes.pins import names, pin, tie
from quiz.recipes.said import quotation, statements
from quiz.recipes.same import same
from quiz.recipes.torn import quotable
from quiz.recipes.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said, Source
    from quiz.question.records import Question

FEWEST, LONGEST = 5, 24
FULL_NAME = 2
"""Words of a name that has a first and a last one."""
RULE = "Look for the speaker beside the quotation. If you find only “he” or “she”, go back to the name."


def make(found: Attributions, _seed: int) -> Iterator[Question]:
    """One question for every whole quotation of a person with a full name."""
    for said in statements(found):
        quoted, ties = quotation(found, said, LONGEST), tie(found, said.attribution)
        if not quoted or not ties or count(quoted) < FEWEST or not quotable(quoted):
            continue
        if not _one_of_the_name(found, said.source) or names(quoted, said.source):
            continue
        yield question(
            "name_speaker",
            "attribution",
            f"Who said: “{quoted}”? Write the name.",
            ShortAnswer(_accepted(said)),
            evidence=(pin(found.article, said.statement.content[0]), *ties),
            feedback=(because(found, said.attribution, ties), RULE),
            difficulty=min(3, effort(said.attribution, ties) + 1),
        )


def _one_of_the_name(found: Attributions, source: Source) -> bool:
    """Whether the source is a person with a full name, and nobody else in the article has the last one."""
    if source.kind != "named_person" or len(source.canonical.split()) < FULL_NAME:
        return False
    people = {who.canonical for who in persons(found)} - {source.canonical}
    return not any(same(name, source.canonical) for name in people)


def _accepted(said: Said) -> tuple[str, ...]:
    """The full name, the last name alone, and the full name without initials."""
    name = said.source.canonical
    plain = re.sub(r" (?:[A-Z]\.? )+", " ", name)
    return tuple(dict.fromkeys((name, name.rsplit(maxsplit=1)[-1], plain)))
