"""What may stand between a verb and its content: times, places, and whoever is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar

if TYPE_CHECKING:
    from quiz.attribution.tokens import Row

LONGEST_ADDRESSEE = 14


def skip_asides(row: Row, at: int, end: int) -> int:
    """Step over times and places: ``on Tuesday``, ``in a statement``, ``Monday night``."""
    while at < end:
        low = row.low(at)
        if low in grammar("weekday") or low in (
            "yesterday",
            "today",
            "tonight",
            "earlier",
            "later",
            "recently",
            "again",
            "afterwards",
        ):
            at += 1
        elif low in ("last", "this") and row.low(at + 1) in grammar("time") | grammar("weekday"):
            at += 2
        elif low in ("morning", "afternoon", "evening", "night") or (
            low.endswith("ly")
            and low != "only"
            and not row.tokens[at].capital
            and row.tokens[at].piece < 0
            and row.tokens[at + 1 : at + 2]
            and row.tokens[at + 1].low in ("that", ":", ",", "on")
        ):
            at += 1
        elif low in (
            "on",
            "in",
            "at",
            "during",
            "after",
            "before",
            "via",
            "through",
            "from",
            "by",
            "when",
            "while",
            "following",
            "as",
            "of",
            "about",
            "with",
            "for",
        ):
            skipped = _skip_place(row, at, end)
            if skipped == at:
                return at
            at = skipped
        elif (
            low == ","
            and row.low(at + 1) in ("however", "though", "too", "in", "for", "on", "at", "during")
            and row.tokens[at + 1].piece < 0
        ):
            skipped = _to_comma(row, at + 1, end)
            if skipped == at:
                return at
            at = skipped
        else:
            return at
    return at


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
        while (
            row.low(after) in ("morning", "afternoon", "evening", "night")
            or row.low(after) in grammar("month")
            or row.low(after).isdigit()
        ):
            after += 1
        return after
    return skip_to_opening(row, at, end)


def skip_to_opening(row: Row, at: int, end: int) -> int:
    """Go on to ``that``, a colon, a quotation, or a pronoun that begins a clause."""
    for i in range(at + 1, end):
        token = row.tokens[i]
        if token.piece >= 0 or token.low in (":", "that"):
            return i
        if token.low in ("he", "she", "they", "it", "we", "i", "there") and row.low(i - 1) not in grammar("boundary"):
            return i
        if token.low in (",", ";", *grammar("auxiliary") - {"to", "'s", "’s", "not"}):
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
        if token.low == "," or token.low in grammar("finite") or token.low in ("'d", "'ll", "’d", "’ll"):
            return _addressee_end(row, at, i)
        if i > at and token.low in ("he", "she", "they", "it", "we", "i", "there", "his", "their"):
            return i
    return _addressee_end(row, at, end)


def _addressee_end(row: Row, at: int, stop: int) -> int:
    """The end of a bare addressee: a pronoun, a capitalised name, or a determiner with its nouns."""
    if row.low(at) in ("him", "her", "them", "me", "us", "you", "reporters", "journalists", "supporters"):
        return at + 1
    i = at
    if row.low(i) in grammar("determiner"):
        i += 2
        while i < stop and not row.tokens[i].capital and row.low(i) not in grammar("determiner"):
            i += 1
        return min(i, stop)
    while i < stop and row.tokens[i].capital:
        i += 1
    return i
