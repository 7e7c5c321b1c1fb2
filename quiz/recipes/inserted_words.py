"""inserted_words: who supplied the bracketed words inside a quotation?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.question.options import Option
from quiz.recipes.ask import FEWEST_WRONG, choice, question
from quiz.recipes.people import others
from quiz.recipes.pins import pin, tie
from quiz.recipes.said import quotation, statements
from quiz.recipes.words import name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

BRACKETS = re.compile(r"\[[^\]\[]*\w[^\]\[]*\]")
KEY = "The newsroom"
RULE = "Square brackets in a quotation hold what the newsroom put in for you. The speaker did not say it."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every bracket inside a quoted sentence."""
    for said in statements(found):
        span, quoted, ties = said.statement.content[0], quotation(found, said), tie(found, said.attribution)
        bracket = BRACKETS.search(found.article.text, span.start, span.end)
        if not quoted or not bracket or not ties:
            continue
        who = upper(name(said.source, found.article.text))
        speaker = Option(who, why="Words in square brackets were not spoken; they were added later.", evidence=ties[:1])
        wrong = [speaker, *others(found, said, seed, most=1)]
        if len(wrong) >= FEWEST_WRONG:
            stem = f"Who put in the words in brackets: “{quoted}”?"
            words = pin(found.article, Span(*bracket.span()))
            yield question(
                "inserted_words",
                "voice",
                stem,
                choice(KEY, wrong, seed, stem),
                evidence=(words, *ties),
                feedback=(f"{words.text} stands in square brackets inside the quotation.", RULE),
                difficulty=2,
            )
