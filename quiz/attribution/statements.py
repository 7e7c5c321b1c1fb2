"""Cut what a source is reported to say into statements: one sentence or one coordinated clause each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.attribution.contents import span_of
from quiz.attribution.figures import figures
from quiz.attribution.lexicon import grammar
from quiz.attribution.nested import nested
from quiz.attribution.records import Form, Statement
from quiz.attribution.stance import claim_type_of, stance_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.sheet import Find, Sheet
    from quiz.attribution.tokens import Range, Row

ALL_QUOTED = 0.95


def statements(sheet: Sheet, find: Find) -> tuple[Statement, ...]:
    """The statements of one find, in order; an interrupted sentence is one, and marks without a word are none."""
    found = (_statement(sheet, find, parts) for parts in _grouped(sheet.row, find))
    return tuple(statement for statement in found if statement.content)


def _grouped(row: Row, find: Find) -> list[list[Range]]:
    """The token ranges of each statement."""
    groups: list[list[Range]] = []
    for content in find.content:
        for part in _sentences(row, content):
            if groups and _same_sentence(row, groups[-1][-1], part):
                groups[-1].append(part)
            else:
                groups.extend([clause] for clause in _clauses(row, part, find))
    return groups


def _sentences(row: Row, content: Span) -> Iterator[Range]:
    first, last = row.index(content.start), row.index(content.end)
    begin = first
    bounds = row.stops_in(content)
    for i in range(first + 1, last):
        if i in bounds:
            yield begin, i
            begin = i
    if begin < last:
        yield begin, last


def _same_sentence(row: Row, before: Range, part: Range) -> bool:
    """``The plan, he said, would fail``: the second half goes on with the first."""
    ended = row.low(before[1] - 1)[:1] in (".", "!", "?") or row.low(before[1])[:1] in ("!", "?")
    return not ended and not row.tokens[part[0]].capital and row.unit_at(before[0]) == row.unit_at(part[0])


def _clauses(row: Row, part: Range, find: Find) -> Iterator[Range]:
    """Cut where a coordinated clause states something of its own."""
    first, last = part
    begin = first
    if find.verb is None or "c" in find.verb.takes:
        for i in range(first + 3, last - 3):
            if row.tokens[i].piece < 0 and _new_clause(row, i):
                yield begin, i
                begin = i + 1 + (row.low(i + 1) == "that")
    yield begin, last


def _new_clause(row: Row, i: int) -> bool:
    """``and was also``, ``, yet there was``, ``and that``: more is said, not the same thing drawn out."""
    low, behind = row.low(i), row.low(i + 1)
    if low not in ("and", "but", "yet"):
        return False
    if behind == "that":
        return True
    if behind in grammar("auxiliary") and "also" in (row.low(i + 2), row.low(i + 3)):
        return True
    set_off = row.low(i - 1) == ","
    verb_near = any(row.low(k) in grammar("finite") for k in range(i + 2, i + 7))
    return set_off and behind in grammar("own_subject") and verb_near


def _statement(sheet: Sheet, find: Find, parts: list[Range]) -> Statement:
    row = sheet.row
    spans = tuple(s for first, last in parts if (s := _words(row, first, last, find)) is not None)
    tokens = [row.tokens[i] for first, last in parts for i in range(first, last)]
    quoted = _quoted(row, spans)
    form: Form = "direct" if find.rule == "transcripts" else _form(row, parts, quoted)
    stance = stance_of(tokens, find.verb, quoted=form == "direct", speaker=_speaker(sheet, find))
    return Statement(
        content=spans,
        quoted=quoted,
        form=form,
        stance=stance,
        claim_type=claim_type_of(tokens, stance),
        time_marker=_time_marker(row, find, parts[0][0]),
        figures=tuple(f for part in parts for f in figures(row, *part)),
        nested=nested(row, sheet.names, parts, find.hearsay, find.canonical),
    )


def _speaker(sheet: Sheet, find: Find) -> frozenset[str]:
    """The words that name the speaker, or the body spoken for, as a sentence about oneself would use them."""
    empty = grammar("determiner", "preposition")
    body = sheet.names.spokesman_of(find.canonical)
    return frozenset(word for word in f"{find.canonical} {body}".lower().split() if word not in empty)


def _words(row: Row, first: int, last: int, find: Find) -> Span | None:
    """The words of a range; the marks of a quotation at both ends are left out."""
    found = row.span(first, last) if find.rule == "transcripts" else span_of(row, first, last)
    if found is None:
        return None
    begin, end = found.start, found.end
    for piece in {row.tokens[first].piece, row.tokens[last - 1].piece} - {-1}:
        span = row.pieces[piece].span
        if row.tokens[first].piece == row.tokens[last - 1].piece:
            begin, end = max(begin, span.start), min(end, span.end)
    return Span(begin, end)


def _quoted(row: Row, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    found = []
    for span in spans:
        for piece in row.pieces_over(span):
            start, end = max(span.start, piece.span.start), min(span.end, piece.span.end)
            if start < end:
                found.append(Span(start, end))
    return tuple(found)


def _form(row: Row, parts: list[Range], quoted: tuple[Span, ...]) -> Form:
    tokens = [row.tokens[i] for first, last in parts for i in range(first, last) if row.tokens[i].word]
    inside = sum(any(q.start <= t.start < q.end for q in quoted) for t in tokens)
    if not inside:
        return "indirect"
    return "direct" if inside >= ALL_QUOTED * len(tokens) else "mixed"


def _time_marker(row: Row, find: Find, first: int) -> Span | None:
    """A time word in the frame: beside the cue, or at the head of the sentence."""
    if find.cue_at < 0:
        return row.span(first, first + 1) if row.low(first) in ("now", "later", "initially") else None
    unit = row.unit_at(find.cue_at)
    for i in (*range(find.cue_at - 1, max(unit.first, find.cue_at - 4) - 1, -1), unit.first):
        if row.low(i) in grammar("time_marker"):
            return row.span(i, i + 1)
    head = unit.first
    if row.low(head) in ("last", "this", "earlier") and row.low(head + 1) in grammar("time", "weekday") | {
        "this",
        "last",
    } | grammar("month"):
        return row.span(head, head + 2)
    return None
