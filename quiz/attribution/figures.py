"""The numbers a stretch of the report gives: hedge, value and what is counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.attribution.number_sense import counts
from quiz.attribution.numerals import numerals
from quiz.attribution.records import Figure
from quiz.attribution.units import unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.numerals import Numeral
    from quiz.attribution.tokens import Row

HEDGE = re.compile(
    r"(?:(?<![^\s(“\"‘'—–])(?:more|less|fewer|greater|higher|lower|no\smore|no\sfewer|no\sless|not\smore|better)\sthan"
    r"|(?<![^\s(“\"‘'—–])(?:at\s(?:the\s)?(?:least|most)|as\s(?:many|much|few|little|high|low)\sas|up\sto|upwards?\sof"
    r"|north\sof|in\sexcess\sof|an?\s(?:estimated|average\sof|total\sof|record|mere|whopping|further|additional|maximum\sof"
    r"|minimum\sof)|(?:well|just|far|slightly|a\slittle)\s(?:over|under|above|below)|close\sto|(?:a\s)?few|several|many"
    r"|a\scouple(?:\sof)?|only|just|about|around|over|under|above|below|nearly|almost|roughly|approximately|some|estimated"
    r"|barely|exactly|between|maybe|perhaps|possibly|(?<=from\s)|circa|c\.|~|hardly|mere))\s?\Z",
    re.IGNORECASE,
)
BLURRED = re.compile(r"(?:few|several|many|couple(?:\sof)?|some)\Z", re.IGNORECASE)
BEHIND = re.compile(r"\+|-plus\b|-odd\b|\sor\s(?:so|more|fewer|less|thereabouts)\b|\splus\b")
LONGEST_HEDGE = 28
SMALLEST_ALONE = 10


def figures(row: Row, first: int, last: int) -> tuple[Figure, ...]:
    """Every number in a range that counts something."""
    return tuple(_figures(row, first, last)) if first < last else ()


def _figures(row: Row, first: int, last: int) -> Iterator[Figure]:
    text, whole = row.article.text, row.span(first, last)
    floor = whole.start
    for number in numerals(text, whole.start, whole.end):
        if not counts(text, number):
            continue
        hedge = _hedge(text, floor, number)
        counted = unit(row, number, last)
        if not _worth(text, number, hedge, counted):
            continue
        start = min(hedge.start, number.start) if hedge else number.start
        end = max(hedge.end, number.end) if hedge else number.end
        yield Figure(
            span=Span(start, end),
            hedge=hedge,
            unit=counted,
            value=None if number.value is None else float(number.value),
            upto=None if number.upto is None else float(number.upto),
            kind=number.kind,
        )
        floor = end


def _hedge(text: str, floor: int, number: Numeral) -> Span | None:
    """The words that bound or blur a number, before it or right behind it; ``at least about`` is one hedge."""
    begin = number.start
    while (
        (m := HEDGE.search(text, max(floor, begin - LONGEST_HEDGE), begin)) and m.end() == begin and m.start() < begin
    ):
        begin = m.start()
    if begin < number.start:
        return Span(begin, begin + len(text[begin : number.start].rstrip()))
    behind = BEHIND.match(text, number.end)
    if behind is None:
        return None
    return Span(behind.end() - len(behind[0].lstrip()), behind.end())


def _worth(text: str, number: Numeral, hedge: Span | None, counted: Span | None) -> bool:
    """Whether a number is more than a turn of phrase: ``the two``, ``one`` and the ``hundred`` of a name are not."""
    words = text[number.start : number.end].lower()
    if number.value is None and not words.endswith("s") and "s of " not in words:
        return hedge is not None and bool(BLURRED.search(hedge.of(text)))
    if words == "one":
        return hedge is not None and counted is not None
    spelled = words[0].isalpha() and number.kind == "count"
    small = number.value is not None and number.value <= SMALLEST_ALONE
    return not (spelled and small and counted is None and hedge is None)
