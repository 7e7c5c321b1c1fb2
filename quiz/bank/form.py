"""The one form of a bank: what a teacher wrote, as the writer writes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.bank.versions import carry_ids
from quiz.bank.write import write
from quiz.question.identity import with_ids

if TYPE_CHECKING:
    from quiz.bank.records import Bank


def in_form(bank: Bank, older: Bank | None = None) -> str:
    """The document in its one form, an id on every question; one that is in form comes back byte for byte.

    Args:
        bank: what was read.
        older: an earlier version, whose ids those questions keep that lost theirs.
    """
    named = carry_ids(bank, older) if older else replace(bank, questions=with_ids(bank.questions))
    return write(named)
