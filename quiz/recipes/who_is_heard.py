"""who_is_heard: whose words does the article report, and who is only named?"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from quiz.question.kinds import Multiple
from quiz.question.options import Option
from quiz.recipes.ask import cited, question
from quiz.recipes.choose import shuffled
from quiz.recipes.people import as_mention, other_words, unheard
from quiz.recipes.pins import names, tie
from quiz.recipes.said import sources
from quiz.recipes.same import same
from quiz.recipes.variants import TRIES, orders
from quiz.recipes.verbs import SPEAKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.records import Attribution, Attributions, Mention, Source
    from quiz.question.records import Question

STEM = "Whose words does the article report, quoted or retold?"
FEWEST, MOST = 2, 3
"""People on either side: heard, and only named."""
FULL_NAME = 2
"""Words of a name: a surname beside full names would tell."""
ACTING = re.compile(
    r"\b(?:is|are|was|were|may|might|could|would|nothing|little)\b(?: \w+){1,5}$|^(?!.*\bsaying$).*\w+ing$"
)
"""How words end that tell what somebody does or might say."""
SAID = "These words show who speaks: {}. The article only talks about the others."
RULE = "Being named is not being heard. Look for verbs of saying and for “according to”."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """Two or three people who are heard, and as many who are not; several selections, of which a set takes one."""
    heard = [
        (source, place)
        for source in sources(found)
        if source.kind == "named_person" and len(source.canonical.split()) >= FULL_NAME
        if (place := other_words(found, source)) and len(tie(found, place)) == 1
        if _speaks(place) and not ACTING.search(tie(found, place)[0].text)
    ]
    tied = [(source, place) for source, place in heard if names(tie(found, place)[0].text, source)]
    silent = [mention for mention in unheard(found) if not any(same(mention.canonical, s.canonical) for s, _ in heard)]
    pairs = zip(orders(tied, seed, STEM), orders(_apart(silent), seed, STEM), strict=False)
    for turn, (told, named) in enumerate(pairs):
        size = min(MOST if turn < TRIES // 2 else FEWEST, len(told), len(named))
        if size >= FEWEST:
            yield _ask(found, told[:size], named[:size], seed)


def _speaks(place: Attribution) -> bool:
    """Whether somebody surely says something here, and does not only do it."""
    exact = any(statement.form == "direct" for statement in place.statements)
    return place.cue is not None and (exact or place.lemma in SPEAKING)


def _apart(silent: Sequence[Mention]) -> list[Mention]:
    """Those whom no reader mixes up."""
    mixed = {m.canonical for a, b in combinations(silent, 2) if same(a.canonical, b.canonical) for m in (a, b)}
    return [mention for mention in silent if mention.canonical not in mixed]


def _ask(
    found: Attributions, told: Sequence[tuple[Source, Attribution]], named: Sequence[Mention], seed: int
) -> Question:
    """The question on these people."""
    ties = {source.canonical: tie(found, place)[0] for source, place in told}
    right = [Option(source.canonical, right=True) for source, _ in told]
    options = shuffled([*right, *map(as_mention, named)], seed, "".join(sorted(ties)))
    shown = [ties[option.text] for option in options if option.right]
    return question(
        "who_is_heard",
        "attribution",
        STEM,
        Multiple(options),
        evidence=shown,
        feedback=(SAID.format(cited(shown)), RULE),
        difficulty=2,
    )
