"""What pages call things: the glossary's names, in the words of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

KIND_WORDS = {
    "named_person": "Named person",
    "institution": "Institution",
    "unnamed_people": "Unnamed people",
    "document": "Document",
    "media": "Media",
    "none": "No source named",
    "reporter": "Reporter’s own voice",
}
"""Kinds of source; the icon of each has the same name."""

FORM_WORDS = {
    "direct": "quotation",
    "mixed": "part quotation",
    "indirect": "paraphrase",
    "voice": "reporter’s own voice",
}
"""Forms of a statement, and the reporter's voice."""

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def number(count: int) -> str:
    """A count in words up to twelve, else in digits."""
    return SMALL[count] if 0 <= count < len(SMALL) else f"{count:,}"


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: ``1 question``, ``4 questions``."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(words: list[str], last: str = "and") -> str:
    """Words as a sentence lists them: ``4, 6 and 9``."""
    return f" {last} ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def inside(text: str) -> str:
    """Words as they stand inside a sentence: ``A delegation`` becomes ``a delegation``; names keep their capitals."""
    return text[0].lower() + text[1:] if text.startswith(("A ", "An ", "Over ", "About ", "Some ")) else text


def points(value: Fraction) -> str:
    """Points as people write them: ``9``, ``9.5``, ``9.3``."""
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.1f}"
