"""What an item asks for once its parts are understood, whatever version it is of."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from quiz.bank.formats.records import Text

if TYPE_CHECKING:
    from quiz.bank.formats.records import Answer, Form
    from quiz.question.kinds import SelectSentence
    from quiz.question.options import Evidence

BLANK = "____"
"""What stands for a place to write."""
DIGITS = 15
"""Digits up to which a number is written out."""


@dataclass(frozen=True, slots=True)
class Made:
    """What an item asks for."""

    form: Form
    """Its form."""
    stem: str
    """Its words, as markup."""
    answers: tuple[Answer, ...] = ()
    """Its answers."""
    pairs: tuple[tuple[Text, Text], ...] = ()
    """Its pairs."""
    told: tuple[str, ...] = ()
    """More to say afterwards, as markup."""
    select: tuple[SelectSentence, tuple[Evidence, ...]] | None = None
    """The sentence to select in an article."""


def html(words: str) -> Text:
    """A text with markup."""
    return Text(words, "html")


def digits(words: str) -> str:
    """A number without noughts that say nothing: ``3.0`` as ``3``."""
    try:
        value = Decimal(words.strip())
    except InvalidOperation:
        return words.strip()
    plain = f"{value:f}" if value.is_finite() and abs(value.adjusted()) < DIGITS else words.strip()
    return (plain.rstrip("0").rstrip(".") or "0") if "." in plain else plain
