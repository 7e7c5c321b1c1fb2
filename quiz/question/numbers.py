"""Numbers in words: ``three thousand``, ``a hundred and five``, ``1.5 million`` as digits."""

from __future__ import annotations

import re
from decimal import Decimal

ONES = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
VALUES = {word: n for n, word in enumerate(ONES)} | {word: 20 + 10 * n for n, word in enumerate(TENS)}
HUNDRED = 100
SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000}
NAMED = frozenset({*VALUES, "hundred", *SCALES})
DIGITS = re.compile(r"[0-9]{1,15}(\.[0-9]{1,9})?")


def in_digits(words: list[str]) -> list[str]:
    """The words with every number in words as digits; two numbers side by side stay two."""
    padded, out, at = [*words, "", "", ""], [], 0
    while at < len(words):
        number = _number(padded, at) if _begins(words[at]) else None
        if number is None or (number[1] == at + 1 and DIGITS.fullmatch(words[at])):
            out.append(words[at])
            at += 1
        else:
            out.append(f"{number[0]:f}".rstrip("0").rstrip(".") if number[0] % 1 else str(int(number[0])))
            at = number[1]
    return out


def _begins(word: str) -> bool:
    """Whether a number can begin with this word: most words are none, and need no closer look."""
    return word in NAMED or word[:1].isdigit()


def _number(words: list[str], at: int, limit: int = 10**15) -> tuple[Decimal, int] | None:
    """The number that begins here and the place behind it; its largest scale stays below the limit."""
    head = _below_thousand(words, at)
    if head is None:
        return None
    value, at = head
    size = SCALES.get(words[at], 1)
    if not 1 < size < limit:
        return value, at
    rest = _number(words, at + (2 if words[at + 1] == "and" else 1), size)
    if rest and rest[0] < size and not DIGITS.fullmatch(words[rest[1] - 1]):
        return value * size + rest[0], rest[1]
    return value * size, at + 1


def _below_thousand(words: list[str], at: int) -> tuple[Decimal, int] | None:
    """A number up to 999, or digits; a lone scale counts once, as in "a hundred"."""
    if DIGITS.fullmatch(words[at]):
        value, at = Decimal(words[at]), at + 1
    elif words[at] == "hundred" or words[at] in SCALES:
        value = Decimal(1)
    elif (low := _below_hundred(words, at)) is not None:
        value, at = Decimal(low[0]), low[1]
    else:
        return None
    if words[at] != "hundred":
        return value, at
    low = _below_hundred(words, at + (2 if words[at + 1] == "and" else 1))
    return (value * HUNDRED + low[0], low[1]) if low else (value * HUNDRED, at + 1)


def _below_hundred(words: list[str], at: int) -> tuple[int, int] | None:
    """A number up to 99 in words."""
    value = VALUES.get(words[at])
    if value is None:
        return None
    if words[at] in TENS and 0 < VALUES.get(words[at + 1], 0) < VALUES["ten"]:
        return value + VALUES[words[at + 1]], at + 2
    return value, at + 1
