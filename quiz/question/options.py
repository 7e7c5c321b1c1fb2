"""What can be picked, and the evidence that pins it to the article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.article.records import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that decide: a stretch of an article, or a stated absence."""

    text: str
    """The words, verbatim; for an absence, what was looked for and is not there."""
    span: Span | None
    """Where they stand; None for an absence."""
    article: int = 1
    """Which of the bank's articles, from 1."""

    @property
    def absent(self) -> bool:
        """Whether this says that something is not in the article."""
        return self.span is None


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be picked."""

    text: str
    """What the student reads."""
    right: bool = False
    """Whether picking it is right."""
    why: str = ""
    """Why it is wrong; empty on right options and where a teacher gave none."""
    evidence: tuple[Evidence, ...] = ()
    """The words that show why it is wrong."""
