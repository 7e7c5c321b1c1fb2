"""A name alone under a quotation signs it."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.attribution.sheet import Find

if TYPE_CHECKING:
    from quiz.article.records import Article, Quotation
    from quiz.attribution.sheet import Sheet

NAME = re.compile(r"[—–―\s-]*(?P<name>[^,]+)")
NEAR = 8


def signatures(sheet: Sheet) -> None:
    """Give each quotation that stands as a block above a signature to its signer."""
    article = sheet.row.article
    starts = {p.start for p in article.paragraphs}
    for zone in article.zones:
        if zone.name == "signature":
            quotation = _above(article, zone.span, starts)
            name = NAME.match(article.text, zone.span.start, zone.span.end)
            if quotation is not None and name is not None:
                find = Find("signature", "signatures", list(quotation.spans), source_span=Span(*name.span("name")))
                find.confidence = 0.97
                sheet.add(find)


def _above(article: Article, signature: Span, starts: set[int]) -> Quotation | None:
    """The last quotation before the line, where it begins its paragraph."""
    at = bisect_left(article.quotations, signature.start, key=lambda q: q.spans[-1].end) - 1
    if at < 0:
        return None
    last = article.quotations[at]
    stands_alone = last.spans[0].start - 1 in starts
    return last if stands_alone and signature.start - last.spans[-1].end < NEAR else None
