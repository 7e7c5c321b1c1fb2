"""Where the words said begin and end, right and left of a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.article.records import Span
from quiz.attribution.asides import skip_addressee, skip_asides, skip_to_opening
from quiz.attribution.lexicon import grammar, without
from quiz.attribution.phrases import CLOSING, OPENING
from quiz.attribution.tokens import FINAL

if TYPE_CHECKING:
    from quiz.attribution.lexicon import Verb
    from quiz.attribution.tokens import Range, Row, Unit

SHORTEST_CLAUSE = 2
EDGE = frozenset(",;:—–-") | FINAL


class Right(NamedTuple):
    """What stands behind a cue."""

    begin: int
    """First token of the content; the unit's end where there is none."""
    hearsay: Span | None
    """``reports`` in ``confirmed reports that``."""
    opened: bool
    """Whether ``that``, a colon or a quotation mark opens it."""


def span_of(row: Row, first: int, last: int) -> Span | None:
    """The words from one token to before another, less marks at the edges; None without a word."""
    while first < last and _trimmed_front(row, first):
        first += 1
    while last > first and _trimmed_back(row, last - 1):
        last -= 1
    if not any(row.tokens[i].word for i in range(first, last)):
        return None
    head = row.tokens[first].piece
    if head >= 0 and head == row.tokens[last - 1].piece and row.pieces[head].first == first:
        piece = row.pieces[head].span
        begin, end = row.tokens[first].start, row.tokens[last - 1].end
        return Span(max(begin, piece.start), min(end, piece.end))
    return row.span(first, last)


def _trimmed_front(row: Row, i: int) -> bool:
    token = row.tokens[i]
    return token.piece < 0 and not token.word and (token.low in EDGE or token.text in CLOSING)


def _trimmed_back(row: Row, i: int) -> bool:
    token = row.tokens[i]
    if token.piece < 0:
        return not token.word and (token.low in EDGE or token.text in OPENING)
    return False


def unit_end(row: Row, unit: Unit) -> int:
    """The end of a unit, its final stop left out."""
    last = unit.last
    while last > unit.first and row.tokens[last - 1].piece < 0 and row.tokens[last - 1].text[0] in FINAL:
        last -= 1
    return last


def right_of(row: Row, unit: Unit, cue: int, verb: Verb) -> Right:
    """Find where the content begins behind a verb at ``cue``."""
    end = unit_end(row, unit)
    at = cue + 1 + len(verb.tail)
    at = skip_asides(row, at, end)
    if "a" in verb.takes and "n" not in verb.takes:
        at = skip_addressee(row, at, end)
    elif "c" in verb.takes and "i" not in verb.takes and row.low(at) == "to":
        at = skip_to_opening(row, at, end)
    at = skip_asides(row, at, end)
    return _opening(row, at, end, verb)


def _opening(row: Row, at: int, end: int, verb: Verb) -> Right:
    if at >= end:
        return Right(end, None, opened=False)
    token = row.tokens[at]
    if token.low == "that" and "c" in verb.takes and _clause_follows(row, at + 1, end):
        return Right(at + 1, None, opened=True)
    if token.piece >= 0 or token.low == ":" or (token.low == "," and row.piece(at + 1) >= 0):
        return Right(at + (token.piece < 0), None, opened=True)
    hearsay = _hearsay(row, at, end)
    if hearsay is not None:
        return Right(hearsay[1], row.span(hearsay[0], hearsay[0] + 1), opened=True)
    if token.low in grammar("question_word"):
        return Right(at, None, opened="c" in verb.takes)
    return Right(at if token.word or token.text in "([$#@" else end, None, opened=False)


def _clause_follows(row: Row, i: int, end: int) -> bool:
    """Whether ``that`` opens a clause: ``said that it leaked``, not ``disputed that account``."""
    if i >= end or row.low(i) in (",", ".") or row.low(i) in without("auxiliary", "to"):
        return False
    return end - i > SHORTEST_CLAUSE or row.piece(i) >= 0


def _hearsay(row: Row, at: int, end: int) -> Range | None:
    """``reports that`` with an article before it or without one."""
    noun = at + (row.low(at) in grammar("determiner"))
    if row.low(noun) in grammar("hearsay") and row.low(noun + 1) == "that" and noun + 2 < end:
        return noun, noun + 2
    return None


def left_of(row: Row, unit: Unit, end: int) -> Range | None:
    """The clause or quotation that stands before a cue's subject, connectives left out."""
    first, last = unit.first, end
    while last > first and not row.tokens[last - 1].word and row.tokens[last - 1].piece < 0:
        last -= 1
    introducing = without("connective", "so")
    while first < last and (row.low(first) in introducing or row.low(first) == ",") and row.tokens[first].piece < 0:
        first += 1
    return (first, last) if first < last else None
