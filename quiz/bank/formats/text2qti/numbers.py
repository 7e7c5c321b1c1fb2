"""The numbers that text2qti takes as an answer."""

from __future__ import annotations

from fractions import Fraction

from quiz.bank.formats.digits import decimal
from quiz.bank.formats.records import Answer, Text

HUNDRED = 100


def number(words: str) -> Answer | None:
    """A number that counts: a whole one, one with a margin, or a range."""
    if words.startswith("[") and words.endswith("]"):
        low, high = (decimal(part) for part in (*words[1:-1].split(",", 1), "")[:2])
        if low is None or high is None or low > high:
            return None
        return Answer(Text(""), Fraction(1), span=(f"{low:f}", f"{high:f}"))
    middle, _, margin = words.partition("+-")
    exact, share = decimal(middle), margin.strip().endswith("%")
    off = decimal(margin.strip().removesuffix("%")) if margin else decimal("0")
    if exact is None or off is None or off < 0 or (not margin and exact % 1):
        return None
    off = abs(exact) * off / HUNDRED if share else off
    span = (f"{(exact - off).normalize():f}", f"{(exact + off).normalize():f}")
    return Answer(Text(f"{exact:f}"), Fraction(1), span=span if off else None)
