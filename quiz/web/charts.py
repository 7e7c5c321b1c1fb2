"""Charts as numbers: where bars, circles and strokes stand. Templates draw them, style sheets colour them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import segno

if TYPE_CHECKING:
    from collections.abc import Sequence

CELL = 18
"""Width and height of a student's place among the circles."""
ABREAST = 25
"""Students in a row of circles; a class of up to so many has one row, a larger one rows of forty."""
MANY = 40
FIVE = 5
STEP = 62
"""Width of five strokes of a tally."""
IN_LINE = 8
"""Fives in one line of a tally."""
LINE = 64
WOBBLE = (0, 3, -2, 1.5, -1, 2, -2.5)
"""By how much a stroke of a tally leans, in turn: no hand draws twice the same."""
QUIET = 4
"""Modules without ink around a QR code, as its standard asks."""

Part = Literal["right", "commonest", "rest"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar, in hundredths of its length."""

    part: Part
    """What it counts: right picks, the commonest wrong one, the rest."""
    count: int
    """How many."""
    x: float
    """Where it begins."""
    width: float
    """How far it goes."""


@dataclass(frozen=True, slots=True)
class Circles:
    """A circle for each student, those who picked this first."""

    width: int
    """Of the picture."""
    height: int
    """Of the picture."""
    filled: tuple[tuple[int, int], ...]
    """The middles of those who picked it."""
    empty: tuple[tuple[int, int], ...]
    """The middles of the others."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Strokes in fives, as one counts by hand."""

    width: int
    """Of the picture."""
    height: int
    """Of the picture."""
    strokes: tuple[str, ...]
    """One path each."""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code."""

    size: int
    """Modules on a side, the quiet zone with them."""
    path: str
    """Every dark module, row by row."""


def bar(right: int, commonest: int, rest: int) -> tuple[Segment, ...]:
    """Picks as one bar; parts nobody picked have no segment, and the segments fill the bar."""
    counts: list[tuple[Part, int]] = [("right", right), ("commonest", commonest), ("rest", rest)]
    total = right + commonest + rest
    segments, before = [], 0
    for part, count in counts:
        if count:
            x = round(before * 100 / total, 2)
            segments.append(Segment(part, count, x, round((before + count) * 100 / total - x, 2)))
        before += count
    return tuple(segments)


def circles(count: int, of: int) -> Circles:
    """So many of a class, one circle a student."""
    columns = ABREAST if of <= ABREAST else MANY
    places = [(CELL // 2 + CELL * (n % columns), CELL // 2 + CELL * (n // columns)) for n in range(of)]
    rows = max(1, -(-of // columns))
    return Circles(CELL * columns, CELL * rows, tuple(places[:count]), tuple(places[count:]))


def tally(count: int) -> Tally:
    """Four strokes and one across, again and again."""
    fives = -(-count // FIVE)
    strokes = []
    for n in range(count):
        five, place = divmod(n, FIVE)
        x, y = 8 + STEP * (five % IN_LINE), 6 + LINE * (five // IN_LINE)
        lean = WOBBLE[n % len(WOBBLE)]
        if place == FIVE - 1:
            strokes.append(f"M{x - 5} {y + 40 + lean}C{x + 12} {y + 30} {x + 30} {y + 18} {x + 46} {y + 8 - lean}")
        else:
            left = x + 11 * place
            strokes.append(f"M{left + lean / 2} {y}C{left - 1} {y + 15} {left + 2} {y + 30} {left - lean / 2} {y + 47}")
    return Tally(STEP * max(1, min(fives, IN_LINE)), LINE * max(1, -(-fives // IN_LINE)), tuple(strokes))


@lru_cache(maxsize=64)
def code(words: str) -> Code:
    """A QR code of these words, quiet zone and all."""
    matrix = segno.make(words, error="m", micro=False).matrix
    path = "".join(_row(y + QUIET, row) for y, row in enumerate(matrix))
    return Code(len(matrix) + 2 * QUIET, path)


def _row(y: int, modules: Sequence[int]) -> str:
    """The dark runs of one row as a path."""
    out, start = [], None
    for x, dark in enumerate([*modules, 0]):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            out.append(f"M{start + QUIET} {y}h{x - start}v1h{start - x}z")
            start = None
    return "".join(out)
