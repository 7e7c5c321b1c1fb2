"""Noun phrases and verb groups, told without a tagger: by closed classes, capitals and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar, words

if TYPE_CHECKING:
    from quiz.attribution.sheet import Range
    from quiz.attribution.tokens import Row, Unit

LONGEST_PHRASE = 18
LONGEST_ASIDE = 28
OPENING = frozenset('“"‘„«``')
CLOSING = frozenset("”\"’»''")
DASHES = frozenset("—–--―")


def subject_before(row: Row, unit: Unit, end: int) -> Range | None:
    """The noun phrase that ends right before a verb group, set-off additions stepped over."""
    last = end - 1
    if last < unit.first or row.tokens[last].piece >= 0:
        return None
    if row.tokens[last].low in (",", ")", *DASHES):
        return _over_aside(row, unit, last)
    return phrase_ending(row, unit, end)


def _over_aside(row: Row, unit: Unit, closing: int) -> Range | None:
    """``Ada Moor, the head of the port, said``: the phrase before an addition between commas or brackets."""
    mark = {")": "("}.get(row.tokens[closing].low, row.tokens[closing].low)
    at = closing - 1
    best = None
    while at > unit.first and closing - at <= LONGEST_ASIDE:
        token = row.tokens[at]
        if token.low in (";", ":"):
            break
        if token.low == mark and _is_aside(row, at + 1, closing):
            phrase = subject_before(row, unit, at) if mark == "(" else phrase_ending(row, unit, at)
            if phrase is not None and _heads(row, phrase):
                best = phrase
                if row.tokens[phrase[0]].capital or row.low(phrase[0]) in grammar("determiner"):
                    return best
        at -= 1
    return best


def _is_aside(row: Row, first: int, last: int) -> bool:
    """Whether the words between two commas add to a name rather than make a clause of their own."""
    if first >= last:
        return False
    opening = row.tokens[first].low
    if opening in (
        "who",
        "whose",
        "which",
        "whom",
        "where",
        "when",
        "a",
        "an",
        "one",
        "now",
        "then",
        "himself",
        "herself",
    ):
        return True
    if row.tokens[first].piece >= 0 and row.tokens[last - 1].piece == row.tokens[first].piece:
        return False
    inside = row.tokens[first:last]
    return not any(t.low in grammar("finite") and t.piece < 0 for t in inside) and opening not in (
        "he",
        "she",
        "they",
        "it",
        "i",
        "we",
        "but",
        "and",
    )


def _heads(row: Row, phrase: Range) -> bool:
    """Whether a phrase can be somebody: no number, no time, no place word alone."""
    first = row.tokens[phrase[0]]
    only = phrase[1] - phrase[0] == 1
    if first.low in grammar("weekday") or first.low in grammar("month") or first.text[0].isdigit():
        return False
    return not (
        only and (first.low in grammar("time") or first.low in grammar("adverb") or first.low in grammar("connective"))
    )


def phrase_ending(row: Row, unit: Unit, end: int) -> Range | None:
    """The noun phrase whose last token stands right before ``end``."""
    last = end - 1
    if last < unit.first or not row.tokens[last].word or row.tokens[last].piece >= 0:
        return None
    if row.low(last) in grammar("pronoun") or row.low(last) in grammar("relative"):
        return (last, end) if row.low(last) != "that" else None
    if (
        row.low(last) in grammar("boundary")
        or row.low(last) in grammar("preposition")
        or row.low(last)
        in grammar("determiner") - {"many", "some", "several", "most", "others", "both", "all", "another", "one"}
    ):
        return None
    first = last
    while first > unit.first and end - first < LONGEST_PHRASE and _continues(row, first - 1):
        first -= 1
    first = _strip_front(row, first, end)
    return (first, end) if first < end and _heads(row, (first, end)) else None


def _continues(row: Row, i: int) -> bool:
    """Whether a noun phrase may reach back over this token."""
    token = row.tokens[i]
    if token.piece >= 0 or token.low in grammar("boundary") or token.low in grammar("finite"):
        return False
    if token.low in grammar("pronoun") or token.low in ("has", "had", "have"):
        return False
    if token.low == "and":
        return row.low(i - 1) not in (",", "") and _nominal(row, i - 1) and _nominal(row, i + 1)
    if token.low in ("'s", "’s", "'", "’", "&"):
        return True
    return token.word


def _nominal(row: Row, i: int) -> bool:
    """Whether a token looks like a noun or a name rather than a verb or an adverb."""
    token = row.tokens[i]
    low = token.low
    if not token.word or low in grammar("auxiliary") or low in grammar("adverb") or low in grammar("finite"):
        return False
    if token.capital or low in grammar("determiner"):
        return True
    return not low.endswith(("ed", "ing", "ly")) and low not in grammar("time")


def _strip_front(row: Row, first: int, end: int) -> int:
    """Drop what introduces a sentence: ``But on Tuesday`` before a name, ``In a statement`` as well."""
    moved = True
    while moved and first < end:
        moved = False
        low = row.low(first)
        if (
            low in grammar("connective")
            or low in grammar("weekday")
            or low == "and"
            or (low in grammar("adverb") and low != "first")
            or (low.endswith("ly") and low not in words("people"))
        ):
            first, moved = first + 1, True
        elif low in grammar("preposition"):
            first, moved = _behind_preposition(row, first, end), True
        elif low in grammar("time") and low not in ("this", "last", "next") and end - first > 1:
            first, moved = first + 1, True
        elif (
            low in ("last", "next", "this", "earlier")
            and row.low(first + 1) in grammar("time") | grammar("weekday")
            and first + 2 < end
        ):
            first, moved = first + 2, True
    return first


def _behind_preposition(row: Row, first: int, end: int) -> int:
    """Where the noun phrase behind a leading prepositional phrase begins."""
    for at in range(end - 1, first, -1):
        low = row.low(at)
        if low in grammar("determiner") and at > first + 2 and row.low(at - 1) not in grammar("preposition"):
            return at
    at = end
    while (
        at > first + 1 and row.tokens[at - 1].capital and row.low(at - 1) not in grammar("weekday") | grammar("month")
    ):
        at -= 1
    return at if at < end else first + 1


def phrase_starting(row: Row, unit: Unit, first: int) -> Range | None:
    """The noun phrase that begins right here, as behind ``according to`` or an inverted ``said``."""
    if first >= unit.last or not row.tokens[first].word or row.tokens[first].piece >= 0:
        return None
    if row.low(first) in grammar("pronoun") or row.low(first) in ("him", "her", "them", "me", "us"):
        return (first, first + 1)
    at = first
    while at < unit.last and at - first < LONGEST_PHRASE and _goes_on(row, first, at):
        at += 1
    while at > first and (row.low(at - 1) in grammar("preposition") or row.low(at - 1) in grammar("determiner")):
        at -= 1
    return (first, at) if at > first else None


def _goes_on(row: Row, first: int, i: int) -> bool:
    """Whether a noun phrase that began at ``first`` still holds token ``i``."""
    token = row.tokens[i]
    low = token.low
    if token.piece >= 0 or low in grammar("boundary") or low in grammar("auxiliary") - {"'s", "’s"}:
        return False
    if low in grammar("weekday") or low in (
        "yesterday",
        "today",
        "tuesday",
        "during",
        "after",
        "before",
        "earlier",
        "last",
    ):
        return False
    if low in ("on", "in", "at") and i > first:
        return False if low == "on" else row.tokens[i + 1].capital if i + 1 < len(row.tokens) else False
    if low == "and":
        return i > first and _nominal(row, i + 1) if i + 1 < len(row.tokens) else False
    return token.word or low in ("'s", "’s", "'", "’", "&")


def next_is(row: Row, i: int, *lows: str) -> bool:
    """Whether the tokens from here on are these."""
    return all(row.low(i + k) == low for k, low in enumerate(lows))
