"""Who or what each sentence of the report is about: pronouns in the next one mostly mean it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.descriptions import head_at
from quiz.attribution.lexicon import grammar, verbs, words
from quiz.attribution.phrases import phrase_ending

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.tokens import Range, Row, Unit

LONGEST_LEAD = 24
NAME_LEAD = 8


def leads(row: Row, unit: Unit, at: int) -> bool:
    """Whether a name opens its sentence: no verb, and no preposition of its own, stands before it."""
    if at - unit.first > NAME_LEAD or row.low(at - 1) in grammar("preposition"):
        return at == unit.first
    return not any(row.low(i) in grammar("finite") or row.low(i).endswith("ed") for i in range(unit.first, at))


def bodies(row: Row) -> Iterator[Range]:
    """The subjects of sentences that are built on a noun for a body, a document or people."""
    for unit in row.units:
        yield from _body(row, unit)


def _body(row: Row, unit: Unit) -> Iterator[Range]:
    for i in range(unit.first + 1, min(unit.last, unit.first + LONGEST_LEAD)):
        low = row.low(i)
        if row.piece(i) >= 0 or low == ",":
            return
        if low in grammar("finite") or (low.endswith("ed") and low not in ("united", "armed")) or _told(low):
            phrase = phrase_ending(row, unit, i)
            if phrase is not None and phrase[0] <= unit.first + 1 and _is_body(row, phrase):
                yield phrase
            return


def _told(low: str) -> bool:
    """``wrote``, ``says``: a reporting verb in a finite form."""
    return any(form in ("past", "present") for _, form in verbs().get(low, ()))


def _is_body(row: Row, phrase: Range) -> bool:
    heads = words("bodies", "documents", "people")
    return row.low(head_at(row, *phrase)) in heads or any(row.low(i) in words("documents") for i in range(*phrase))
