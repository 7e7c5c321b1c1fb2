"""sort_statements: two sources, a few statements: which is whose?"""

from __future__ import annotations

from itertools import combinations, islice
from typing import TYPE_CHECKING

from quiz.question.kinds import Categorise, Pair
from quiz.recipes.akin import akin
from quiz.recipes.ask import question
from quiz.recipes.choose import shuffled
from quiz.recipes.people import PAPERS
from quiz.recipes.pins import names, pin, tie
from quiz.recipes.said import plain, statements
from quiz.recipes.same import same
from quiz.recipes.words import count, inside, name, trimmed, upper

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.records import Attributions, Said, Source
    from quiz.question.records import Question

LONGEST, LONGEST_NAME = 24, 6
EACH, FEWEST = 2, 3
"""Statements of either source at most, and of both together at least."""
PAIRS = 6
"""Pairs of sources looked at, the most heard first."""
HEADS = ("What the article reports", "Who says it")
RULE = "Two voices side by side are easily mixed. Follow each statement to the verb of saying and to whoever does it."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """Two statements of either source, or two and one, for the pairs of sources that are heard most."""
    own = _by_source(found)
    ranked = sorted(own, key=lambda source: (-len(own[source]), source.mentions))
    pairs = (pair for pair in combinations(ranked, 2) if not same(pair[0].canonical, pair[1].canonical))
    for one, other in islice(pairs, PAIRS):
        left = _chosen(found, shuffled(own[one], seed, one.canonical), other, own[other])
        right = _chosen(found, shuffled(own[other], seed, other.canonical), one, own[one])
        if left and right and len(left) + len(right) >= FEWEST:
            yield _ask(found, sorted((*left, *right), key=lambda said: said.statement.content[0]))


def _by_source(found: Attributions) -> dict[Source, list[Said]]:
    """The statements that can be shown and are tied to a source, under it."""
    own: dict[Source, list[Said]] = {}
    for said in statements(found):
        text = plain(found, said, LONGEST)
        tied = said.source.kind not in PAPERS and count(said.source.canonical) <= LONGEST_NAME
        if text and tied and tie(found, said.attribution) and not names(text, said.source):
            own.setdefault(said.source, []).append(said)
    return own


def _chosen(found: Attributions, pool: Sequence[Said], other: Source, theirs: Sequence[Said]) -> list[Said]:
    """Some of one source's statements that neither name the other nor are like anything it says."""
    fits = (
        said
        for said in pool
        if not names(plain(found, said, LONGEST) or "", other) and not any(akin(found, said, one) for one in theirs)
    )
    return list(islice(fits, EACH))


def _ask(found: Attributions, rows: Sequence[Said]) -> Question:
    """The question on these statements."""
    shown = [name(said.source, found.article.text) for said in rows]
    first, second = dict.fromkeys(shown)
    pairs = tuple(Pair(plain(found, said, LONGEST) or "", upper(who)) for said, who in zip(rows, shown, strict=True))
    ties = [tie(found, said.attribution) for said in rows]
    links = (
        f"“{inside(trimmed(one[0].text))}”" + (f" ({who})" if len(one) > 1 else "")
        for one, who in zip(ties, shown, strict=True)
    )
    told = "; ".join(dict.fromkeys(links))
    return question(
        "sort_statements",
        "attribution",
        f"Who says each of these, {first} or {second}?",
        Categorise(pairs, HEADS),
        evidence=(
            *(pin(found.article, said.statement.content[0]) for said in rows),
            *(one[0] for one in ties),
            *(one[1] for one in ties if len(one) > 1),
        ),
        feedback=(f"These words link each statement to its source: {told}.", RULE),
        difficulty=3 if any(len(one) > 1 for one in ties) else 2,
    )
