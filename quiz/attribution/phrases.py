"""Noun phrases and verb groups, told without a tagger: by closed classes, capitals and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar, verbs, without, words

if TYPE_CHECKING:
    from quiz.attribution.tokens import Range, Row, Unit

LONGEST_PHRASE = 18
LONGEST_ASIDE = 28
LONGEST_RELATIVE = 9
NO_HEAD = frozenset(("so", "now", "said", "is", "was", "clear", "sure", "true"))
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
            phrase = subject_before(row, unit, at) if mark == "(" else _named_addition(row, unit, at, closing)
            if phrase is not None and _heads(row, phrase) and row.low(phrase[0] - 1) not in grammar("preposition"):
                best = phrase
                if row.tokens[phrase[0]].capital or row.low(phrase[0]) in grammar("determiner"):
                    return best
        at -= 1
    return best


def _named_addition(row: Row, unit: Unit, opening: int, closing: int) -> Range | None:
    """``The mayor, Piet Holm, said``: where the addition is the name, the name is the source."""
    phrase = phrase_ending(row, unit, opening)
    if phrase is None:
        return None
    office = not row.tokens[phrase[1] - 1].capital and row.low(phrase[1] - 1) in words("roles", "people")
    added = row.tokens[opening + 1 : closing]
    is_name = all(t.capital or t.low in grammar("particle") for t in added) and added[0].low not in grammar(
        "determiner"
    )
    return (opening + 1, closing) if office and is_name else phrase


def frame_start(row: Row, unit: Unit, source: Range) -> int:
    """Where the words that present a source begin: ``its director, Ada Moor`` begins with ``its``."""
    comma = source[0] - 1
    if comma <= unit.first or row.low(comma) != "," or row.piece(comma) >= 0:
        return source[0]
    office = phrase_ending(row, unit, comma)
    if office is None or row.low(office[1] - 1) not in words("roles", "people"):
        return source[0]
    return office[0] if row.tokens[source[0]].capital and not row.tokens[office[1] - 1].capital else source[0]


def _is_aside(row: Row, first: int, last: int) -> bool:
    """Whether the words between two commas add to a name rather than make a clause of their own."""
    if first >= last:
        return False
    opening = row.low(first)
    if opening in grammar("aside_opener"):
        return True
    inside = row.tokens[first:last]
    if opening in grammar("never_aside") or (inside[0].piece >= 0 and inside[0].piece == inside[-1].piece):
        return False
    relative = next((i for i, t in enumerate(inside) if t.low in ("who", "which", "whose")), len(inside))
    return not any(t.low in grammar("finite") and t.piece < 0 for t in inside[:relative])


def _heads(row: Row, phrase: Range) -> bool:
    """Whether a phrase can be somebody: no number, no time, no place word alone."""
    first = row.tokens[phrase[0]]
    if first.low in grammar("weekday", "month", "never_first") or first.text[0].isdigit():
        return False
    if first.low.endswith("ing") and phrase[1] - phrase[0] > 1 and first.low not in grammar("ing_noun"):
        return False
    alone = phrase[1] - phrase[0] == 1
    return not (alone and first.low in grammar("time", "adverb", "connective"))


def phrase_ending(row: Row, unit: Unit, end: int) -> Range | None:
    """The noun phrase whose last token stands right before ``end``."""
    last = end - 1
    if last < unit.first or not row.tokens[last].word or row.tokens[last].piece >= 0:
        return None
    low = row.low(last)
    if low in grammar("pronoun", "relative"):
        return (last, end) if low != "that" else None
    if low in grammar("reflexive"):
        return phrase_ending(row, unit, last)
    if low in ("and", "or") or low in grammar("boundary", "preposition"):
        return None
    if low in grammar("determiner") and low not in grammar("phrase_tail"):
        return None
    first = last
    while first > unit.first and end - first < LONGEST_PHRASE and _continues(row, first - 1):
        first -= 1
    first = _over_relative(row, unit, first) or _strip_front(row, first, end)
    return (first, end) if first < end and _heads(row, (first, end)) else None


def _over_relative(row: Row, unit: Unit, first: int) -> int | None:
    """``the firm that did the repairs``: where the phrase before a relative clause begins."""
    for at in range(first - 1, max(unit.first, first - LONGEST_RELATIVE), -1):
        token = row.tokens[at]
        if token.piece >= 0 or not token.word:
            return None
        if token.low in ("that", "who", "which"):
            says = any(form in ("past", "present", "ing") for _, form in verbs().get(row.low(at - 1), ()))
            named = at - 1 > unit.first and _nominal(row, at - 1) and not says and row.low(at - 1) not in NO_HEAD
            before = phrase_ending(row, unit, at) if named and _is_verb(row, at + 1) else None
            return before[0] if before is not None else None
    return None


def _is_verb(row: Row, i: int) -> bool:
    """Whether a finite verb stands here, as far as its form tells."""
    low = row.low(i)
    return (
        low in grammar("finite") or low.endswith("ed") or any(f in ("past", "present") for _, f in verbs().get(low, ()))
    )


def _continues(row: Row, i: int) -> bool:
    """Whether a noun phrase may reach back over this token."""
    token = row.tokens[i]
    month = token.low == "may" and token.capital
    if token.piece >= 0 or token.low in grammar("boundary") or (token.low in grammar("finite") and not month):
        return False
    if token.low in grammar("pronoun") or token.low in ("has", "had", "have"):
        return False
    if token.low.endswith("ed") and _governs(row, i):
        return False
    if token.low == "and":
        return row.low(i - 1) not in (",", "") and _nominal(row, i - 1) and _nominal(row, i + 1)
    if token.low in ("'s", "'", "&"):
        return True
    return token.word


def _governs(row: Row, i: int) -> bool:
    """``Moor lined up``, ``the firm sued the board``: a verb with its subject or its object beside it."""
    if row.tokens[i].capital:
        return False
    named = i > 0 and row.tokens[i - 1].capital and row.tokens[i - 1].end + 1 == row.tokens[i].start
    return named or row.low(i + 1) in grammar("determiner", "object_pronoun")


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
    while first < end and (after := _introduction_end(row, first, end)) > first:
        first = after
    return first


def _introduction_end(row: Row, first: int, end: int) -> int:
    """Behind one introducing word or phrase; here where none stands."""
    low = row.low(first)
    adverb = (low in grammar("adverb") and low != "first") or (low.endswith("ly") and low not in words("people"))
    if adverb or low == "and" or low in grammar("connective", "weekday"):
        return first + 1
    if low in grammar("preposition"):
        return _behind_preposition(row, first, end)
    if low in ("last", "next", "this", "earlier"):
        timed = row.low(first + 1) in grammar("time", "weekday") and first + 2 < end
        return first + 2 if timed else first
    return first + 1 if low in grammar("time") and end - first > 1 else first


def _behind_preposition(row: Row, first: int, end: int) -> int:
    """Where the noun phrase behind a leading prepositional phrase begins."""
    for at in range(end - 1, first, -1):
        low = row.low(at)
        if low in grammar("determiner") and at > first + 2 and row.low(at - 1) not in grammar("preposition"):
            return at
    at = end
    while at > first + 1 and row.tokens[at - 1].capital and row.low(at - 1) not in grammar("weekday", "month"):
        at -= 1
    return at if at < end else first + 1


def phrase_starting(row: Row, unit: Unit, first: int) -> Range | None:
    """The noun phrase that begins right here, as behind ``according to`` or an inverted ``said``."""
    if first >= unit.last or not row.tokens[first].word or row.tokens[first].piece >= 0:
        return None
    if row.low(first) in grammar("pronoun", "object_pronoun"):
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
    if token.piece >= 0 or low in grammar("boundary") or low in without("auxiliary", "'s"):
        return False
    if low in grammar("weekday") or (low in grammar("stops_name") and not token.capital):
        return False
    following = row.tokens[i + 1] if i + 1 < len(row.tokens) else None
    if low in ("on", "in", "at") and i > first:
        return low != "on" and following is not None and following.capital
    if low == "and":
        return i > first and following is not None and _nominal(row, i + 1)
    return token.word or low in ("'s", "'", "&")


def next_is(row: Row, i: int, *lows: str) -> bool:
    """Whether the tokens from here on are these."""
    return all(row.low(i + k) == low for k, low in enumerate(lows))
