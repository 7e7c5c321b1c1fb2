"""A quotation with nobody beside it goes on with the words of whoever spoke last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.sheet import Find, mark

if TYPE_CHECKING:
    from quiz.attribution.sheet import Sheet
    from quiz.attribution.tokens import Piece, Row

FEWEST_WORDS = 3
FULL_SHARE = 0.8
NEAR = 900
SAME_PARAGRAPH, NEXT_PARAGRAPH = 0.88, 0.35
OPEN_RULES = frozenset(("before", "inverted", "after", "introduced"))


def continuations(sheet: Sheet) -> None:
    """Find an owner for every longer quotation that has none; words quoted within a sentence may be anybody's."""
    row, said = sheet.row, sheet.said()
    waiting = sorted((f for f in sheet.finds if f.verb is None or f.verb.says), key=lambda f: -f.end)
    latest: Find | None = None
    for piece in row.pieces:
        while waiting and waiting[-1].end <= piece.span.start:
            latest = waiting.pop()
        if any(said[piece.first : piece.last]):
            continue
        if piece.words < FEWEST_WORDS or piece.title or latest is None or not _stands_alone(row, piece):
            continue
        if piece.span.start - latest.end < NEAR:
            latest = _give(sheet, piece, latest)
            mark(row, said, latest.content[-1:])


def _give(sheet: Sheet, piece: Piece, before: Find) -> Find:
    """The find that owns the quotation now: the one before it, drawn out, or a new one."""
    row = sheet.row
    spans = [s for s in row.article.quotations[piece.quotation].spans if s.start >= piece.span.start]
    same = row.unit_at(row.index(before.end - 1)).paragraph == row.unit_at(piece.first).paragraph
    if same and before.via == "verb" and before.rule in OPEN_RULES:
        before.content += spans
        return before
    confidence = SAME_PARAGRAPH if same else NEXT_PARAGRAPH
    find = Find("continuation", "continuations", spans, before.source, before.source_span, borrowed=True)
    find.confidence = min(confidence, before.confidence)
    sheet.add(find)
    return find


def _stands_alone(row: Row, piece: Piece) -> bool:
    """Whether the quotation is a sentence, or sentences, of its own."""
    unit = row.unit_at(piece.first)
    all_words = sum(row.tokens[i].word for i in range(unit.first, unit.last))
    return piece.words >= FULL_SHARE * all_words
