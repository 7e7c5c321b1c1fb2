"""Say whose words each find is: names, last names, titles and pronouns to one canonical form."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from quiz.attribution.kinds import kind_of
from quiz.attribution.names import register
from quiz.attribution.resolve import Resolver
from quiz.attribution.subjects import subjects

if TYPE_CHECKING:
    from quiz.attribution.names import Person
    from quiz.attribution.sheet import Find, Sheet
    from quiz.attribution.tokens import Range, Row

UNSURE = 0.55


def resolve(sheet: Sheet) -> None:
    """Walk down the article and name the source of every find."""
    row = sheet.row
    sheet.names = register(row, {f.source for f in sheet.finds if f.source is not None})
    walker = Resolver(row, sheet.names)
    heard = {f.source[0] for f in sheet.finds if f.source is not None}
    waiting = deque((at, subject) for at, subject in subjects(row, sheet.names) if at not in heard)
    for find in sorted(sheet.finds, key=lambda f: _place(row, f)):
        at = _place(row, find)
        while waiting and waiting[0][0] < at:
            _pass(sheet, walker, waiting.popleft()[1])
        _name(sheet, walker, find)


def _pass(sheet: Sheet, walker: Resolver, subject: Person | Range) -> None:
    """Remember the subject of a sentence that stands before the next find."""
    if isinstance(subject, tuple):
        canonical, _ = walker.of_phrase(*subject)
        walker.heard(canonical, kind_of(sheet.names, canonical, subject))
    else:
        walker.seen(subject)


def _place(row: Row, find: Find) -> int:
    """Where a find's frame stands; a signature's quotation speaks from where it begins."""
    if find.source is not None and not find.borrowed:
        return find.source[0]
    return row.index(find.start)


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
