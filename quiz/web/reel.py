"""The article on one line: every run of words as a bar, as tall as its stroke."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from quiz.article.records import Span
from quiz.web.marks import flatten, strokes_of

if TYPE_CHECKING:
    from quiz.attribution.records import Attributions, SourceKind
    from quiz.web.marks import Layer

HEIGHTS: dict[Layer, float] = {"name": 100, "direct": 100, "indirect": 45, "voice": 16}
"""In hundredths of the line's height: the same heights as the strokes on the words."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One run of words."""

    kind: SourceKind | Literal["reporter"]
    """Whose."""
    pool: bool
    """Whether it is the source's name."""
    x: float
    """Where it begins, in thousandths of the article."""
    width: float
    """How far it goes."""
    height: float
    """How tall it is, in hundredths."""


@lru_cache(maxsize=64)
def draw(found: Attributions) -> tuple[Bar, ...]:
    """The bars of one article; words of nobody, and cues, stay blank."""
    text = found.article.text
    scale = 1000 / max(1, len(text))
    bars, at = [], 0
    for run in flatten(text, Span(0, len(text)), strokes_of(found)):
        if run.stroke is not None and run.stroke.layer in HEIGHTS:
            layer = run.stroke.layer
            bar = Bar(
                run.stroke.kind,
                layer == "name",
                round(at * scale, 1),
                round(max(1.5, len(run.text) * scale), 1),
                HEIGHTS[layer],
            )
            bars.append(bar)
        at += len(run.text)
    return tuple(bars)
