"""Which person an office or a description means: ``the minister``, ``the Northland senator``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar
from quiz.attribution.places import is_place, place
from quiz.attribution.titles import POSSESSIVE, is_office

if TYPE_CHECKING:
    from quiz.attribution.names import Person
    from quiz.attribution.tokens import Range, Row

RANKS = frozenset(("vice", "deputy", "assistant", "shadow", "acting", "under", "junior"))
EMPTY = frozenset(
    ("the", "a", "an", "this", "his", "her", "their", "its", "our", "of", "for", "and", "'s", "'", "former", "then")
)
ALIKE = {
    "lawmaker": frozenset(
        ("senator", "representative", "congressman", "congresswoman", "mp", "legislator", "lawmaker")
    ),
    "congressman": frozenset(("representative", "congressman")),
    "congresswoman": frozenset(("representative", "congresswoman")),
    "leader": frozenset(
        ("leader", "president", "minister", "premier", "chancellor", "taoiseach", "chairman", "king", "head", "chief")
    ),
    "politician": frozenset(("senator", "representative", "mp", "minister", "councillor", "governor", "mayor")),
    "candidate": frozenset(
        ("candidate", "nominee", "contender", "hopeful", "governor", "senator", "congressman", "mayor")
    ),
    "premier": frozenset(("premier", "minister")),
    "pm": frozenset(("minister", "pm")),
    "chief": frozenset(("chief", "head", "director", "executive", "ceo", "boss", "commissioner", "constable")),
    "boss": frozenset(("chief", "head", "director", "executive", "ceo", "boss", "manager")),
    "head": frozenset(("head", "chief", "director")),
    "ceo": frozenset(("ceo", "executive")),
    "lawyer": frozenset(("lawyer", "attorney", "solicitor", "barrister", "counsel")),
    "attorney": frozenset(("lawyer", "attorney")),
    "spokesperson": frozenset(("spokesperson", "spokesman", "spokeswoman")),
    "chair": frozenset(("chair", "chairman", "chairwoman", "chairperson")),
    "chairman": frozenset(("chair", "chairman")),
    "mogul": frozenset(("mogul", "magnate", "tycoon", "billionaire", "businessman")),
    "tycoon": frozenset(("mogul", "magnate", "tycoon", "billionaire", "businessman")),
}
LONGEST_OFFICE = 7
EXACT, PARTLY, BARE, UNTOLD, KIN = 1.3, 0.8, 1.0, 0.5, 0.8


def title_head(row: Row, first: int, last: int) -> str:
    """The office a title is about: ``chief`` in ``the Northland President's chief of staff``."""
    begin = max((i + 1 for i in range(first, last) if row.low(i) in POSSESSIVE), default=first)
    end = next((i for i in range(begin + 1, last) if row.low(i) in grammar("head_end") or row.low(i) == ","), last)
    head = next((row.low(i) for i in range(end - 1, begin - 1, -1) if is_office(row.low(i))), row.low(end - 1))
    return head.removesuffix("s") if not is_office(head) and is_office(head.removesuffix("s")) else head


def fits_office(person: Person, head: str, lows: frozenset[str], named: frozenset[str] = frozenset()) -> float:
    """How well a title of the person fits a phrase with this head, some of it in capitals: 0 not at all."""
    wanted = ALIKE.get(head, frozenset((head,)))
    given = lows - EMPTY - {head}
    if head == "pm":
        given |= {"prime"}
    return max(
        (
            _fit(lows, given, named, title, name) * (1 if name == head else KIN)
            for name, title in person.titles
            if name in wanted
        ),
        default=0.0,
    )


def _fit(lows: frozenset[str], given: frozenset[str], named: frozenset[str], title: frozenset[str], name: str) -> float:
    if given & RANKS != title & RANKS:
        return 0.0
    former = "former" in lows and "former" not in title
    if not given:
        return 0.0 if former else BARE
    places = {place(low) for low in title}
    shared = {low for low in given if low in title or (low in named and place(low) in places)}
    if shared == given:
        return EXACT
    if shared or title - EMPTY - {name}:
        return PARTLY * len(shared) / len(given)
    return 0.0 if any(is_place(low) for low in given & named) else UNTOLD


def copula(row: Row, last: int) -> Range | None:
    """``Ada Moor is the warden of the pier``, ``Moor, who was a pilot,``: the office somebody is said to hold."""
    at = last + 2 if row.low(last) == "," and row.low(last + 1) == "who" else last
    if row.low(at) not in ("is", "was") or row.low(at + 1) not in ("a", "an", "the"):
        return None
    end = at + 2
    while end < min(row.unit_at(at).last, at + LONGEST_OFFICE) and not is_office(row.low(end)):
        if row.low(end) in grammar("preposition") | grammar("boundary") or not row.tokens[end].word:
            return None
        end += 1
    return (at + 2, end + 1) if end < row.unit_at(at).last and is_office(row.low(end)) else None
