"""A quotation with nobody beside it goes on with the words of whoever spoke last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.sheet import Find

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.attribution.sheet import Sheet
    from quiz.attribution.tokens import Piece, Row

FEWEST_WORDS = 3
FULL_SHARE = 0.8
NEAR = 900
SAME_PARAGRAPH, NEXT_PARAGRAPH, EMBEDDED = 0.88, 0.75, 0.3


def continuations(sheet: Sheet) -> None:
    """Find an owner for every longer quotation that has none."""
    for piece in sheet.row.pieces:
        if piece.words >= FEWEST_WORDS and piece.first < piece.last and not _owned(sheet, piece.span):
            _give(sheet, piece)


def _owned(sheet: Sheet, span: Span) -> bool:
    return any(c.overlaps(span) for f in sheet.finds for c in f.content)


def _give(sheet: Sheet, piece: Piece) -> None:
    row = sheet.row
    before = _before(sheet, piece)
    spans = list(row.article.quotations[piece.quotation].spans)
    alone = _stands_alone(row, piece)
    if before is None:
        if alone:
            sheet.add(Find("continuation", "nobody", spans, confidence=0.2))
        return
    same = row.unit_at(row.index(before.end - 1)).paragraph == row.unit_at(piece.first).paragraph
    if alone and same and before.via == "verb" and before.rule in ("before", "inverted", "after", "introduced"):
        before.content += spans
        return
    confidence = (SAME_PARAGRAPH if same else NEXT_PARAGRAPH) if alone else EMBEDDED
    find = Find("continuation", "continuations", spans, before.source, before.source_span, borrowed=True)
    find.confidence = min(confidence, before.confidence)
    sheet.add(find)


def _before(sheet: Sheet, piece: Piece) -> Find | None:
    """The last find whose frame stands before the quotation, near enough and speaking aloud."""
    earlier = [
        f
        for f in sheet.finds
        if f.end <= piece.span.start and piece.span.start - f.end < NEAR and (f.verb is None or f.verb.says)
    ]
    return max(earlier, key=lambda f: f.end, default=None)


def _stands_alone(row: Row, piece: Piece) -> bool:
    """Whether the quotation is a sentence, or sentences, of its own."""
    unit = row.unit_at(piece.first)
    all_words = sum(row.tokens[i].word for i in range(unit.first, unit.last))
    return piece.words >= FULL_SHARE * all_words
