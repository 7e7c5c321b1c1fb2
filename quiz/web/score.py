"""The score of an article: one row for each source, left to right as the words run, and one claim followed through."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from quiz.attribution.records import Said
from quiz.web.follow import follow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.article.records import Article, Span
    from quiz.attribution.records import Attributions, Source, SourceKind
    from quiz.web.follow import Step

WORD = re.compile(r"\w[\w’'.,-]*\w|\w")
Form = Literal["exact", "paraphrase", "voice", "joint"]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of words with one owner and one form, in hundredths of the article's words."""

    x: float
    """Where it begins."""
    width: float
    """How far it goes."""
    form: Form
    """Exact words, paraphrase, the reporter's own voice, or the words that join a source to its words."""


@dataclass(frozen=True, slots=True)
class Row:
    """One source's line."""

    ref: str
    """The fragment its entry in the cast has: ``source-1``."""
    name: str
    """What it is called."""
    kind: SourceKind | Literal["reporter"]
    """How it is identified."""
    words: int
    """How many of the article's words report it."""
    exact: int
    """How many of those are exact words."""
    share: int
    """Its words in a hundred; the shares of all rows add up to 100."""
    blocks: tuple[Block, ...]
    """Its words, in order."""
    drops: tuple[float, ...] = ()
    """Where a dotted line falls through this row to the claim below."""
    starts: tuple[float, ...] = ()
    """Where such a line begins in this row."""


@dataclass(frozen=True, slots=True)
class Score:
    """The whole picture."""

    rows: tuple[Row, ...]
    """The sources in order of entry."""
    reporter: Row
    """What no source is reported to say."""
    bars: tuple[float, ...]
    """Where paragraphs end."""
    steps: tuple[Step, ...]
    """One claim followed through the article; none where no two statements meet."""
    words: int
    """How many words the report has."""


Owner = tuple[int, int, Form]
"""A row, a statement, and the form of one word."""


def draw(found: Attributions) -> Score:
    """The score of what was found."""
    words = story_words(found.article)
    owners = _owners(found, words)
    voices = _within(words, found.narrator)
    sources = found.sources
    counts = Counter(owner[0] for owner in owners if owner)
    shares = _hundredths([counts[n] for n in range(len(sources))], len(words))
    steps = follow(found, words)
    rows = tuple(_row(n, source, owners, shares[n], steps) for n, source in enumerate(sources))
    free: list[Form | None] = [None if owner else "voice" if n in voices else "joint" for n, owner in enumerate(owners)]
    drops = tuple(step.x for step in steps)
    reporter = Row("reporter", "The reporter", "reporter", owners.count(None), 0, shares[-1], _blocks(free), drops)
    return Score(rows, reporter, _bars(found.article, words), steps, len(words))


def story_words(article: Article) -> list[int]:
    """Where each word of the report begins, in order; zones do not count."""
    words = [
        match.start()
        for paragraph in article.paragraphs
        for match in WORD.finditer(article.text, paragraph.start, paragraph.end)
    ]
    outside = _within(words, [zone.span for zone in article.zones])
    return [word for n, word in enumerate(words) if n not in outside]


def _within(words: Sequence[int], spans: Iterable[Span]) -> set[int]:
    """Which of the words begin inside one of the spans."""
    return {n for span in spans for n in range(bisect_left(words, span.start), bisect_left(words, span.end))}


def _owners(found: Attributions, words: Sequence[int]) -> list[Owner | None]:
    """Whose each word is; the first source to claim one keeps it."""
    owners: list[Owner | None] = [None] * len(words)
    for number, (place, said) in reversed(list(enumerate(placed(found)))):
        for n in _within(words, said.statement.content):
            owners[n] = (place, number, "paraphrase")
        quoted = said.statement.quoted or (said.statement.content if said.statement.form == "direct" else ())
        for n in _within(words, quoted):
            owners[n] = (place, number, "exact")
    return owners


def placed(found: Attributions) -> tuple[tuple[int, Said], ...]:
    """Every statement with its source's place in the order of entry, from 0; asking a source for its place is slow."""
    order = {source: n for n, source in enumerate(found.sources)}
    pairs = ((order[attribution.source], attribution) for attribution in found.attributions)
    return tuple((place, Said(a, statement)) for place, a in pairs for statement in a.statements)


def _hundredths(counts: Sequence[int], total: int) -> list[int]:
    """Counts and what is left of the total, as whole hundredths that add up to 100 (largest remainders first)."""
    if not total:
        return [0] * (len(counts) + 1)
    parts = [*counts, total - sum(counts)]
    floors = [part * 100 // total for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda i: (-(parts[i] * 100 % total), i))
    for i in by_remainder[: 100 - sum(floors)]:
        floors[i] += 1
    return floors


def _row(n: int, source: Source, owners: Sequence[Owner | None], share: int, steps: Sequence[Step]) -> Row:
    """A source's row, with the lines that fall from it and through it."""
    ref = f"source-{n + 1}"
    mine = [owner if owner and owner[0] == n else None for owner in owners]
    above = {f"source-{i + 1}" for i in range(n)}
    return Row(
        ref=ref,
        name=source.canonical,
        kind=source.kind,
        words=len(mine) - mine.count(None),
        exact=sum(owner[2] == "exact" for owner in mine if owner),
        share=share,
        blocks=_blocks(mine),
        drops=tuple(step.x for step in steps if step.source in above),
        starts=tuple(step.x for step in steps if step.source == ref),
    )


def _blocks(words: Sequence[Owner | Form | None]) -> tuple[Block, ...]:
    """Runs of equal marks as blocks; None is a gap."""
    scale = 100 / max(1, len(words))
    out, first = [], 0
    for mark, run in groupby(words):
        behind = first + len(list(run))
        if mark is not None:
            form = mark if isinstance(mark, str) else mark[2]
            out.append(Block(round(first * scale, 2), round((behind - first) * scale, 2), form))
        first = behind
    return tuple(out)


def _bars(article: Article, words: Sequence[int]) -> tuple[float, ...]:
    """Where each paragraph but the last ends; paragraphs without a word of the report have no bar."""
    ends = [bisect_left(words, paragraph.end) for paragraph in article.paragraphs]
    inner = sorted({end for end in ends if 0 < end < len(words)})
    return tuple(round(end * 100 / len(words), 2) for end in inner)
