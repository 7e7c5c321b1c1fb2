"""Sources inside a source's words: whom a speaker in turn cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.recipes.said import sources
from quiz.recipes.same import same

if TYPE_CHECKING:
    from quiz.attribution.records import Attributions, Nested, Said, Source


def cited(found: Attributions, said: Said) -> tuple[Source, Nested] | None:
    """The source of this article that the speaker cites, where the engine knows it."""
    nested = said.statement.nested
    if nested is None or nested.canonical is None or nested.cue is None:
        return None
    who = next((s for s in sources(found) if s.canonical == nested.canonical), None)
    return (who, nested) if who and not same(who.canonical, said.source.canonical) else None


def inner(nested: Nested) -> Span:
    """The words that cite: name and cue in one stretch."""
    cue = nested.cue or nested.span
    return Span(min(nested.span.start, cue.start), max(nested.span.end, cue.end))
