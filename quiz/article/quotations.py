"""Quotation marks in, quotations out: one pass over the marks of each paragraph, with what is open carried on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from quiz.article.records import Quotation, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MARK = re.compile(r"``|''|[“”„«»‘’\"']")
CLOSES = {"“": '”"', "„": '“”"', "«": "»", "``": "''", "''": "''", '"': '"”', "‘": "’", "'": "'"}
SINGLE = frozenset("‘'")
BEFORE_OPENING = re.compile(r"[\s(\[{—–\-/“\"‘„«:]")
BEHIND_CLOSING = re.compile(r"[\s)\]}—–\-/.,;:?!…”\"»’]")
ELISION = re.compile(r"(?:\d0s|em|tis|twas|til|cause|n|cos|round|bout)\b", re.IGNORECASE)
SENTENCE_END = frozenset(".,!?…;")


class _Open(NamedTuple):
    """A quotation whose closing mark has not come yet."""

    mark: str
    start: int
    pieces: list[Span]


class _Mark(NamedTuple):
    """A quotation mark and what its neighbours allow it to be."""

    text: str
    start: int
    end: int
    may_open: bool
    may_close: bool
    sure: bool


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """Every quotation the marks show, in order; one over several paragraphs is whole."""
    found: list[Quotation] = []
    still_open: _Open | None = None
    for here, paragraph in enumerate(paragraphs):
        marks = list(_marks(text, paragraph))
        still_open, begin = _carry_on(still_open, marks, paragraph, found)
        still_open = _scan(marks, begin, still_open, found)
        if still_open is not None:
            still_open = _at_paragraph_end(text, still_open, paragraphs, here, found)
    return tuple(found)


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    for m in MARK.finditer(text, paragraph.start, paragraph.end):
        before = text[m.start() - 1] if m.start() > paragraph.start else " "
        behind = text[m.end()] if m.end() < paragraph.end else " "
        mark = m.group()
        free_before, free_behind = bool(BEFORE_OPENING.match(before)), bool(BEHIND_CLOSING.match(behind))
        may_open = mark in CLOSES and not behind.isspace()
        if mark in SINGLE:
            may_open = may_open and free_before and behind.isalnum() and not ELISION.match(text, m.end())
        if mark == '"':
            may_open = may_open and not before.isdigit()
        if mark == "''":
            may_open = may_open and free_before
        may_close = not before.isspace() and (mark not in "’'" or free_behind)
        yield _Mark(mark, m.start(), m.end(), may_open, may_close, before in SENTENCE_END or before not in "sS")


def _carry_on(
    still_open: _Open | None, marks: list[_Mark], paragraph: Span, found: list[Quotation]
) -> tuple[_Open | None, int]:
    if still_open is None:
        return None, 0
    first = marks[0] if marks and marks[0].start == paragraph.start else None
    if first is None or first.text != still_open.mark:
        found.append(Quotation(tuple(still_open.pieces), closed=False))
        return None, 0
    return still_open._replace(start=first.end), 1


def _scan(marks: list[_Mark], begin: int, still_open: _Open | None, found: list[Quotation]) -> _Open | None:
    closers = _last_sure_closers(marks)
    for i in range(begin, len(marks)):
        mark = marks[i]
        if still_open is None:
            if mark.may_open and (mark.text not in SINGLE or closers[i] or _leads(marks, i)):
                still_open = _Open(mark.text, mark.end, [])
        elif mark.text in _closers_of(still_open) and mark.may_close and not _possessive(mark, closers[i]):
            found.append(Quotation((*still_open.pieces, Span(still_open.start, mark.start)), closed=True))
            still_open = None
    return still_open


def _closers_of(still_open: _Open) -> tuple[str, ...]:
    closing = CLOSES[still_open.mark]
    return (closing,) if still_open.mark in ("``", "''") else tuple(closing)


def _leads(marks: list[_Mark], i: int) -> bool:
    """A single mark that opens its paragraph may be closed in a later one."""
    return i == 0 and marks[0].text == "‘"


def _possessive(mark: _Mark, closer_behind: bool) -> bool:  # noqa: FBT001 - a fact about the mark, not a switch
    """``the workers' pay`` inside single marks: a mark behind an s is an apostrophe while another closer follows."""
    return mark.text in "’'" and not mark.sure and closer_behind


def _last_sure_closers(marks: list[_Mark]) -> list[bool]:
    """For each mark, whether a single closing mark follows before the next single opening one."""
    behind, found = [False] * len(marks), False
    for i in range(len(marks) - 1, -1, -1):
        behind[i] = found
        if marks[i].text in SINGLE and marks[i].may_open:
            found = False
        elif marks[i].text in "’'" and marks[i].may_close:
            found = True
    return behind


def _at_paragraph_end(
    text: str, still_open: _Open, paragraphs: Sequence[Span], here: int, found: list[Quotation]
) -> _Open | None:
    """Carry a quotation into a paragraph that repeats its opening mark; end it otherwise."""
    pieces = still_open.pieces
    if paragraphs[here].end > still_open.start:
        pieces.append(Span(still_open.start, paragraphs[here].end))
    following = paragraphs[here + 1] if here + 1 < len(paragraphs) else None
    if following is not None and text.startswith(still_open.mark, following.start):
        return _Open(still_open.mark, following.start, pieces)
    single = still_open.mark in SINGLE and len(pieces) == 1
    if pieces and not single:
        found.append(Quotation(tuple(pieces), closed=False))
    return None
