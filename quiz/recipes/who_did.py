"""who_did: who vowed, accused or called for this? The question keeps the article's own verb."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.recipes.ask import FEWEST_WRONG, because, choice, effort, question
from quiz.recipes.deeds import deed, shown, unlike
from quiz.recipes.people import PAPERS, others
from quiz.recipes.pins import names, pin, tie
from quiz.recipes.said import clause, statements
from quiz.recipes.verbs import NEUTRAL, SPEAKING
from quiz.recipes.words import inside, lower, name, tokens, trimmed, upper

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.records import Attributions, Said
    from quiz.question.options import Evidence, Option
    from quiz.question.records import Question

NOBODY = re.compile(
    r"\b(?:polls?|surveys?|stud(?:y|ies)|reports?|records?|documents?|figures|data|ads?|letters?|e-?mails?)\b|^[Pp]eople$"
)
"""What is no "who", or nobody in particular."""
RULE = "Find the verb, then ask whose it is. The subject of the verb tells you."
POINTING = "If the subject is “he” or “she”, go back to the name it stands for and check that it fits."


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
        wrong = _wrong(
            others(found, said, seed, without=unlike(found, said, text)), text, found.article.text, _deed(said)
        )
        if len(wrong) >= FEWEST_WRONG:
            stem = f"Who {text}?"
            yield question(
                "who_did",
                "attribution",
                stem,
                choice(upper(name(said.source, found.article.text)), wrong, seed, stem),
                evidence=(pin(found.article, span), *ties),
                feedback=(_decides(found, said, ties), POINTING if len(ties) > 1 else RULE),
                difficulty=effort(said.attribution, ties),
            )


def _decides(found: Attributions, said: Said, ties: Sequence[Evidence]) -> str:
    """What shows who did it."""
    if len(ties) > 1:
        return because(found, said.attribution, ties)
    return f"The words “{inside(trimmed(ties[0].text))}” show who {_deed(said)} it."


def _deed(said: Said) -> str:
    """What is done where somebody speaks, and where somebody does more."""
    return "said" if said.attribution.lemma in SPEAKING else "did"


def _wrong(offered: Sequence[Option], text: str, article: str, deed: str) -> tuple[Option, ...]:
    """The names offered, without those that the stem shows, each with a reason that speaks of the deed."""
    free = (option for option in offered if not set(tokens(option.text)[-1:]) & set(tokens(text)))
    return tuple(_other(option, article, deed) for option in free)


def _other(option: Option, article: str, deed: str) -> Option:
    """A name offered, with the reason why it is wrong."""
    first, *rest = option.text.split()
    plain = first in {"The", "A", "An"} or (rest and rest[0].islower())
    shown = lower(option.text, article) if plain else option.text
    return replace(option, why=f"The article names {shown}, but not as the one who {deed} this.")
