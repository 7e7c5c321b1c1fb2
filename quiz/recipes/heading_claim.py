"""heading_claim: whose claim does a heading state as if it were a fact?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.ask import FEWEST_WRONG, choice, effort, question
from quiz.recipes.people import others
from quiz.recipes.pins import pin, tie
from quiz.recipes.said import statements
from quiz.recipes.words import inside, keywords, name, overlap, trimmed, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.records import Attributions, Said
    from quiz.question.records import Question

SHARED = 3
"""Keywords that heading and statement must have in common."""
SHARE = 0.6
RULE = "A heading has no room for “said”. Before you believe it, find the sentence below that says whose claim it is."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every heading that repeats the words of exactly one source."""
    for zone in found.article.zones:
        said = _owner(found, zone.span) if zone.name == "heading" else None
        ties = tie(found, said.attribution) if said else ()
        if said is None or not ties:
            continue
        words = pin(found.article, said.statement.content[0])
        reporter = Option("The reporter", why="Below the heading the claim has a source.", evidence=(words,))
        wrong = others(found, said, seed, most=2)
        if len(wrong) >= FEWEST_WRONG:
            stem = f"Whose claim does the heading “{inside(trimmed(zone.span.of(found.article.text)))}” repeat?"
            yield question(
                "heading_claim",
                "language",
                stem,
                choice(upper(name(said.source, found.article.text)), (reporter, *wrong), seed, stem),
                evidence=(pin(found.article, zone.span), words, *ties),
                feedback=(
                    f"The report has it as the words of {name(said.source, found.article.text)}: “{words.text}”.",
                    RULE,
                ),
                difficulty=min(3, effort(said.attribution, ties) + 1),
            )


def _owner(found: Attributions, heading: Span) -> Said | None:
    """The one statement that shares most of the heading's keywords; None where two sources do."""
    text = heading.of(found.article.text)
    near = [
        said
        for said in statements(found)
        if len(keywords(text) & keywords(said.statement.content[0].of(found.article.text))) >= SHARED
        and overlap(text, said.statement.content[0].of(found.article.text)) >= SHARE
    ]
    return near[0] if near and len({said.source for said in near}) == 1 else None
