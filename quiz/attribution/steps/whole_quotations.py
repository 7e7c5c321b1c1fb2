"""A quotation over several paragraphs has one owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.attribution.sheet import Sheet


def whole_quotations(sheet: Sheet) -> None:
    """Whoever owns one stretch of a quotation owns the others."""
    for quotation in sheet.row.article.quotations:
        if len(quotation.spans) == 1:
            continue
        owners = [f for f in sheet.in_order() if any(c.overlaps(s) for c in f.content for s in quotation.spans)]
        if not owners:
            continue
        owner = max(owners, key=lambda f: f.confidence)
        for other in owners:
            if other is not owner:
                other.content = [c for c in other.content if not any(c.overlaps(s) for s in quotation.spans)]
        missing = [s for s in quotation.spans if not any(c.overlaps(s) for c in owner.content)]
        owner.content = sorted([*owner.content, *missing])
    sheet.finds = [f for f in sheet.finds if f.content]
