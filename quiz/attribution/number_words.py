"""Numbers spelled out: the patterns that find them, and what they are worth."""

from __future__ import annotations

import re
from fractions import Fraction

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SMALL = {**ONES, **TENS, "a": 1, "an": 1, "dozen": 12, "hundred": 100}
PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
}  # fmt: skip

_ONE, _TEN, _BIG = "|".join(ONES), "|".join(TENS), "|".join(SCALES)
_UNDER_100 = rf"(?:(?:{_TEN})(?:[-\s](?:{'|'.join(list(ONES)[:9])}))?|(?:{_ONE}))"
_HUNDREDS = rf"(?:an?|{_ONE})[-\s](?:hundred|dozen)(?:\sand\s{_UNDER_100}(?![-\s]hundred))?"
_UNDER_1000 = rf"(?:{_HUNDREDS}|{_UNDER_100}|an?(?=[-\s](?:{_BIG})\b))"
_REST = rf"(?:,?\s{_HUNDREDS}|\sand\s{_UNDER_100}(?![-\s](?:hundred|{_BIG})))"
SPELLED = rf"\b{_UNDER_1000}\b(?:[-\s](?:{_BIG})\b(?:,?\s{_UNDER_1000}(?=[-\s](?:{_BIG})\b)|{_REST}\b)?)*"
"""A whole number in words: ``two hundred and five thousand``, ``a dozen``."""
MIXED = (
    rf"\bhalf[-\s](?:an?[-\s])?(?:dozen|{_BIG})\b"
    rf"|\b(?:an?|{_ONE})\sand\sa\s(?:half|quarter)(?:\s(?:{_BIG}))?\b|\b(?:an?|{_ONE})\s(?:{_BIG})\sand\sa\shalf\b"
)
"""A number with a half in it: ``half a million``, ``two and a half``."""
_LIMIT = r"(?=\sof\b)"
FRACTION = (
    rf"\b(?:{_ONE})[-\s](?:halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b"
    r"(?!\s(?:time|day|round))"
    rf"|\ba\s(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth){_LIMIT}"
    r"|\bhalf(?=\s(?:of|the|its|their|his|her|our|my|all|a|an)\b)"
    rf"|\b(?:{_ONE}|\d\d?)\s(?:in|out\sof|of(?=\severy))\s(?:every\s)?(?:{_ONE}|{_TEN}|\d\d?|100|1,000)\b(?![.,]?\d|\s?%|\sper)"
)
"""A share in words: ``two thirds``, ``a quarter of``, ``one in five``."""
_BIGS = "|".join(f"{scale}s" for scale in SCALES)
VAGUE = (
    rf"\b(?:tens|dozens|scores|hundreds|{_BIGS})(?:\sof\s(?:{_BIGS}))?\b"
    rf"|(?<=\s)(?:dozen|hundred|{_BIG})\b(?:\s(?:{_BIG})\b)?"
)
"""A number nobody can compute: ``tens of thousands``, the ``thousand`` of ``several thousand``."""
FIRST_WORDS = frozenset(
    (*ONES, *TENS, *SCALES, *(f"{scale}s" for scale in SCALES), "a", "an", "half", "hundred", "dozen", "tens", "dozens")
) | {"scores", "hundreds"}
"""The words a number in words may begin with."""
WORD = re.compile(r"[a-z]+|\d[\d,]*")


def spelled_value(text: str) -> Fraction:
    """What a whole number in words is worth."""
    total = group = 0
    for word in WORD.findall(text.lower()):
        if word in SCALES:
            total, group = total + max(group, 1) * SCALES[word], 0
        elif word in ("hundred", "dozen"):
            group = max(group, 1) * SMALL[word]
        else:
            group += SMALL.get(word, 0)
    return Fraction(total + group)


def mixed_value(text: str) -> Fraction:
    """What a number with a half or a quarter in it is worth."""
    words = WORD.findall(text.lower())
    scale = next((SCALES[w] for w in words if w in SCALES), 12 if "dozen" in words else 1)
    whole = next((ONES[w] for w in words if w in ONES), int("and" in words))
    return (whole + Fraction(1, 4 if "quarter" in words else 2)) * scale


def fraction_value(text: str) -> Fraction:
    """What a share in words is worth."""
    words = WORD.findall(text.lower())
    if {"in", "out", "of"} & set(words):
        return Fraction(_small(words[0]), max(1, _small(words[-1])))
    whole = _small(words[0]) if len(words) > 1 else 1
    return Fraction(whole, PARTS[words[-1].removesuffix("s")])


def _small(word: str) -> int:
    return int(word.replace(",", "")) if word[0].isdigit() else SMALL[word]
