"""``“The roof leaks,” Ada Moor said.`` ``The roof, she said, leaks.`` The content stands before the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.contents import left_of, right_of, span_of, unit_end
from quiz.attribution.lexicon import grammar, without
from quiz.attribution.phrases import DASHES, frame_start, subject_before
from quiz.attribution.shapes.following import behind
from quiz.attribution.sheet import Find

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.attribution.cues import Cue
    from quiz.attribution.tokens import Range, Row

FEWEST_WORDS = 3


def before(row: Row, cue: Cue) -> Find | None:
    """A quotation, or a clause and a comma; then subject and verb; perhaps the rest of the content."""
    source = subject_before(row, cue.unit, cue.start) if set(cue.verb.takes) & set("cq") else None
    if source is None or source[0] <= cue.unit.first:
        return None
    start = frame_start(row, cue.unit, source)
    quoted = row.piece(start - 1) >= 0
    if start <= cue.unit.first or (
        not quoted and (row.low(start - 1) not in (",", *DASHES) or "c" not in cue.verb.takes)
    ):
        return None
    content = left_of(row, cue.unit, start)
    if content is None:
        return None
    found = _of_quotation(row, cue, content, start) if quoted else _of_clause(row, cue, content)
    if not found:
        return None
    return Find("verb", "before", found, source, cue=cue.span(row), cue_at=cue.at, verb=cue.verb)


def _of_quotation(row: Row, cue: Cue, content: Range, start: int) -> list[Span]:
    """A quotation ends right before the subject; a scare quote in an introduction does not count."""
    piece = row.pieces[row.tokens[start - 1].piece]
    end = unit_end(row, cue.unit)
    lead = content[0] if piece.first <= content[0] else _lead(row, content[0], piece.first)
    right = right_of(row, cue.unit, cue.at, cue.verb)
    if right.opened and row.piece(right.begin) < 0 and row.low(right.begin - 1) == "that":
        return []
    found = span_of(row, lead, content[1])
    return ([found] if found else []) + behind(row, cue.at + 1, end)


def _lead(row: Row, first: int, piece: int) -> int:
    """Words before the quotation belong to the content unless they only introduce it."""
    set_off = row.low(piece - 1) in (",", ":")
    introduces = row.low(first) in grammar("introduction") or piece - first <= FEWEST_WORDS
    return piece if set_off and introduces else first


def _of_clause(row: Row, cue: Cue, content: Range) -> list[Span]:
    """A clause before a comma; not an introduction whose sentence goes on behind the verb."""
    end = unit_end(row, cue.unit)
    right = right_of(row, cue.unit, cue.at, cue.verb)
    interrupted = row.low(cue.at + 1) == ","
    if content[1] - content[0] < FEWEST_WORDS and not interrupted:
        return []
    if right.begin < end and not interrupted:
        return []
    if not interrupted and row.low(content[0]) in grammar("introduction") and not _has_clause(row, content):
        return []
    left = span_of(row, *content)
    rest = span_of(row, cue.at + 2, end) if interrupted and _goes_on(row, cue.at + 2, end) else None
    return [s for s in (left, rest) if s is not None]


def _has_clause(row: Row, content: Range) -> bool:
    """Whether a comma and a main clause follow an introduction."""
    commas = [i for i in range(*content) if row.low(i) == "," and row.tokens[i].piece < 0]
    return bool(commas)


def _goes_on(row: Row, at: int, end: int) -> bool:
    """Whether the sentence behind ``he said,`` is more of the content."""
    return (
        at < end
        and not row.low(at).endswith("ing")
        and row.low(at)
        not in (
            "but",
            "and",
            "while",
            "who",
            "which",
            "when",
            "as",
            "after",
            "before",
            "citing",
            *without("preposition", "for", "of"),
        )
    )
