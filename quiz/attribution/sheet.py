"""What the steps write on: the tokens of one article and what was found so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quiz.attribution.names import Names

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.attribution.lexicon import Verb
    from quiz.attribution.records import Outside, SourceKind, Via
    from quiz.attribution.tokens import Range, Row


@dataclass(slots=True)
class Find:
    """An attribution in the making."""

    via: Via
    """What ties content to source."""
    rule: str
    """Name of the rule that found it."""
    content: list[Span]
    """What is said, in order."""
    source: Range | None = None
    """Token range that names the source."""
    source_span: Span | None = None
    """Where the source's name stands; a signature has no tokens."""
    cue: Span | None = None
    """The cue's words."""
    cue_at: int = -1
    """Token index of the cue; -1 where there is none."""
    verb: Verb | None = None
    """The reporting verb, where one is the cue."""
    lemma: str | None = None
    """The cue's dictionary form."""
    channel: Span | None = None
    """Where it was said."""
    hearsay: Span | None = None
    """``reports`` in ``confirmed reports that``."""
    borrowed: bool = False
    """Whether the source was taken over from another find."""
    canonical: str = ""
    """Whose words they are, once that is known."""
    kind: SourceKind = "none"
    """How the source is identified."""
    confidence: float = 0.5
    """How sure the find is."""

    @property
    def start(self) -> int:
        """Offset of the first word said."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Offset behind the last word said."""
        return self.content[-1].end


@dataclass(slots=True)
class Sheet:
    """One article on its way through the steps."""

    row: Row
    """Its tokens."""
    finds: list[Find] = field(default_factory=list)
    """What the steps have found, in any order."""
    names: Names = field(default_factory=Names)
    """Who is named, once that was looked up."""
    outside: list[Outside] = field(default_factory=list)
    """What titles and captions say somebody said."""
    doubted: list[Find] = field(default_factory=list)
    """Finds as they were before another one of the sentence cut or dropped them."""

    def add(self, find: Find) -> None:
        """Keep a find that says something."""
        if find.content:
            self.finds.append(find)

    def said(self) -> bytearray:
        """For each token, whether somebody says it already."""
        mask = bytearray(len(self.row.tokens))
        for find in self.finds:
            mark(self.row, mask, find.content)
        return mask

    def by_unit(self) -> dict[int, list[Find]]:
        """The finds by the first token of every unit they say something in, or frame something in."""
        found: dict[int, list[Find]] = {}
        for find in self.finds:
            for first in units_of(self.row, find):
                found.setdefault(first, []).append(find)
        return found

    def in_order(self) -> list[Find]:
        """The finds by their place in the text."""
        return sorted(self.finds, key=lambda f: (f.start, f.end, f.cue_at))


def mark(row: Row, mask: bytearray, content: list[Span]) -> None:
    """Note that somebody says these words."""
    for span in content:
        first, last = row.index(span.start), row.index(span.end)
        mask[first:last] = b"\x01" * (last - first)


def units_of(row: Row, find: Find) -> dict[int, None]:
    """The first token of each unit a find touches, in order."""
    places: dict[int, None] = {}
    for span in [*find.content, *([find.cue] if find.cue else [])]:
        at, end = row.index(span.start), row.index(span.end)
        while at < end:
            unit = row.unit_at(at)
            places[unit.first] = None
            at = unit.last
    return places
