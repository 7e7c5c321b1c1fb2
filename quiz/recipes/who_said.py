"""who_said: who is the source of a statement?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.recipes.ask import FEWEST_WRONG, because, choice, effort, question
from quiz.recipes.people import others
from quiz.recipes.pins import pin, tie
from quiz.recipes.said import clause, quotation, statements
from quiz.recipes.torn import quotable
from quiz.recipes.words import name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

LONGEST = 24
NAMED = "Find the verb of saying and ask whose it is. Everybody else in the sentence is only talked about."
POINTING = "If it says only “he” or “she”, go back to the name it stands for and check that it fits."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every statement that can be given and has a cue."""
    for said in statements(found):
        if said.attribution.cue is None or said.source.kind in {"document", "media"}:
            continue
        asked = _stem(found, said)
        ties = tie(found, said.attribution)
        wrong = others(found, said, seed) if asked and ties else ()
        if asked and len(wrong) >= FEWEST_WRONG:
            yield question(
                "who_said",
                "attribution",
                asked,
                choice(upper(name(said.source, found.article.text)), wrong, seed, asked),
                evidence=(pin(found.article, said.statement.content[0]), *ties),
                feedback=(because(found, said.attribution, ties), POINTING if len(ties) > 1 else NAMED),
                difficulty=effort(said.attribution, ties),
            )


def _stem(found: Attributions, said: Said) -> str | None:
    """The question, with the statement as a clause or in its own words."""
    quoted = quotation(found, said, LONGEST)
    if quoted and quotable(quoted):
        return f"Who said: “{quoted}”?"
    text = clause(found, said, LONGEST)
    return f"Who said that {text}?" if text and said.statement.stance in {"asserts", "evaluates", "predicts"} else None
