"""match_numbers: figures to their sources, with one source to spare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.kinds import Match, Pair
from quiz.recipes.ask import cited, question
from quiz.recipes.choose import shuffled
from quiz.recipes.figures import Given, given
from quiz.recipes.pins import pin, tie
from quiz.recipes.said import sources
from quiz.recipes.same import same
from quiz.recipes.words import keywords, name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

FEWEST, MOST = 3, 4
HEADS = ("Figure", "Who gives it")
RULE = (
    "Keep figure, unit and giver together. “Several thousand” from one source and “3,000” from another are two reports."
)


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """At most one question: three or four figures of as many sources, of the same things where there are enough."""
    pool = [item for item in given(found) if len(tie(found, item.said.attribution)) == 1]
    rows = max((_rows(pool, first) for first in pool), key=_meeting, default=[])
    spare = _spare(found, rows, seed)
    if len(rows) < FEWEST or spare is None:
        return
    rows.sort(key=lambda item: item.span)
    pairs = [Pair(f"“{item.text}”", upper(name(item.said.source, found.article.text))) for item in rows]
    ties = [tie(found, item.said.attribution)[0] for item in rows]
    yield question(
        "match_numbers",
        "numbers",
        "Who gives which figure?",
        Match((*pairs, Pair("", spare)), HEADS),
        evidence=(*(pin(found.article, item.span) for item in rows), *ties),
        feedback=(f"These words show who gives each figure: {cited(ties)}.", RULE),
        difficulty=2,
    )


def _rows(pool: Sequence[Given], first: Given) -> list[Given]:
    """The first figure and one each from other sources, those that count the same before the rest."""
    rows = [first]
    for item in sorted(pool, key=lambda g: not keywords(g.text) & keywords(first.text)):
        taken = any(
            same(item.said.source.canonical, row.said.source.canonical) or item.text == row.text for row in rows
        )
        if not taken:
            rows.append(item)
        if len(rows) == MOST:
            break
    return rows


def _meeting(rows: Sequence[Given]) -> int:
    """How many of the figures count what another of them counts."""
    return sum(any(keywords(a.text) & keywords(b.text) for b in rows if a is not b) for a in rows)


def _spare(found: Attributions, rows: Sequence[Given], seed: int) -> str | None:
    """A source that gives none of the figures."""
    givers = {item.said.source.canonical for item in (*given(found), *rows)}
    free = [s for s in sources(found) if not any(same(s.canonical, giver) for giver in givers)]
    return upper(name(shuffled(free, seed, "spare")[0], found.article.text)) if free else None
