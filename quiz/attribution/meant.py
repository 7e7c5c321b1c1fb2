"""What the walk through an article hands round: whom a phrase means, and what is in a reader's mind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from quiz.attribution.names import Person
    from quiz.attribution.records import SourceKind

SURE, LIKELY, UNSURE = 1.0, 0.75, 0.55


class Meant(NamedTuple):
    """Whom a phrase means."""

    canonical: str
    """The longest form of the name, or the phrase itself."""
    sure: float
    """How sure that is, 0 to 1."""
    person: Person | None = None
    """The person, where it is one by name."""


class Thing(NamedTuple):
    """A source that is no named person."""

    canonical: str
    """What it is called."""
    kind: SourceKind
    """How it is identified."""

    @property
    def many(self) -> bool:
        """Whether people are meant, rather than a body or a document."""
        return self.kind == "unnamed_people"
