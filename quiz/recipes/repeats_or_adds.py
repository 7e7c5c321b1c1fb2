"""repeats_or_adds: do these words bring a new source, or hand on one that is there already?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.ask import choice, question
from quiz.recipes.citing import cited, inner
from quiz.recipes.pins import pin, tie
from quiz.recipes.said import clause, quotation, statements
from quiz.recipes.words import name, possessive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

NEGATED = re.compile(r"\b(?:not|never|no|if|everything|nothing|anything|whatever)\b|n[’']t\b|\?", re.IGNORECASE)
"""What makes it unsure whether a speaker hands words on."""
AGAINST = frozenset({"denies", "doubts"})
RULE = "Ten voices that repeat one source are still one source. Follow each claim back to where it first stands."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every statement that hands on another source's word."""
    for said in statements(found):
        pair = cited(found, said)
        shown = quotation(found, said) or clause(found, said)
        ties = tie(found, said.attribution)
        if pair is None or shown is None or not ties or NEGATED.search(shown) or said.statement.stance in AGAINST:
            continue
        who, first = name(said.source, found.article.text), name(pair[0], found.article.text)
        words = pin(found.article, inner(pair[1]))
        stem = f"What do these words of {who} add: “{shown}”?"
        wrong = (
            Option(
                f"A new finding: they rest on what {who} saw",
                why=f"“{words.text}” points to {first}.",
                evidence=(words,),
            ),
            Option(
                f"A new doubt: they question what {first} said",
                why="The words take the claim up and do not question it.",
                evidence=(words,),
            ),
        )
        yield question(
            "repeats_or_adds",
            "corroboration",
            stem,
            choice(f"No new source: they point to what {first} said", wrong, seed, stem),
            evidence=(pin(found.article, said.statement.content[0]), words, *ties),
            feedback=(f"“{words.text}” hands on what {possessive(first)} own words already say.", RULE),
            difficulty=3,
        )
