"""The numbers a statement gives: hedge, value and what is counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar
from quiz.attribution.records import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.tokens import Range, Row

SCALE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
UP_TO_TWENTY = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20,
}  # fmt: skip
SMALL = {**UP_TO_TWENTY, **TENS, "half": 0.5}
DIGITS = re.compile(r"[$€£¥]?(?P<number>\d+(?:,\d+)*(?:\.\d+)?)(?P<scale>%|m|bn|k)?\Z")
SUFFIX = {"m": 1e6, "bn": 1e9, "k": 1e3}
HEDGES = (
    ("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("as", "many", "as"),
    ("up", "to"), ("no", "more", "than"), ("an", "estimated"), ("well", "over"), ("close", "to"), ("only",), ("just",),
    ("about",), ("around",), ("over",), ("under",), ("nearly",), ("almost",), ("roughly",), ("approximately",),
    ("some",), ("several",), ("many",), ("a", "few"), ("few",), ("estimated",),
)  # fmt: skip
LONGEST_UNIT = 4
YEARS = range(1500, 2101)


def figures(row: Row, first: int, last: int) -> tuple[Figure, ...]:
    """Every number in a range that counts something."""
    return tuple(_figures(row, first, last))


def _figures(row: Row, first: int, last: int) -> Iterator[Figure]:
    i = first
    while i < last:
        end = _number_end(row, i, last)
        if end == i:
            i += 1
            continue
        hedge = _hedge(row, first, i)
        if not _names_a_year(row, i, end):
            begin = hedge[0] if hedge else i
            yield Figure(
                span=row.span(begin, end),
                hedge=row.span(*hedge) if hedge else None,
                unit=_unit(row, end, last),
                value=_value(row, i, end),
            )
        i = end


def _number_end(row: Row, i: int, last: int) -> int:
    """Where a number that begins here ends; here where none begins."""
    low = row.low(i)
    vague = low in grammar("vague_number")
    if not (DIGITS.match(low) or vague or low in SMALL or low in SCALE):
        return i
    end = i + 1
    while end < last and row.low(end) in SCALE:
        end += 1
    if end < last and row.low(end) in ("%", "percent"):
        end += 1
    elif row.low(end) == "per" and row.low(end + 1) == "cent" and end + 1 < last:
        end += 2
    return end


def _hedge(row: Row, first: int, i: int) -> Range | None:
    for hedge in HEDGES:
        begin = i - len(hedge)
        if begin >= first and all(row.low(begin + k) == word for k, word in enumerate(hedge)):
            return begin, i
    return None


def _names_a_year(row: Row, i: int, end: int) -> bool:
    """A year, a day of a month or an age beside a name counts nothing."""
    text = row.tokens[i].text
    if end - i > 1 or not text.isdecimal():
        return False
    if {row.low(i - 1), row.low(i + 1)} & grammar("month"):
        return True
    return len(text) == len("2031") and int(text) in YEARS and row.low(i - 1) in grammar("before_year")


def _value(row: Row, i: int, end: int) -> float | None:
    low = row.low(i)
    digits = DIGITS.match(low)
    if digits:
        value = float(digits["number"].replace(",", "")) * SUFFIX.get(digits["scale"] or "", 1)
    elif low in SMALL:
        value = float(SMALL[low])
    else:
        return None
    for k in range(i + 1, end):
        value *= SCALE.get(row.low(k), 1)
    return value


def _unit(row: Row, at: int, last: int) -> Span | None:
    """The words that say what is counted: up to the noun, an ``of`` phrase included."""
    of = row.low(at) == "of"
    if row.low(at - 1) in ("%", "percent", "cent") and not of:
        return None
    at += of
    at += of and row.low(at) in ("the", "its", "his", "her", "their", "our")
    end = at
    while (
        end < last and end - at < LONGEST_UNIT and _counted(row, end) and not (end > at and row.low(end).endswith("ed"))
    ):
        end += 1
        if _plural(row.low(end - 1)):
            break
    while end > at and not row.tokens[end - 1].word:
        end -= 1
    return row.span(at, end) if end > at else None


def _plural(low: str) -> bool:
    """Whether a noun in the plural ends the count."""
    return low.endswith("s") and not low.endswith(("ss", "us", "is")) and low != "'s"


def _counted(row: Row, i: int) -> bool:
    low = row.low(i)
    stops = (
        grammar("auxiliary") | grammar("boundary") | grammar("preposition") | grammar("pronoun") | grammar("determiner")
    )
    return row.tokens[i].word and low not in stops and low not in ("and", "more") and low not in grammar("adverb")
