"""who_supports: which sources stand behind a claim?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.kinds import Multiple
from quiz.question.options import Option
from quiz.recipes.ask import cited, question
from quiz.recipes.choose import shuffled
from quiz.recipes.claims import common_clause, side
from quiz.recipes.people import as_mention, unheard
from quiz.recipes.pins import pin, tie
from quiz.recipes.words import name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Claim, Said
    from quiz.question.records import Question

RIGHT = range(2, 5)
RULE = "Count sources, not sentences, and ask of each whether it knows the thing itself or had it from another."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every claim that two to four sources state, all tied by name."""
    for claim in found.claims:
        stated = side(found, claim, "states")
        text = common_clause(found, stated)
        clear = all(len(tie(found, said.attribution)) == 1 for said in stated)
        wrong = _wrong(found, claim, seed)
        if text is None or not clear or len(stated) not in RIGHT or not wrong:
            continue
        stem = f"Which of these sources are reported to say that {text}?"
        right = [Option(upper(name(said.source, found.article.text)), right=True) for said in stated]
        options = shuffled((*right, *wrong), seed, stem)
        order = {option.text: said for option, said in zip(right, stated, strict=True)}
        rows: list[Said] = [order[option.text] for option in options if option.right]
        ties = [tie(found, said.attribution)[0] for said in rows]
        yield question(
            "who_supports",
            "corroboration",
            stem,
            Multiple(options),
            evidence=(*(pin(found.article, said.statement.content[0]) for said in rows), *ties),
            feedback=(f"These words link the claim to a source: {cited(ties)}.", RULE),
            difficulty=3,
        )


def _wrong(found: Attributions, claim: Claim, seed: int) -> list[Option]:
    """Who opposes the claim, and somebody who is never heard."""
    against = side(found, claim, "opposes")
    options = [
        Option(
            upper(name(s.source, found.article.text)),
            why="The article reports the opposite.",
            evidence=tie(found, s.attribution)[:1],
        )
        for s in against
    ]
    silent = [as_mention(m) for m in shuffled(unheard(found), seed, "who_supports")]
    return [*options[:2], *silent[: 2 - min(1, len(options))]]
