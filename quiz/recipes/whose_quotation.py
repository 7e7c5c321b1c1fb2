"""whose_quotation: a quotation with no verb of saying beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.recipes.ask import FEWEST_WRONG, because, choice, question
from quiz.recipes.choose import shuffled
from quiz.recipes.people import others
from quiz.recipes.pins import pin, tie
from quiz.recipes.said import marked, quotation, sentence_of, standing_alone, statements
from quiz.recipes.words import name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

SIGNED = "A lone name under a quotation is its signature: the words above it belong to that name."
GOES_ON = "A quotation keeps its speaker until somebody else is named: look back to who opened it."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every quotation that is signed or goes on, on one of its sentences without the source."""
    asked: set[tuple[Span, ...]] = set()
    for said in shuffled(statements(found), seed, "whose_quotation"):
        if not _goes_on(found, said) or said.attribution.content in asked:
            continue
        quoted = quotation(found, said)
        ties = tie(found, said.attribution)
        wrong = others(found, said, seed) if quoted and standing_alone(quoted) and ties else ()
        if quoted and len(wrong) >= FEWEST_WRONG:
            asked.add(said.attribution.content)
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


def _goes_on(found: Attributions, said: Said) -> bool:
    """Whether the sentence itself does not tell whose it is: it is signed, or the source stands in another one."""
    attribution = said.attribution
    if attribution.via in {"signature", "continuation"}:
        return True
    home = sentence_of(found, said.statement.content[0])
    return attribution.cue is not None and not home.contains(attribution.cue) and marked(found, said)
