"""categorise: each thing into one of a few classes; each row counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from quiz.question.kinds.match import Match


@dataclass(frozen=True, slots=True)
class Categorise(Match):
    """A match whose right sides are classes and repeat; an empty left names a class that stays empty."""

    kind: ClassVar[str] = "categorise"
