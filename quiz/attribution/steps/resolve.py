"""Say whose words each find is: names, last names, titles and pronouns to one canonical form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.kinds import kind_of
from quiz.attribution.names import register
from quiz.attribution.resolve import Resolver

if TYPE_CHECKING:
    from quiz.attribution.names import Names, Person
    from quiz.attribution.sheet import Find, Sheet
    from quiz.attribution.tokens import Row

UNSURE = 0.55


def resolve(sheet: Sheet) -> None:
    """Walk down the article and name the source of every find."""
    row = sheet.row
    sheet.names = register(row, {f.source for f in sheet.finds if f.source is not None})
    walker = Resolver(row, sheet.names)
    subjects = _subjects(row, sheet.names)
    finds = sorted(sheet.finds, key=lambda f: _place(row, f))
    for find in finds:
        at = _place(row, find)
        while subjects and subjects[0][0] < at:
            walker.seen(subjects.pop(0)[1])
        _name(sheet, walker, find)


def _place(row: Row, find: Find) -> int:
    """Where a find's frame stands; a signature's quotation speaks from where it begins."""
    if find.source is not None and not find.borrowed:
        return row.tokens[find.source[0]].start
    return find.start


def _name(sheet: Sheet, walker: Resolver, find: Find) -> None:
    sure = True
    if find.source_span is not None:
        find.canonical = walker.of_signature(find.source_span)
    elif find.source is not None:
        find.canonical, sure = walker.of_phrase(*find.source)
    if not sure:
        find.confidence = min(find.confidence, UNSURE)
    find.kind = kind_of(sheet.names, find.canonical, find.source)
    walker.heard(find.canonical, find.kind)


def _subjects(row: Row, names: Names) -> list[tuple[int, Person]]:
    """People whose name opens a sentence of the report, with the place."""
    starts = {row.tokens[u.first].start for u in row.units}
    found = [
        (span.start, person)
        for person in names.people
        for span in person.spans
        if row.tokens[row.index(span.start)].piece < 0 and _opens(row, span.start, starts)
    ]
    return sorted(found, key=lambda pair: pair[0])


def _opens(row: Row, offset: int, starts: set[int]) -> bool:
    """Whether a name stands within the first words of its sentence."""
    at = row.index(offset)
    return any(row.tokens[i].start in starts for i in range(max(0, at - 4), at + 1))
