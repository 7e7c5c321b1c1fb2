"""match_speakers: statements to their sources, with one source to spare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.kinds import Match, Pair
from quiz.recipes.akin import akin, by_source
from quiz.recipes.ask import cited, question
from quiz.recipes.choose import shuffled
from quiz.recipes.people import unheard
from quiz.recipes.pins import names, pin, tie
from quiz.recipes.said import plain, sources, statements
from quiz.recipes.same import same
from quiz.recipes.variants import TRIES, orders
from quiz.recipes.words import name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.records import Attributions, Mention, Said, Source
    from quiz.question.records import Question

FEWEST, MOST = 3, 4
LONGEST = 20
HEADS = ("What the article reports", "Who says it")
RULE = "Go by words such as “said” and “according to”, not by who seems likely to say it."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """Three or four statements, each of another source; several selections, of which a set takes one."""
    for turn, pool in enumerate(orders(statements(found), seed, "match_speakers")):
        rows = _rows(found, pool, MOST if turn < TRIES // 2 else FEWEST)
        spare = _spare(found, rows, seed)
        if len(rows) >= FEWEST and spare is not None:
            yield _ask(found, sorted(rows, key=lambda said: said.statement.content[0]), spare)


def _ask(found: Attributions, rows: Sequence[Said], spare: str) -> Question:
    """The question on these statements."""
    pairs = [Pair(plain(found, said, LONGEST) or "", upper(name(said.source, found.article.text))) for said in rows]
    ties = [tie(found, said.attribution)[0] for said in rows]
    return question(
        "match_speakers",
        "attribution",
        "Who said what?",
        Match((*pairs, Pair("", spare)), HEADS),
        evidence=(*(pin(found.article, said.statement.content[0]) for said in rows), *ties),
        feedback=(f"These words link each statement to its source: {cited(ties)}.", RULE),
        difficulty=2,
    )


def _rows(found: Attributions, pool: Sequence[Said], most: int) -> list[Said]:
    """A few statements of different sources and topics, tied by name, that name none of the sources."""
    rows: list[Said] = []
    for said in pool:
        text = plain(found, said, LONGEST)
        clear = text and len(tie(found, said.attribution)) == 1 and said.source.kind not in {"document", "media"}
        if clear and not names(text or "", said.source):
            apart = all(not same(said.source.canonical, o.source.canonical) and not akin(found, said, o) for o in rows)
            if apart:
                rows.append(said)
        if len(rows) == most:
            break
    return rows


def _spare(found: Attributions, rows: Sequence[Said], seed: int) -> str | None:
    """A name that belongs to no row: another source, else somebody who is never heard."""
    taken = {said.source.canonical for said in rows}
    free = [
        s
        for s in sources(found)
        if not any(same(s.canonical, t) for t in taken)
        and not any(akin(found, said, o) for said in rows for o in by_source(found).get(s.canonical, ()))
    ]
    chosen: list[Source | Mention] = [*shuffled(free, seed, "spare"), *unheard(found)]
    return upper(name(chosen[0], found.article.text)) if chosen else None
