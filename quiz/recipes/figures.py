"""Figures fit to be asked about: a number with what it counts, and its one giver."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.recipes.once import once
from quiz.recipes.pins import tie
from quiz.recipes.said import statements
from quiz.recipes.words import keywords

if TYPE_CHECKING:
    from quiz.attribution.records import Attributions, Figure, Said

OF = re.compile(r" of [a-z]{3,}\b(?! [a-z]*ing\b)")
"""What a unit is a measure of: rounds *of ammunition*, per cent *of pupils*."""
AGO = re.compile(r" (ago|earlier|later|before|after|old)\b")
"""What makes a figure a time and no count."""
GOES_ON = re.compile(
    r" (?:on the (?:dollar|pound|euro|hour)|per|a (?:day|week|month|year|share|barrel|gallon|person|head|piece)|"
    r"out of|for every|of every|each)\b"
)
"""Behind a figure: it is a rate, and half of one says nothing."""
NOT_QUITE = re.compile(r"\b(?:not|n[’']t|not quite|not even|never|no|or|to|between|from|and) $", re.IGNORECASE)
"""Before a figure: it is denied, or one end of a range."""
VAGUE = re.compile(
    r"(?:just |only |some |about |nearly |almost |over |more than |at least |up to |roughly |around )*"
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|half|several)\b(?! (?:dozen|hundred|thousand|million|"
    r"billion))"
    r"|(?:hundreds|thousands|tens|millions|billions) of (?:people|residents|voters|volunteers|supporters|workers|"
    r"others)\b)",
    re.IGNORECASE,
)
"""Small or blurred numbers in words, which hardly anybody would call a figure."""
LASTS = re.compile(
    r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|times?|points?)$", re.IGNORECASE
)
"""Units that measure how long or how often."""
EDGE = 12
"""Code points before a figure that show what it hangs on."""
NEAREST = 4
"""Code points that may stand between a figure and its unit."""


@dataclass(frozen=True, slots=True)
class Given:
    """A figure as a source gives it."""

    said: Said
    """The statement it stands in."""
    figure: Figure
    """The figure itself."""
    span: Span
    """Figure and unit in one stretch."""
    text: str
    """Their words."""


@once
def given(found: Attributions) -> tuple[Given, ...]:
    """Every figure with a unit, in a statement with a tie."""
    kept = []
    for said in statements(found):
        for figure in said.statement.figures:
            span = stretch(found, figure)
            if span and _is_figure(found, span) and tie(found, said.attribution) and figure.unit:
                kept.append(Given(said, figure, span, span.of(found.article.text)))
    return tuple(kept)


def _is_figure(found: Attributions, span: Span) -> bool:
    """Whether a stretch is a count that a reader would quote: whole, exact enough, and no length of time."""
    text, words = found.article.text, span.of(found.article.text)
    torn = (
        AGO.match(text, span.end)
        or GOES_ON.match(text, span.end)
        or NOT_QUITE.search(text, max(0, span.start - 12), span.start)
    )
    joined = re.search(r"\d-[a-z]|  |ing$", words) or text[span.end : span.end + 1] == "-"
    return not (torn or joined or VAGUE.match(words) or (LASTS.search(words) and "%" not in words))


def stretch(found: Attributions, figure: Figure) -> Span | None:
    """Figure and unit in one stretch; None where they stand apart."""
    unit = figure.unit
    if unit is None or not -1 < unit.start - figure.span.end <= NEAREST:
        return None
    tail = OF.match(found.article.text, unit.end)
    span = Span(figure.span.start, tail.end() if tail else unit.end)
    return None if "\n" in span.of(found.article.text) else span


def alone(found: Attributions, item: Given) -> bool:
    """Whether no other source, and no other place, gives this number of the same things."""
    number = item.figure.span.of(found.article.text)
    elsewhere = len(re.findall(rf"(?<![\d,.]){re.escape(number)}(?![\d,]|\.\d)", found.article.text)) > 1
    twin = any(
        o.said.source != item.said.source
        and o.figure.value is not None
        and o.figure.value == item.figure.value
        and keywords(o.text) & keywords(item.text)
        for o in given(found)
    )
    return not elsewhere and not twin
