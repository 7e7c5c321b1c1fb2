"""What the rules propose, as candidates among the others: who finds the same thing in two ways is surer of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.attribution.learned.link import RULE, Triple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.article.records import Span
    from quiz.attribution.learned.link import Range
    from quiz.attribution.learned.tokens import Tokens

RULES = (
    "after",
    "before",
    "inverted",
    "shared",
    "according_to",
    "introduced",
    "signatures",
    "transcripts",
    "continuations",
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """An attribution as a rule sees it."""

    rule: str
    """The rule that found it."""
    source: Span | None
    """The words that name the source."""
    cue: Span | None
    """The words that make it a source."""
    content: tuple[Span, ...]
    """What it is reported to say, in order."""
    weight: float
    """How surely the rule's cue reports somebody."""
    stands: bool
    """Whether the rules among themselves would keep it."""
    owned: bool = False
    """Whether its words leave no doubt, so that nothing likelier can take its place."""


@dataclass(frozen=True, slots=True)
class Offers:
    """What is proposed beside the tagger's own reading."""

    rules: Sequence[Proposal] = ()
    """By the rules."""
    layout: bool = True
    """Whether by the layout of quotations as well."""


def proposed(proposals: Sequence[Proposal], cut: Tokens) -> list[Triple]:
    """Each proposal that has words here as a candidate, by its number."""
    starts, ends = cut.start.tolist(), cut.end.tolist()

    def tokens(span: Span) -> Range | None:
        first, last = bisect_right(ends, span.start), bisect_left(starts, span.end)
        return (first, last) if first < last else None

    made = []
    for number, proposal in enumerate(proposals):
        content = [r for span in proposal.content if (r := tokens(span))]
        source = tokens(proposal.source) if proposal.source is not None else None
        cue = tokens(proposal.cue) if proposal.cue is not None else None
        if content:
            made.append(Triple(cue, source, content, RULE, number))
    return made
