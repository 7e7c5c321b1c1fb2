"""Names taken apart: title and office, honorific, the name itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.attribution.lexicon import given_names, grammar, without, words

if TYPE_CHECKING:
    from quiz.attribution.tokens import Range, Row

BRACKETS = frozenset("[]()")
POSSESSIVE = frozenset(("'s", "'"))
LONGEST_ADDITION = 16
LOOKED_THROUGH = POSSESSIVE | BRACKETS
BEFORE_NAME = BRACKETS | {","}
WHOLE = 2
HONORIFICS = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "lady": "f", "dame": "f"}
HONORIFICS |= {"baroness": "f"}
OFFICES = {
    "sen": "senator",
    "rep": "representative congressman congresswoman lawmaker",
    "gov": "governor",
    "gen": "general",
    "lt": "lieutenant",
    "col": "colonel",
    "capt": "captain",
    "sgt": "sergeant",
    "maj": "major",
    "pres": "president",
    "rev": "reverend pastor",
    "dr": "doctor",
    "prof": "professor",
    "cllr": "councillor leader",
    "supt": "superintendent officer",
    "insp": "inspector detective",
    "det": "detective",
    "di": "inspector detective",
    "dci": "inspector detective",
    "dsi": "superintendent detective",
    "con": "constable",
}
DOERS = ("er", "or", "ist", "ian", "man", "woman")
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
    outside = row.piece(first) < 0
    tokens = row.tokens[first:last]
    # A nickname between quotation marks is not part of the name proper.
    kept = [t.text for t in tokens if t.low not in LOOKED_THROUGH and not (outside and t.piece >= 0)]
    return " ".join(kept).strip(" ,.") if kept and not kept[-1].endswith(".") else " ".join(kept)


def is_office(low: str) -> bool:
    """Whether a word names an office or a profession: ``minister``, ``secretary-treasurer``."""
    roles = words("roles")
    if low in roles or low == "general":
        return True
    return "-" in low and (low.rpartition("-")[2] in roles or low.partition("-of-")[0] in grammar("parent"))


def is_tailed(low: str) -> bool:
    """``Moor-led``: a name that became half of another word."""
    return "-" in low and low.endswith(("-led", "-backed", "-era", "-style", "-like", "-appointed", "-linked"))


def take_apart(row: Row, first: int, last: int) -> Named | None:
    """Split ``South Korean President Yoon Suk Yeol`` into role and name; None where no name is left."""
    while last > first and (row.low(last - 1) in LOOKED_THROUGH or not row.tokens[last - 1].word):
        last -= 1
    last = next((i + 1 for i in range(first, last) if is_tailed(row.low(i))), last)
    while last > first + WHOLE and row.low(last - 1) in grammar("postnominal") and row.tokens[last - 1].text.isupper():
        last -= 1
    begin = _behind_offices(row, first, last)
    while begin < last and row.low(begin) in BEFORE_NAME:
        begin += 1
    honorific = ""
    for i in range(begin, last - 1):
        if row.low(i) in grammar("honorific"):
            honorific, begin = row.low(i).rstrip("."), i + 1
    if not honorific:
        begin = _behind_body(row, begin, last)
    if begin >= last or row.low(begin) in grammar("honorific") or not all(_part(row, i) for i in range(begin, last)):
        return None
    titled = begin - (honorific != "" and honorific not in OFFICES)
    return Named((first, titled) if titled > first else None, (begin, last), honorific)


def _behind_offices(row: Row, first: int, last: int) -> int:
    """Behind the last word for an office; a last name may look like one: ``Stephen King``."""
    roles = [i for i in range(first, last) if is_office(row.low(i))]
    if roles and roles[-1] == last - 1 and _named_like_office(row, first, last - 1, roles):
        roles.pop()
    if roles and row.low(roles[-1]) in given_names() and last - roles[-1] <= WHOLE:
        roles.pop()
    return roles[-1] + 1 if roles else first


def _named_like_office(row: Row, first: int, at: int, roles: list[int]) -> bool:
    """``Mr. King``, ``Peter T. King``, ``host Aldo Baker``: what shows that an office is a last name here."""
    before = row.low(at - 1)
    if at > first and (before in given_names() or (at == first + 1 and is_office(row.low(first - 1)))):
        return True
    if at > first and before in grammar("honorific") and before.rstrip(".") in HONORIFICS:
        return True
    between = range(roles[-2] + 1, at) if len(roles) > 1 else range(0)
    listed = words("bodies", "media", "geography", "people")
    if len(between) == 1 and not any(row.low(i) in listed for i in between):
        return True
    initial = len(before) == len("t.") and before.endswith(".")
    return at - first >= WHOLE and initial and row.low(at - 2) in given_names()


def _behind_body(row: Row, first: int, last: int) -> int:
    """``Harbour News Ada Moor``: behind the body in front of a given name."""
    if last - first <= WHOLE or row.low(first) in given_names():
        return first
    at = next((i for i in range(first + 1, last - 1) if row.low(i) in given_names()), first)
    if row.low(first - 1) == "of" and is_office(row.low(first - 2)):
        return at
    ahead = [row.tokens[i] for i in range(first, at)]
    listed = words("bodies", "media", "geography")
    body = any(t.low in listed or t.text.isupper() or t.low.endswith(("s", *DOERS)) for t in ahead)
    return at if body else first


def name_end(row: Row, first: int, last: int) -> int:
    """The end of the name in ``Governor Ada Moor of Hull``: before its preposition."""
    end = next((i for i in range(first + 1, last) if row.low(i) in grammar("preposition")), last)
    return end if row.tokens[end - 1].capital else last


def gender_of(named: Named) -> str:
    """What an honorific tells: ``m``, ``f`` or nothing."""
    return HONORIFICS.get(named.honorific, "")


def _part(row: Row, i: int) -> bool:
    token = row.tokens[i]
    if token.capital and token.word:
        return True
    return token.low in BRACKETS or token.low in grammar("particle") or (token.piece >= 0 and not token.word)


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
    many = row.low(before).removesuffix("s") if before == first - 1 else ""
    if before >= 0 and (row.low(before) in words("roles") or many in words("roles")) and row.tokens[before].piece < 0:
        return _phrase_back(row, before + 1)
    return _addition(row, _behind_bracket(row, last))


def _behind_bracket(row: Row, last: int) -> int:
    """``Ada Moor (Hull)``: behind a short remark in brackets."""
    if row.low(last) != "(":
        return last
    return next((i + 1 for i in range(last + 1, last + 6) if row.low(i) == ")"), last)


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
    if token.piece >= 0 or low in grammar("boundary", "finite") or low in without("preposition", "of", "for"):
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
    leads = inside[0] == "the" or inside[0] in words("roles") or (len(inside) > 1 and inside[1] in words("roles"))
    return (at, end) if leads and any(is_office(w) for w in inside[:6]) else None
