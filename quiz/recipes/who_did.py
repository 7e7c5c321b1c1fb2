"""who_did: who vowed, accused or called for this? The question keeps the article's own verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.recipes.ask import FEWEST_WRONG, because, choice, effort, question
from quiz.recipes.deeds import deed, shown, unlike
from quiz.recipes.people import PAPERS, others
from quiz.recipes.pins import names, pin, tie
from quiz.recipes.said import clause, statements
from quiz.recipes.verbs import NEUTRAL
from quiz.recipes.words import name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

NOBODY = re.compile(
    r"\b(?:polls?|surveys?|stud(?:y|ies)|reports?|records?|documents?|figures|data|ads?|letters?|e-?mails?)\b|^[Pp]eople$"
)
"""What is no "who", or nobody in particular."""
RULE = "A verb such as “vowed” or “accused” needs somebody who does it. Find the verb, then its subject."
POINTING = "Where a pronoun does it, go back until you meet the name it stands for, and check that it fits."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every deed that its verb and object tell, unless a bare clause tells it as well."""
    for said in statements(found):
        span, ties = deed(found, said), tie(found, said.attribution)
        if span is None or not ties or said.source.kind in PAPERS or NOBODY.search(said.source.canonical):
            continue
        if said.attribution.lemma in NEUTRAL and clause(found, said):
            continue
        text = shown(found, span)
        if names(text, said.source):
            continue
        wrong = others(found, said, seed, without=unlike(found, said, text))
        if len(wrong) >= FEWEST_WRONG:
            stem = f"Who {text}?"
            yield question(
                "who_did",
                "attribution",
                stem,
                choice(upper(name(said.source, found.article.text)), wrong, seed, stem),
                evidence=(pin(found.article, span), *ties),
                feedback=(because(found, said.attribution, ties), POINTING if len(ties) > 1 else RULE),
                difficulty=effort(said.attribution, ties),
            )
