"""A quotation over several paragraphs has one owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Quotation
    from quiz.attribution.sheet import Find, Sheet


def whole_quotations(sheet: Sheet) -> None:
    """Whoever owns one stretch of a quotation owns the others."""
    for quotation, owners in _long(sheet):
        owner = max(owners, key=lambda f: f.confidence)
        for other in owners:
            if other is not owner:
                other.content = [c for c in other.content if not any(c.overlaps(s) for s in quotation.spans)]
        missing = [s for s in quotation.spans if not any(c.overlaps(s) for c in owner.content)]
        owner.content = sorted([*owner.content, *missing])
    sheet.finds = [f for f in sheet.finds if f.content]


def _long(sheet: Sheet) -> Iterator[tuple[Quotation, list[Find]]]:
    """Each quotation over several paragraphs with the finds that hold a part of it."""
    quotations = sheet.row.article.quotations
    owners: dict[int, list[Find]] = {}
    for find in sheet.in_order():
        held = {p.quotation for c in find.content for p in sheet.row.pieces_over(c)}
        for number in held:
            if len(quotations[number].spans) > 1:
                owners.setdefault(number, []).append(find)
    for number in sorted(owners):
        yield quotations[number], owners[number]
