"""Whose voice speaks: for each sentence and clause of the report, and for each number it gives."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.attribution.lexicon import verbs
from quiz.attribution.polls import name_of, poll_of, polls, reckoned_by, tally_of
from quiz.attribution.records import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.attribution.records import Attributions, Figure, Nested, Source, Statement

WORD = re.compile(r"\w+(?:[’'-]\w+)*")
FEWEST, SHARE = 3, 0.5
"""Words of a sentence that somebody must say, or the share of them, for the sentence to be sourced."""
SURE, SAID, ASIDE, ROW = 0.5, 0.85, 120, 40
UNSAID = re.compile(
    r"\b(?:not(?!\sonly)|never|(?<!not\s)only|fail\w*|without|avoid\w*|omit\w*)\b|n[’']t\b", re.IGNORECASE
)
LETTER = re.compile(r"[^\W\d_]")


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
    """The poll or the count that found it, or whoever reckoned it, where that is told beside it."""

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


def _overlapping(spans: Sequence[Span], sentence: Span) -> Sequence[Span]:
    """The spans, in order and apart from each other, that share a word with a sentence."""
    first = bisect_right(spans, sentence.start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, sentence.end, key=lambda span: span.start)]


def _within(words: list[int], spans: Sequence[Span]) -> int:
    """How many of the words begin inside one of the spans."""
    return sum(any(span.start <= word < span.end for span in spans) for word in words)


def givers(found: Attributions) -> tuple[Given, ...]:
    """Every number of the report with who gives it: the innermost of those whose words hold it."""
    best: dict[int, tuple[int, Given]] = {}
    held: dict[int, Figure] = {figure.span.end: figure for figure in found.own_figures}
    for attribution in found.attributions:
        length = attribution.content[-1].end - attribution.content[0].start
        for said in (Said(attribution, statement) for statement in attribution.statements):
            for figure in said.statement.figures:
                end = figure.span.end
                held.setdefault(end, figure)
                if (end not in best or length < best[end][0]) and _gives(found.article.text, said, figure):
                    best[end] = (
                        length,
                        Given(
                            figure, said, _cited(said.statement.nested, figure), reckoned_by(found.article.text, figure)
                        ),
                    )
    named = polls(found.article.text)
    own = [_own(found, figure, named) for end, figure in held.items() if end not in best]
    return tuple(sorted([*(given for _, given in best.values()), *own], key=lambda given: given.figure.span))


def _gives(text: str, said: Said, figure: Figure) -> bool:
    """Whether the source gives a number it is near: not one it left out, nor one put in beside its words."""
    attribution, statement = said.attribution, said.statement
    unsure = attribution.via == "verb" and attribution.confidence < SURE and attribution.lemma not in _sayings()
    if unsure or (attribution.cue is not None and UNSAID.search(attribution.cue.of(text))):
        return False
    if attribution.via == "transcript" and _is_bare(text, statement, figure):
        return False
    at = bisect_right(statement.content, figure.span.start, key=lambda span: span.start) - 1
    before = text[max(statement.content[max(0, at)].start, figure.span.start - ASIDE) : figure.span.start]
    aside = before.rfind("(") > before.rfind(")") and not _overlapping(statement.quoted, figure.span)
    return not aside and before.rfind("[") <= before.rfind("]")


@cache
def _sayings() -> frozenset[str]:
    """Verbs that do nothing but report: behind these even a doubtful record tells that somebody speaks."""
    return frozenset(verb.lemma for entries in verbs().values() for verb, _ in entries if verb.weight >= SAID)


def _is_bare(text: str, statement: Statement, figure: Figure) -> bool:
    """Whether a statement is a number and no more: a row of a table."""
    first, last = statement.content[0].start, statement.content[-1].end
    around = text[first : figure.span.start] + text[figure.span.end : last] if last - first <= ROW else "long"
    return LETTER.search(around) is None


def _own(found: Attributions, figure: Figure, named: list[Span]) -> Given:
    """A number in nobody's words: the poll's or the count's that found it, else the reporter's."""
    text = found.article.text
    poll = poll_of(found.article, named, figure)
    name = name_of(text, named, poll) if poll is not None else tally_of(text, figure) or reckoned_by(text, figure)
    return Given(figure, None, poll=name)


def _cited(nested: Nested | None, figure: Figure) -> Nested | None:
    """The inner source where its words hold the number."""
    if nested is None or nested.cue is None or figure.span.start < nested.cue.end:
        return None
    return nested
