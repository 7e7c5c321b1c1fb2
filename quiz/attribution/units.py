"""What a number counts, as far as the words beside it say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.attribution.lexicon import grammar

if TYPE_CHECKING:
    from quiz.attribution.numerals import Numeral
    from quiz.attribution.tokens import Row

LONGEST_UNIT = 5
SIGN = re.compile(r"[^\W\d_]*[$€£¥₹₦₽₩₪₺]|(?:USD|EUR|GBP|CHF)|Rs\.?")
MEASURE = re.compile(r"(?:m|km|kg|g|mm|cm|ft|lb|lbs|mph|kph|GW|MW|kW|TWh|ha|C|F|in)\b|°\s?[CF]?")
JOINED = re.compile(r"-((?!strong|plus|odd|to|and)[a-z]{3,})\b")
OWNED = frozenset(("the", "its", "his", "her", "their", "our", "all", "these", "those", "my", "your"))
MANY = frozenset(
    ("people", "men", "women", "children", "police", "troops", "dead", "wounded", "injured", "missing", "staff")
)
PASSED = frozenset(("more", "other", "additional", "further", "extra", "out", "strong"))
IRREGULAR = frozenset(
    (
        "left",
        "fled",
        "met",
        "broke",
        "ran",
        "paid",
        "bought",
        "sold",
        "found",
        "fought",
        "hurt",
        "spoke",
        "spent",
        "lay",
    )
)
NEVER = frozenset(("and", "or", "ago", "times", "percentage", "each", "apiece", "a", "an", "per", "dead-even"))


def unit(row: Row, number: Numeral, last: int) -> Span | None:
    """The words that say what is counted: a sign of money, a measure, or the noun, an ``of`` phrase looked through."""
    text = row.article.text
    sign = SIGN.match(text, number.start, number.end) if number.kind == "money" else None
    if sign is not None:
        return Span(sign.start(), sign.end())
    measure = MEASURE.match(text, number.end)
    if measure is not None and measure.end() > number.end:
        return Span(*measure.span())
    at = row.index(number.end)
    if number.kind == "share":
        return _noun(row, _behind_of(row, at, last), last) if row.low(at) == "of" else _shared(row, number, at, last)
    joined = JOINED.match(text, number.end)
    if joined is not None:
        return Span(*joined.span(1))
    while at < last and (row.low(at) in PASSED or row.tokens[at].text in "-–+"):
        at += 1
    if row.low(at) == "or" and row.low(at + 1) in ("so", "more", "fewer", "less", "thereabouts"):
        at += 2
    return _noun(row, _behind_of(row, at, last) if row.low(at) == "of" else at, last)


def _shared(row: Row, number: Numeral, at: int, last: int) -> Span | None:
    """``half the voters``, ``one in five pupils``; what follows a percentage without ``of`` may be anything."""
    if row.article.text[number.start : number.end].lower() == "half":
        return _noun(row, at + (row.low(at) in OWNED), last)
    return _noun(row, at, last) if row.low(at - 2) in ("in", "of", "every") else None


def _behind_of(row: Row, at: int, last: int) -> int:
    """``85 of the 154 meetings``: where the noun phrase begins that the share is taken of."""
    at += 1
    while at < last and (row.low(at) in OWNED or row.low(at) in PASSED or row.tokens[at].text[0].isdigit()):
        at += 1
    return at


def _noun(row: Row, at: int, last: int) -> Span | None:
    """The noun phrase from here on, to its first plural."""
    end = at
    while end < last and end - at < LONGEST_UNIT and _counted(row, end, first=end == at):
        end += 1
        if _plural(row.low(end - 1)):
            break
    while end > at and not row.tokens[end - 1].word:
        end -= 1
    return row.span(at, end) if end > at else None


def _plural(low: str) -> bool:
    """Whether a noun in the plural ends the count."""
    return low in MANY or (low.endswith("s") and not low.endswith(("ss", "us", "is")) and low not in ("'s", "u.s"))


def _counted(row: Row, i: int, *, first: bool) -> bool:
    low = row.low(i)
    stops = grammar("auxiliary", "boundary", "preposition", "pronoun", "determiner", "adverb", "finite")
    if not row.tokens[i].word or low in stops or low in NEVER or low[0].isdigit():
        return False
    if low in IRREGULAR or low in grammar("object_pronoun"):
        return False
    if first:
        return not low.endswith("ed") or low in MANY or (i + 1 < len(row.tokens) and _counted(row, i + 1, first=False))
    return not (low.endswith("ed") or (low in grammar("time") and not _plural(low)))
