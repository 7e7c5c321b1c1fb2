"""nested_speaker: whom does a speaker in turn cite?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.recipes.ask import FEWEST_WRONG, choice, question
from quiz.recipes.citing import cited, inner
from quiz.recipes.people import others
from quiz.recipes.pins import naming, pin, tie
from quiz.recipes.said import clause, quotation, statements
from quiz.recipes.words import is_plural, name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

RULE = "A speaker can hand on somebody else’s word. Ask twice: who says it here, and whose word is it?"


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every statement that cites another source of the article."""
    for said in statements(found):
        pair = cited(found, said)
        shown = quotation(found, said) or clause(found, said)
        ties = tie(found, said.attribution)
        if pair is None or shown is None or not ties:
            continue
        who, nested = pair
        named = naming(found, who)
        wrong = others(found, said, seed, without={who.canonical})
        if named and len(wrong) >= FEWEST_WRONG:
            verb = "do" if is_plural(said.source) else "does"
            stem = f"Whom {verb} {name(said.source, found.article.text)} cite with these words: “{shown}”?"
            words, title = pin(found.article, inner(nested)), pin(found.article, named)
            yield question(
                "nested_speaker",
                "attribution",
                stem,
                choice(upper(name(who, found.article.text)), wrong, seed, stem),
                evidence=(pin(found.article, said.statement.content[0]), words, title, *ties),
                feedback=(f"“{words.text}” hands the claim on, and “{title.text}” tells who that is.", RULE),
                difficulty=3,
            )
