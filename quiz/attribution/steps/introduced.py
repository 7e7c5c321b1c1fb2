"""``She wrote in the log:`` and then the quotation, as a paragraph of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.groups import group_start
from quiz.attribution.lexicon import grammar, verbs, without
from quiz.attribution.phrases import subject_before
from quiz.attribution.shapes.shared import subject_of_sentence
from quiz.attribution.sheet import Find, mark

if TYPE_CHECKING:
    from quiz.attribution.sheet import Sheet
    from quiz.attribution.tokens import Piece, Range, Row, Unit

FEWEST_WORDS = 3


def introduced(sheet: Sheet) -> None:
    """Give a quotation that opens a paragraph to whoever the colon above it announces."""
    row, said = sheet.row, sheet.said()
    for piece in row.pieces:
        if piece.words < FEWEST_WORDS or any(said[piece.first : piece.last]):
            continue
        above = _above(row, piece)
        if above is None:
            continue
        source, verb = _announcer(row, above)
        if source is not None:
            spans = list(row.article.quotations[piece.quotation].spans)
            cue = row.span(verb, verb + 1) if verb >= 0 else None
            entry = verbs().get(row.low(verb), ()) if verb >= 0 else ()
            find = Find("verb", "introduced", spans, source, cue=cue, cue_at=verb, confidence=0.85)
            find.lemma = entry[0][0].lemma if entry else None
            sheet.add(find)
            mark(row, said, spans)


def _above(row: Row, piece: Piece) -> Unit | None:
    """The sentence above that ends with a colon."""
    if piece.first == 0 or piece.first >= len(row.tokens):
        return None
    unit = row.unit_at(piece.first)
    above = row.unit_at(unit.first - 1) if unit.first else None
    opens = above is not None and above.paragraph != unit.paragraph and piece.first == unit.first
    return above if above is not None and opens and row.low(above.last - 1) == ":" else None


def _announcer(row: Row, unit: Unit) -> tuple[Range | None, int]:
    """Who announces it, and the verb: the nearest one before the colon that has a subject."""
    for i in range(unit.last - 1, unit.first, -1):
        low = row.low(i)
        if row.piece(i) >= 0 or not (low in verbs() or low.endswith("ed") or low in grammar("finite")):
            continue
        source = subject_before(row, unit, group_start(row, unit, i))
        if source is not None and row.low(source[0]) not in without("not_a_source", "it"):
            return source, i if low in verbs() else -1
    return subject_of_sentence(row, unit, unit.last), -1
