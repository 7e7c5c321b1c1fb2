"""whose_quotation: a quotation with no verb of saying beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.recipes.ask import FEWEST_WRONG, because, choice, question
from quiz.recipes.people import others
from quiz.recipes.pins import pin, tie
from quiz.recipes.said import quotation, standing_alone, statements
from quiz.recipes.words import name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

SIGNED = "A lone name under a quotation is its signature: the words above it belong to that name."
GOES_ON = "A quotation keeps its speaker until somebody else is named: look back to who opened it."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every whole sentence of a quotation that is signed or goes on."""
    for said in statements(found):
        if said.attribution.via not in {"signature", "continuation"}:
            continue
        quoted = quotation(found, said)
        ties = tie(found, said.attribution)
        wrong = others(found, said, seed) if quoted and standing_alone(quoted) and ties else ()
        if quoted and len(wrong) >= FEWEST_WRONG:
            stem = f"Whose words are these: “{quoted}”?"
            yield question(
                "whose_quotation",
                "attribution",
                stem,
                choice(upper(name(said.source, found.article.text)), wrong, seed, stem),
                evidence=(pin(found.article, said.statement.content[0]), *ties),
                feedback=(
                    because(found, said.attribution, ties),
                    SIGNED if said.attribution.via == "signature" else GOES_ON,
                ),
                difficulty=2 if said.statement == said.attribution.statements[-1] else 3,
            )
