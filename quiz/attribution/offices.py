"""Which person an office or a description means: ``the minister``, ``the Northland senator``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar
from quiz.attribution.titles import POSSESSIVE, is_office

if TYPE_CHECKING:
    from quiz.attribution.names import Person
    from quiz.attribution.tokens import Row

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
EXACT, PARTLY, BARE = 1.3, 0.8, 1.0


def title_head(row: Row, first: int, last: int) -> str:
    """The office a title is about: ``chief`` in ``the Northland President's chief of staff``."""
    begin = max((i + 1 for i in range(first, last) if row.low(i) in POSSESSIVE), default=first)
    end = next((i for i in range(begin + 1, last) if row.low(i) in grammar("head_end") or row.low(i) == ","), last)
    return next((row.low(i) for i in range(end - 1, begin - 1, -1) if is_office(row.low(i))), row.low(end - 1))


def fits_office(person: Person, head: str, lows: frozenset[str]) -> float:
    """How well a title of the person fits a phrase with this head: 0 not at all."""
    wanted = ALIKE.get(head, frozenset((head,)))
    given = lows - EMPTY - {head}
    if head == "pm":
        given |= {"prime"}
    return max((_fit(given, title) for name, title in person.titles if name in wanted), default=0.0)


def _fit(given: frozenset[str], title: frozenset[str]) -> float:
    if given & RANKS != title & RANKS:
        return 0.0
    if not given:
        return BARE
    shared = given & title
    if shared == given:
        return EXACT
    return PARTLY * len(shared) / len(given)
