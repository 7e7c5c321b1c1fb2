"""``According to the harbour board, …`` and ``…, according to the harbour board.``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.contents import left_of, span_of, unit_end
from quiz.attribution.lexicon import grammar
from quiz.attribution.phrases import next_is, phrase_starting
from quiz.attribution.sheet import Find

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.attribution.sheet import Sheet
    from quiz.attribution.tokens import Range, Row, Unit

OPENERS = (
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("in", "the", "view", "of"),
    ("in", "the", "opinion", "of"),
)
FIRST = frozenset(opener[0] for opener in OPENERS)


def according_to(sheet: Sheet) -> None:
    """Find every phrase that names a source before, behind or inside what it is the source of."""
    row = sheet.row
    for unit in row.units:
        for i in range(unit.first, unit.last):
            token = row.tokens[i]
            if token.low not in FIRST or token.piece >= 0:
                continue
            opener = next((o for o in OPENERS if next_is(row, i, *o)), None)
            if opener is not None:
                _read(sheet, unit, i, i + len(opener))


def _read(sheet: Sheet, unit: Unit, first: int, name: int) -> None:
    row = sheet.row
    source = phrase_starting(row, unit, name)
    if source is None:
        return
    content = _content(row, unit, first, source)
    cue = row.span(first, name)
    sheet.add(
        Find(
            "according_to",
            "according_to",
            content,
            source,
            cue=cue,
            cue_at=first,
            lemma=cue.of(row.article.text).lower(),
            confidence=0.9,
        )
    )


def _content(row: Row, unit: Unit, first: int, source: Range) -> list[Span]:
    end = unit_end(row, unit)
    before = left_of(row, unit, first)
    if before is None:
        return _spans(row, [(_behind_addition(row, source[1], end), end)])
    rest = source[1]
    goes_on = row.low(rest) == "," and row.low(rest + 1) not in (
        "who",
        "which",
        "a",
        "an",
        "the",
        "and",
        "but",
        "while",
        "with",
    )
    return _spans(row, [before, (rest + 1, end)] if goes_on and rest + 3 < end else [before])


def _spans(row: Row, ranges: list[Range]) -> list[Span]:
    return [s for r in ranges if (s := span_of(row, *r)) is not None]


def _behind_addition(row: Row, at: int, end: int) -> int:
    """Where the clause begins behind ``According to Ada Moor, the warden,``."""
    commas = [i for i in range(at, end) if row.low(i) == "," and row.tokens[i].piece < 0]
    if not commas:
        return at
    if len(commas) == 1 or commas[0] > at:
        return commas[0] + 1
    addition = row.tokens[commas[0] + 1 : commas[1]]
    opens = addition and addition[0].low in ("who", "whose", "which", "a", "an", "the", "one")
    finite = any(t.low in grammar("finite") or t.piece >= 0 for t in addition)
    if opens and (not finite or addition[0].low in ("who", "whose", "which")):
        return commas[1] + 1
    return commas[0] + 1
