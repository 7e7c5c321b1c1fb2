"""sort_sources: how openly is each source identified?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.kinds import Categorise, Pair
from quiz.recipes.ask import question
from quiz.recipes.choose import shuffled
from quiz.recipes.pins import naming, pin
from quiz.recipes.said import sources
from quiz.recipes.variants import TRIES
from quiz.recipes.words import name, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Source, SourceKind
    from quiz.question.records import Question

CLASSES: dict[SourceKind, str] = {
    "named_person": "Named person",
    "institution": "Institution",
    "unnamed_people": "Unnamed people",
    "document": "Document",
    "media": "News outlet",
}
FEWEST, MOST = 4, 6
HEADS = ("Source", "How it is identified")
RULE = (
    "Ask of every source: could you write to this person? "
    "A building or an office speaks through somebody, and “officials” could be anyone."
)


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """Four to six sources of at least two kinds; several selections, of which a set takes one."""
    pool = [s for s in sources(found) if s.kind in CLASSES and naming(found, s)]
    for turn in range(min(TRIES, len(pool))):
        rows = _mixed(pool, seed + turn, MOST if turn < TRIES // 2 else FEWEST)
        if len(rows) >= FEWEST and len({source.kind for source in rows}) > 1:
            yield _ask(found, rows)


def _ask(found: Attributions, rows: list[Source]) -> Question:
    """The question on these sources, with a class that may stay empty."""
    kinds = {source.kind for source in rows}
    spare = [CLASSES[kind] for kind in ("unnamed_people", "institution", "document") if kind not in kinds][:1]
    pairs = [Pair(upper(name(source, found.article.text)), CLASSES[source.kind]) for source in rows]
    return question(
        "sort_sources",
        "transparency",
        "How does the article identify each source?",
        Categorise((*pairs, *(Pair("", text) for text in spare)), HEADS),
        evidence=[pin(found.article, span) for source in rows if (span := naming(found, source))],
        feedback=(_decides(found, rows), RULE),
        difficulty=2,
    )


def _mixed(pool: list[Source], seed: int, most: int) -> list[Source]:
    """Some of every kind, the rarer kinds first, in the order of the article."""
    kept: list[Source] = []
    queues = [list(shuffled([s for s in pool if s.kind == kind], seed, kind)) for kind in CLASSES]
    while len(kept) < most and any(queues):
        kept += [queue.pop() for queue in queues if queue]
    return [source for source in pool if source in kept[:most]]


def _decides(found: Attributions, rows: list[Source]) -> str:
    """Which label stands for which class here."""
    parts = []
    for kind, label in CLASSES.items():
        shown = [name(source, found.article.text) for source in rows if source.kind == kind]
        if shown:
            parts.append(f"{label}: {', '.join(shown)}")
    return f"{'; '.join(parts)}."
