"""first_heard: in which order does the article let its sources speak?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.kinds import Order
from quiz.recipes.ask import cited, question
from quiz.recipes.pins import tie
from quiz.recipes.said import SURE, sentence_of, sources
from quiz.recipes.verbs import SPEAKING
from quiz.recipes.words import name, tokens, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attribution, Attributions, Source
    from quiz.question.records import Question

FEWEST, MOST = 3, 4
HEARD = frozenset({"named_person", "institution"})
"""Sources that one can tell from another by name."""
PULLED = 30
"""Code points that no two quotations share by chance."""
STEM = "In which order do these sources first speak in the article?"
RULE = "The newsroom chooses the order. Voices near the top reach more readers than those further down."


def make(found: Attributions, _seed: int) -> Iterator[Question]:
    """At most one question: three or four sources, each named only after the one before it was heard."""
    chosen = _chosen(found)
    if len(chosen) < FEWEST:
        return
    ties = [tie(found, first)[0] for first in chosen]
    yield question(
        "first_heard",
        "attribution",
        STEM,
        Order(tuple(upper(name(first.source, found.article.text)) for first in chosen)),
        evidence=ties,
        feedback=(f"These words bring them in, in this order: {cited(ties)}.", RULE),
        difficulty=1,
    )


def _chosen(found: Attributions) -> list[Attribution]:
    """The first words of several sources: what is said of one before it speaks could be taken for its words."""
    first: dict[Source, Attribution] = {}
    for attribution in found.attributions:
        first.setdefault(attribution.source, attribution)
    kept: list[Attribution] = []
    for source in sources(found):
        said = first[source]
        fits = said.confidence >= SURE and said.lemma in SPEAKING and len(tie(found, said)) == 1
        heard = sentence_of(found, kept[-1].cue).end if kept and kept[-1].cue else 0
        alone = _named_from(found, source) >= heard and not _shown_before(found, said)
        if source.kind in HEARD and fits and len(kept) < MOST and alone:
            kept.append(said)
    return kept


def _named_from(found: Attributions, source: Source) -> int:
    """Where the last word of a name first stands, captions and pull quotes included; -1 where it does not."""
    last = re.escape(tokens(source.canonical)[-1]) if tokens(source.canonical) else "(?!)"
    place = re.compile(rf"\b{last}\b", re.IGNORECASE).search(found.article.text, _beginning(found))
    return place.start() if place else -1


def _beginning(found: Attributions) -> int:
    """Where the report begins: a heading names whom it likes."""
    return found.article.sentences[0].start if found.article.sentences else 0


def _shown_before(found: Attributions, said: Attribution) -> bool:
    """Whether the first words stand further up as well, as a pull quote shows them."""
    first = min(said.content).of(found.article.text)[:PULLED] if said.content else ""
    at = found.article.text.find(first)
    return len(first) == PULLED and 0 <= at < min(said.content).start
