"""Whose voice speaks: for each sentence and clause of the report, and for each number it gives."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.attribution.polls import name_of, poll_of, polls
from quiz.attribution.records import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.records import Attributions, Figure, Nested, Source

WORD = re.compile(r"\w+(?:[’'-]\w+)*")
FEWEST, SHARE = 3, 0.5
"""Words of a sentence that somebody must say, or the share of them, for the sentence to be sourced."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A sentence of the report, or a clause of it, with whose words it gives."""

    span: Span
    """Where it stands."""
    said: tuple[Said, ...]
    """The statements in it; none where the reporter speaks."""
    own: bool
    """Whether the reporter speaks: nobody is found who says it, and most of it stands outside quotation marks."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """Who is reported to say it, each once; nobody where the reporter speaks."""
        return tuple(dict.fromkeys(said.source for said in self.said))


@dataclass(frozen=True, slots=True)
class Given:
    """A number with who gives it."""

    figure: Figure
    """The number."""
    said: Said | None
    """The statement it stands in; None where the reporter gives it."""
    nested: Nested | None = None
    """Whom the speaker cites for it, if anyone."""
    poll: str | None = None
    """The poll that found it, where the reporter tells what a poll found."""

    @property
    def giver(self) -> str | None:
        """The name of whoever gives it: the one cited before the one who cites; None for the reporter."""
        if self.poll is not None:
            return self.poll
        if self.nested is not None and self.nested.canonical is not None:
            return self.nested.canonical
        return self.said.source.canonical if self.said is not None else None


def voices(found: Attributions) -> tuple[Voice, ...]:
    """Every sentence of the report with its sources; clauses of the reporter's own inside a sourced one follow it."""
    spoken = _spoken(found)
    starts = [span.start for span, _ in spoken]
    longest = max((span.end - span.start for span, _ in spoken), default=0)
    own, marked = sorted(found.narrator), sorted(s for q in found.article.quotations for s in q.spans)
    return tuple(
        voice
        for sentence in found.article.sentences
        for voice in _of_sentence(found, sentence, _near(spoken, starts, longest, sentence), own, marked)
    )


def _spoken(found: Attributions) -> list[tuple[Span, Said]]:
    """Every stretch somebody says, in order."""
    said = (Said(a, s) for a in found.attributions for s in a.statements)
    return sorted(((span, s) for s in said for span in s.statement.content), key=lambda pair: pair[0])


def _near(
    spoken: Sequence[tuple[Span, Said]], starts: list[int], longest: int, sentence: Span
) -> list[tuple[Span, Said]]:
    """The stretches that share a word with a sentence."""
    first, last = bisect_left(starts, sentence.start - longest), bisect_left(starts, sentence.end)
    return [pair for pair in spoken[first:last] if pair[0].overlaps(sentence)]


def _of_sentence(
    found: Attributions, sentence: Span, said: list[tuple[Span, Said]], own: list[Span], marked: list[Span]
) -> Iterator[Voice]:
    words = [m.start() for m in WORD.finditer(found.article.text, sentence.start, sentence.end)]
    inside = _within(words, [span for span, _ in said])
    if inside < FEWEST and inside < SHARE * len(words):
        said = []
    quoted = [] if said else _overlapping(marked, sentence)
    yield Voice(
        sentence,
        tuple(dict.fromkeys(s for _, s in said)),
        own=not said and _within(words, quoted) < max(1, SHARE * len(words)),
    )
    for clause in _overlapping(own, sentence) if said else ():
        yield Voice(Span(max(clause.start, sentence.start), min(clause.end, sentence.end)), (), own=True)


def _overlapping(spans: list[Span], sentence: Span) -> list[Span]:
    """The spans, in order and apart from each other, that share a word with a sentence."""
    first = bisect_right(spans, sentence.start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, sentence.end, key=lambda span: span.start)]


def _within(words: list[int], spans: list[Span]) -> int:
    """How many of the words begin inside one of the spans."""
    return sum(any(span.start <= word < span.end for span in spans) for word in words)


def givers(found: Attributions) -> tuple[Given, ...]:
    """Every number of the report with who gives it: the innermost of those whose words hold it."""
    best: dict[int, tuple[int, Given]] = {}
    for attribution in found.attributions:
        length = attribution.content[-1].end - attribution.content[0].start
        for statement in attribution.statements:
            for figure in statement.figures:
                held = best.get(figure.span.end)
                if held is None or length < held[0]:
                    said = Said(attribution, statement)
                    best[figure.span.end] = length, Given(figure, said, _cited(statement.nested, figure))
    named = polls(found.article.text)
    own = [_own(found, figure, named) for figure in found.own_figures if figure.span.end not in best]
    return tuple(sorted([*(given for _, given in best.values()), *own], key=lambda given: given.figure.span))


def _own(found: Attributions, figure: Figure, named: list[Span]) -> Given:
    """A number outside all words said: the poll's that found it, else the reporter's."""
    poll = poll_of(found.article, named, figure)
    return Given(figure, None, poll=name_of(found.article.text, named, poll) if poll is not None else None)


def _cited(nested: Nested | None, figure: Figure) -> Nested | None:
    """The inner source where its words hold the number."""
    if nested is None or nested.cue is None or figure.span.start < nested.cue.end:
        return None
    return nested
