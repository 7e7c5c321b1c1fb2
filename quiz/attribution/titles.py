"""Names taken apart: title and office, honorific, the name itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.attribution.lexicon import grammar, words

if TYPE_CHECKING:
    from quiz.attribution.tokens import Range, Row

BRACKETS = frozenset("[]()")
POSSESSIVE = frozenset(("'s", "'"))
LONGEST_ADDITION = 16
HONORIFICS = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "lady": "f", "dame": "f"}
ADDITION_ENDS = frozenset((",", ".", ";", "—", "–", "who", "that", "which"))


class Named(NamedTuple):
    """A stretch of capitalised words taken apart."""

    role: Range | None
    """Title and office before the name."""
    name: Range
    """The name itself."""
    honorific: str
    """``mr`` and the like."""


def plain(row: Row, first: int, last: int) -> str:
    """The words of a range as a name: no brackets, no possessive, no trailing mark."""
    kept = [row.tokens[i].text for i in range(first, last) if row.tokens[i].low not in POSSESSIVE | BRACKETS]
    return " ".join(kept).strip(" ,.") if kept and not kept[-1].endswith(".") else " ".join(kept)


def take_apart(row: Row, first: int, last: int) -> Named | None:
    """Split ``South Korean President Yoon Suk Yeol`` into role and name; None where no name is left."""
    while last > first and (row.low(last - 1) in POSSESSIVE | BRACKETS or not row.tokens[last - 1].word):
        last -= 1
    roles = [i for i in range(first, last) if row.low(i) in words("roles") | {"general"}]
    begin = roles[-1] + 1 if roles else first
    while begin < last and row.low(begin) in BRACKETS | {","}:
        begin += 1
    honorific = ""
    while begin < last and row.low(begin) in grammar("honorific"):
        honorific, begin = row.low(begin), begin + 1
    if begin >= last or not all(_name_part(row, i) for i in range(begin, last)):
        return None
    return Named((first, roles[-1] + 1) if roles else None, (begin, last), honorific.rstrip("."))


def name_end(row: Row, first: int, last: int) -> int:
    """The end of the name in ``Governor Ada Moor of Hull``: before its preposition."""
    end = next((i for i in range(first + 1, last) if row.low(i) in grammar("preposition")), last)
    return end if row.tokens[end - 1].capital else last


def gender_of(named: Named) -> str:
    """What an honorific tells: ``m``, ``f`` or nothing."""
    return HONORIFICS.get(named.honorific, "")


def _name_part(row: Row, i: int) -> bool:
    token = row.tokens[i]
    return token.low in BRACKETS or token.low in grammar("particle") or (token.capital and token.word)


def role_of(row: Row, named: Named) -> Range | None:
    """Title and office beside a name: before it, before a comma, or in an addition behind it."""
    if named.role is not None:
        return _lower_lead(row, named.role)
    first, last = named.name
    if named.honorific:
        return None
    before = first - 1
    if row.low(before) == ",":
        before -= 1
    if before >= 0 and row.low(before) in words("roles") and row.tokens[before].piece < 0:
        return _phrase_back(row, before + 1)
    return _addition(row, last)


def _lower_lead(row: Row, role: Range) -> Range:
    """A role may begin with words in lower case: ``former harbour master``."""
    first = role[0]
    while first > 0 and row.low(first - 1) in grammar("own_role"):
        first -= 1
    return first, role[1]


def _phrase_back(row: Row, end: int) -> Range | None:
    unit = row.unit_at(end - 1)
    first = end - 1
    while first > unit.first and _belongs(row, first - 1):
        first -= 1
    while (
        first < end - 1
        and (
            row.low(first) in grammar("connective")
            or row.low(first) in ("a", "an", "the", "our", "and", "its", "his", "her", "their")
        )
        and not (
            row.low(first) == "the" and row.tokens[first].capital and (first > unit.first or _owns(row, first, end))
        )
    ):
        first += 1
    return (first, end)


def _owns(row: Row, first: int, end: int) -> bool:
    """``The Harbour Board's chief``: the article belongs to the owner."""
    return any(row.low(i) in POSSESSIVE for i in range(first, end))


def _belongs(row: Row, i: int) -> bool:
    token = row.tokens[i]
    low = token.low
    if token.piece >= 0 or low in grammar("boundary") | grammar("finite") | grammar("preposition") - {"of", "for"}:
        return False
    if low == "and":
        return row.tokens[i - 1].capital and row.tokens[i + 1].capital
    return token.word or low in POSSESSIVE


def _addition(row: Row, last: int) -> Range | None:
    """``Ada Moor, a retired teacher from Hull,``: the addition that names what she does."""
    if row.low(last) != ",":
        return None
    aged = row.low(last + 1).isdigit() and row.low(last + 2) == ","
    at = last + 3 if aged else last + 1
    end, limit = at, min(row.unit_at(last).last, at + LONGEST_ADDITION)
    while end < limit and row.piece(end) < 0 and row.low(end) not in ADDITION_ENDS:
        end += 1
    inside = [row.low(i) for i in range(at, end)]
    closed = row.low(end) in (",", ".", "who", "that", "which")
    if not inside or not closed or any(w in grammar("finite") or w in ("and", "but") for w in inside[:3]):
        return None
    return (at + 1, end) if inside[0] in ("a", "an") else _with_office(at, end, inside)


def _with_office(at: int, end: int, inside: list[str]) -> Range | None:
    """``the head of the port``, ``director of the zoo``: an office stands at the front."""
    leads = inside[0] == "the" or inside[0] in words("roles")
    return (at, end) if leads and any(w in words("roles") for w in inside[:6]) else None
