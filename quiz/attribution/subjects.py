"""Who or what each sentence of the report is about: pronouns in the next one mostly mean it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar, words
from quiz.attribution.phrases import phrase_ending

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.names import Names, Person
    from quiz.attribution.tokens import Range, Row, Unit

LONGEST_LEAD = 24
NAME_LEAD = 4


def subjects(row: Row, names: Names) -> list[tuple[int, Person | Range]]:
    """People and bodies that open a sentence, each with the token where they stand."""
    opening = {i for unit in row.units for i in range(unit.first, min(unit.last, unit.first + NAME_LEAD + 1))}
    people: list[tuple[int, Person | Range]] = []
    for person in names.people:
        places = (row.index(span.start) for span in person.spans)
        people.extend((at, person) for at in places if row.piece(at) < 0 and at in opening)
    bodies = [(phrase[0], phrase) for unit in row.units for phrase in _body(row, unit)]
    return sorted([*people, *bodies], key=lambda pair: pair[0])


def _body(row: Row, unit: Unit) -> Iterator[Range]:
    """The subject of a sentence where it is built on a noun for a body, a document or people."""
    for i in range(unit.first + 1, min(unit.last, unit.first + LONGEST_LEAD)):
        low = row.low(i)
        if row.piece(i) >= 0 or low == ",":
            return
        if low in grammar("finite") or (low.endswith("ed") and low not in ("united", "armed")):
            phrase = phrase_ending(row, unit, i)
            if phrase is not None and phrase[0] <= unit.first + 1 and _is_body(row, phrase):
                yield phrase
            return


def _is_body(row: Row, phrase: Range) -> bool:
    heads = words("bodies") | words("documents") | words("people")
    return row.low(phrase[1] - 1) in heads or any(row.low(i) in words("documents") for i in range(*phrase))
