"""Who is in a reader's mind at a place of an article: mentions add to it, sentences let it fade."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

Who = TypeVar("Who", bound="Hashable")

FADES = 0.45
MEMORY = 32


@dataclass(slots=True)
class Salience(Generic[Who]):
    """How present each of the latest few is."""

    now: float = 0.0
    """How far from the beginning the reader is, in sentences."""
    held: dict[Who, tuple[float, float]] = field(default_factory=dict)
    """How present each was when last mentioned, and where that was; latest last."""

    def add(self, who: Who, weight: float) -> None:
        """Note a mention here."""
        present = self.of(who) + weight
        # Taken out first, so that it comes last and the latest few are found without a look at the others.
        self.held.pop(who, None)
        self.held[who] = (present, self.now)

    def of(self, who: Who) -> float:
        """How present somebody is here."""
        weight, seen = self.held.get(who, (0.0, self.now))
        return float(weight * FADES ** max(0.0, self.now - seen))

    def latest(self) -> Iterator[Who]:
        """The latest few, newest first."""
        return islice(reversed(self.held), MEMORY)

    def best(self, fits: Callable[[Who], float]) -> tuple[Who | None, float]:
        """Who is most present by a weight each is given, and by how much: 1 where nobody rivals, 0 where two tie."""
        weighed = [(self.of(who) * fit, who) for who in self.latest() if (fit := fits(who)) > 0]
        ranked = sorted(weighed, key=lambda pair: -pair[0])
        if not ranked or ranked[0][0] <= 0:
            return None, 0.0
        rival = ranked[1][0] if len(ranked) > 1 else 0.0
        return ranked[0][1], 1 - rival / ranked[0][0]
