"""key_positions: the key stands too often in one place.

Haladyna & Downing: vary the location of the right answer. Measured by chi-square over the choices with equally many
options, against the one-in-twenty bound, and by runs: four times running in one place is a pattern a student sees.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from quiz.checks.parts import options, single
from quiz.checks.records import Flaw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.checks.records import Articles
    from quiz.question.records import Question

CRITICAL = {2: 3.84, 3: 5.99, 4: 7.81, 5: 9.49, 6: 11.07}
"""Chi-square at .05 by number of options."""
EACH = 2
"""Keys a position must be able to expect before chi-square says anything."""
RUN = 4


def key_positions(questions: Sequence[Question], _articles: Articles) -> Iterator[Flaw]:
    """Count where the keys of choices stand."""
    placed = [(at, len(options(question)), _place(question)) for at, question in enumerate(questions)]
    choices = [(at, size, place) for at, size, place in placed if place is not None]
    for size in sorted({size for _, size, _ in choices}):
        if _is_uneven(size, [place for _, other, place in choices if other == size]):
            yield _flaw(f"With {size} options, the keys are not spread over the places.", ())
    for place, run in groupby(choices, key=lambda choice: choice[2]):
        told = tuple(at for at, _, _ in run)
        if len(told) >= RUN:
            yield _flaw(f"The key stands in place {place + 1} {len(told)} times running.", told)


def _is_uneven(size: int, places: list[int]) -> bool:
    """Whether chi-square says that the places are not dealt evenly."""
    expected = len(places) / size
    spread = sum((places.count(place) - expected) ** 2 / expected for place in range(size))
    return expected >= EACH and spread > CRITICAL.get(size, max(CRITICAL.values()))


def _place(question: Question) -> int | None:
    """Where the key of a choice stands."""
    key = single(question)
    return options(question).index(key) if key else None


def _flaw(message: str, told: tuple[int, ...]) -> Flaw:
    """The flaw with its one fix."""
    return Flaw("key-positions", message, "Move the options of some of them.", questions=told)
