"""Read the numbers of news English: digits, scales, currencies, shares, number words, fractions and ranges."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.attribution.number_words import (
    FIRST_WORDS,
    FRACTION,
    MIXED,
    SPELLED,
    VAGUE,
    fraction_value,
    mixed_value,
    spelled_value,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import FigureKind

SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12,
    "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12, "trn": 10**12, "k": 10**3,
}  # fmt: skip
PARTS = {"": Fraction(0), "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
BIG = r"hundred|thousand|million|billion|trillion"
METRES = (
    "race|sprint|hurdles|final|relay|freestyle|run|dash|high|long|tall|deep|wide|away|from|above|below|off|north|south|east"
    "|west"
)
DIGITS = re.compile(
    rf"""
    (?<![\w½¼¾]) (?<![^\W\d][@#/:.,_–-]) (?<!\d[/:.,]) (?<![@#])
    (?:(?P<number>\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?P<part>[½¼¾]?)|(?P<alone>[½¼¾]))
    (?P<scale>[\s-](?:{BIG}|dozen)\b(?:[\s-](?:{BIG})\b)?|\s?(?:mn|bn|trn|tn)\b|(?:[bk]|m(?!\s(?:{METRES})))\b)?
    (?P<coin>p\b|c\b|¢)?
    (?![\w/@]|[.,:]\d|-something|\(k\))
    """,
    re.VERBOSE | re.IGNORECASE,
)
OUT = re.compile(
    rf"(?<![\w@#’'-])(?:(?P<mixed>{MIXED})|(?P<fraction>{FRACTION})|(?P<words>{SPELLED})|(?P<vague>{VAGUE}))(?![\w’'])",
    re.IGNORECASE,
)
BEGIN = re.compile(r"\.?\d+|[½¼¾]|[^\W\d_]+")
MONEY = re.compile(r"(?:\b(?:US|AU|A|C|CA|NZ|HK|S|R)\$|(?<!\w)\$|[€£¥₹₦₽₩₪₺]|\b(?:USD|EUR|GBP|CHF|Rs\.?)(?=\s))\s?\Z")
LONGEST_SIGN = 5
SHARE = re.compile(r"\s?%|[\s-](?:per[\s-]?cent|percent|pct)\b|\spercentage\spoints?\b", re.IGNORECASE)
PLUS = re.compile(r"\+|\s(?:or\s(?:so|more|fewer|less))\b|-plus\b|-odd\b")
COIN = re.compile(
    r"[\s-](?:dollars?|euros?|pounds?|cents?|pence|roubles?|rubles?|yen|yuan|rupees?|francs?|pesos?|naira|kr)\b"
)
JOINT = re.compile(r"\s?[-–—]\s?|\sto\s|\sand\s|\sor\s")
CHANGE = re.compile(
    r"\b(?:rose|fell|grew|climbed|dropped|jumped|slipped|increased?|decreased?|cut|raised?|risen|fallen|up|down|went|gone"
    r"|moved?|changed?|won|win|lost|beat|led|leads?|ahead|voted?|defeated|drew|drawn|trailed?|record|score)\b"
)
CONTEST = re.compile(
    r"[\s-](?:win|loss|victory|defeat|draw|vote|votes|decision|ruling|majority|lead|record|score|split|margin|in|against|on|over)\b"
)
REACH = 40


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it stands, hedges left out."""

    start: int
    """Offset of its first code point."""
    end: int
    """Offset behind its last one, ``%`` or ``per cent`` included."""
    value: Fraction | None
    """What it is worth; None for ``thousands``."""
    kind: FigureKind = "count"
    """What sort of thing it measures."""
    upto: Fraction | None = None
    """The upper end of a range."""
    scale: int = 1
    """The scale it names: a million for ``3m``."""


def numerals(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Every number in a stretch of text, ranges as one, in order."""
    held: Numeral | None = None
    for found in _single(text, start, end):
        joined = _joined(text, held, found, start) if held is not None else None
        if held is not None and joined is None:
            yield held
        held = joined or found
    if held is not None:
        yield held


def _single(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Every number in order, the ends of a range apart."""
    at = start
    places = _beginnings(text)
    for i in range(bisect_left(places, start - text.startswith(".", start - 1)), bisect_left(places, end)):
        place = max(places[i], start)
        if place < at:
            continue
        m = OUT.match(text, place, end) or (None if text[place].isalpha() else DIGITS.match(text, place, end))
        if m is not None and m.end() > m.start():
            found = _numeral(text, m, start, end)
            yield found
            at = found.end


@lru_cache(maxsize=64)
def _beginnings(text: str) -> list[int]:
    """Where a number may begin; a text is asked for its numbers stretch by stretch, and names of sources in between."""
    words = BEGIN.finditer(text)
    return [word.start() for word in words if (found := word[0]).lower() in FIRST_WORDS or not found[0].isalpha()]


def _numeral(text: str, m: re.Match[str], start: int, end: int) -> Numeral:
    """One match as a number, with the sign before it and the share or the coin behind it."""
    parts = m.groupdict()
    number, letter = parts.get("number"), (parts.get("scale") or "")[:1].lower()
    value, scale = _value(parts)
    sign = MONEY.search(text, max(start, m.start() - LONGEST_SIGN), m.start()) if number else None
    coin = bool(parts.get("coin"))
    stop: int = m.end()
    if letter == "m" and sign is None and ("," in m[0] or not text[stop : stop + 2].strip().isalpha()):
        value, scale, stop = _plain(parts), 1, stop - 1
    kind: FigureKind = "money" if sign or coin else "count"
    share = SHARE.match(text, stop, end)
    if share is not None:
        stop, kind = share.end(), "share"
    elif COIN.match(text, stop, end):
        kind = "money"
    elif parts.get("fraction"):
        kind = "share"
    if coin and value is not None:
        value /= 100
    return Numeral(sign.start() if sign else m.start(), stop, value, kind, scale=scale)


def _value(parts: dict[str, str | None]) -> tuple[Fraction | None, int]:
    """What a match is worth, and the scale it names."""
    if parts.get("number") or parts.get("alone"):
        scale = 1
        for word in re.findall(r"[a-z]+", (parts["scale"] or "").lower()):
            scale *= SCALES[word]
        return _plain(parts) * scale, scale
    for name, worth in (("mixed", mixed_value), ("fraction", fraction_value), ("words", spelled_value)):
        if words := parts[name]:
            return worth(words), 1
    return None, 1


def _plain(parts: dict[str, str | None]) -> Fraction:
    """The digits alone."""
    return Fraction((parts["number"] or "0").replace(",", "")) + PARTS[parts["part"] or parts["alone"] or ""]


def _joined(text: str, low: Numeral, high: Numeral, start: int) -> Numeral | None:
    """Two numbers as one range: ``10–15``, ``between 5 and 7``, ``from 3 to 8``, ``two or three``."""
    between = JOINT.fullmatch(text, low.end, high.start)
    if between is None or low.value is None or high.value is None or low.upto is not None:
        return None
    word, before = between[0].strip(), text[max(start, low.start - REACH) : low.start].lower()
    if not _is_range(word, before, text, low, high):
        return None
    bottom = low.value
    if low.scale == 1 and high.scale > 1 and bottom < high.value / high.scale:
        bottom *= high.scale
    if bottom >= high.value:
        return None
    return replace(high, start=low.start, value=bottom, upto=high.value, kind=_same_kind(low, high))


def _is_range(word: str, before: str, text: str, low: Numeral, high: Numeral) -> bool:
    """Whether two numbers bound one; what changed from one to the other, or was won by them, stays two."""
    if word == "and":
        return before.endswith("between ")
    if CHANGE.search(before) or CONTEST.match(text, high.end):
        return word == "to" and before.endswith("between ")
    if word == "or":
        return low.kind == high.kind
    return word != "to" or low.kind in {high.kind, "count"}


def _same_kind(low: Numeral, high: Numeral) -> FigureKind:
    return high.kind if high.kind != "count" else low.kind
