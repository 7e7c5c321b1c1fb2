"""What may stand between a verb and its content: times, places, and whoever is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar, without

if TYPE_CHECKING:
    from quiz.attribution.tokens import Row

LONGEST_ADDRESSEE = 14


def skip_asides(row: Row, at: int, end: int) -> int:
    """Step over times and places: ``on Tuesday``, ``in a statement``, ``Monday night``."""
    while at < end and (after := _aside_end(row, at, end)) > at:
        at = after
    return at


def _aside_end(row: Row, at: int, end: int) -> int:
    """Behind one time or place; here where none stands."""
    low = row.low(at)
    if row.tokens[at].piece >= 0:
        return at
    if low in grammar("place_opener"):
        return _skip_place(row, at, end)
    if low == "," and row.piece(at + 1) < 0 and row.low(at + 1) in grammar("set_off"):
        return _to_comma(row, at + 1, end)
    return at + _time_words(row, at)


def _time_words(row: Row, at: int) -> int:
    """How many words of time or manner stand here."""
    low = row.low(at)
    if low in grammar("weekday", "time_alone", "part_of_day"):
        return 1
    if low in ("last", "this") and row.low(at + 1) in grammar("time", "weekday"):
        return 2
    manner = low.endswith("ly") and low != "only" and not row.tokens[at].capital
    return int(manner and row.low(at + 1) in ("that", ":", ",", "on"))


def _to_comma(row: Row, at: int, end: int) -> int:
    for i in range(at, min(end, at + LONGEST_ADDRESSEE)):
        if row.tokens[i].piece >= 0:
            return i
        if row.low(i) == ",":
            return i + 1
        if row.low(i) == "that":
            return i
    return end


def _skip_place(row: Row, at: int, end: int) -> int:
    """Step over one prepositional phrase, as long as something that opens a content follows it."""
    if row.low(at + 1) in grammar("weekday"):
        after = at + 2
        while row.low(after) in grammar("part_of_day", "month") or row.low(after).isdigit():
            after += 1
        return after
    return skip_to_opening(row, at, end)


def skip_to_opening(row: Row, at: int, end: int) -> int:
    """Go on to ``that``, a colon, a quotation, or a pronoun that begins a clause."""
    for i in range(at + 1, end):
        token = row.tokens[i]
        if token.piece >= 0 or token.low in (":", "that"):
            return i
        if token.low in grammar("clause_subject") and row.low(i - 1) not in grammar("boundary"):
            return i
        if token.low in (",", ";") or token.low in without("auxiliary", "to", "'s", "not"):
            break
    else:
        return end
    if token.low == ",":
        return i if i + 1 < end and row.tokens[i + 1].piece >= 0 else end
    return _bare_clause(row, at, i)


def _bare_clause(row: Row, at: int, verb: int) -> int:
    """``in an interview the plan would fail``: where the clause before an auxiliary begins."""
    for i in range(verb - 1, at + 1, -1):
        if row.low(i) in grammar("determiner") and row.low(i - 1) not in grammar("preposition") and i > at + 2:
            return i
    i = verb
    while i > at + 2 and row.tokens[i - 1].capital:
        i -= 1
    return i if i < verb else at


def skip_addressee(row: Row, at: int, end: int) -> int:
    """Step over the one who is told."""
    for i in range(at, min(end, at + LONGEST_ADDRESSEE)):
        token = row.tokens[i]
        if token.piece >= 0 or token.low in (":", "that", "to", "about"):
            return i
        if token.low == "," and any(row.low(k) == "that" for k in range(i, min(end, i + LONGEST_ADDRESSEE))):
            continue
        if token.low == "," or token.low in grammar("finite") or token.low in ("'d", "'ll"):
            return _addressee_end(row, at, i)
        if i > at and token.low in grammar("clause_subject") | {"his", "their"}:
            return i
    return _addressee_end(row, at, end)


def _addressee_end(row: Row, at: int, stop: int) -> int:
    """The end of a bare addressee: a pronoun, a capitalised name, or a determiner with its nouns."""
    if row.low(at) in grammar("object_pronoun", "quantity"):
        return at + 1
    i = at
    if row.low(i) in grammar("determiner") and not row.tokens[min(i + 1, stop - 1)].capital:
        i += 2
        while i < stop and not row.tokens[i].capital and row.low(i) not in grammar("determiner"):
            i += 1
        return min(i, stop)
    i += row.low(i) in grammar("determiner")
    while i < stop and row.tokens[i].capital:
        i += 1
    return i
