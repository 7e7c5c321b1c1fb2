"""Which of the names in a phrase it is about: ``Ada Moor, head of the Kerr Trust`` is about Moor alone."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar, words
from quiz.attribution.titles import POSSESSIVE, is_office

if TYPE_CHECKING:
    from quiz.attribution.names import Called, Names
    from quiz.attribution.tokens import Range, Row

OF_PLACE = frozenset(("of", "from", "(", ")"))
JOINS = frozenset(("and", ",", "or"))
BEHIND_NAME = frozenset(
    ("of", "from", "at", "in", "on", "with", "for", "and", "or", "who", "which", "whose", "himself", "herself")
)
BESIDE_NAME = frozenset((",", "[", "(", "—", "–", "-"))
RELATIVE = frozenset(("who", "which", "that", "whose", "whom"))


def heads(row: Row, names: Names, first: int, last: int) -> list[Called]:
    """The people a phrase is about, in order; none where it is about something else."""
    found: list[Called] = []
    for i in range(first, last):
        if row.low(i) in RELATIVE:
            break
        called = names.called.get(i)
        if called is None or _modifies(row, called, last):
            continue
        if _joined(row, found[-1], called) if found else _leads(row, first, called.first, called.last):
            found.append(called)
    return found


def _modifies(row: Row, called: Called, last: int) -> bool:
    """``Moor’s lawyer``, ``Moor campaign aides``: the name only tells whose."""
    if called.last >= last:
        return False
    behind = row.tokens[called.last]
    if behind.low in POSSESSIVE:
        return True
    plain = behind.low not in BEHIND_NAME and behind.low not in grammar("postnominal")
    return behind.word and plain and not behind.low.isdigit()


def _joined(row: Row, before: Called, called: Called) -> bool:
    """``Moor and Mayor Piet Holm``: joined to the name before by nothing but commas, ``and`` and an office."""
    between = range(before.last, called.first)
    lows = [row.low(i) for i in between]
    return "and" in lows and all(
        row.low(i) in JOINS or row.low(i) in OF_PLACE or row.tokens[i].capital for i in between
    )


def _leads(row: Row, first: int, at: int, last: int) -> bool:
    """Whether what stands before the first name only presents it: an office, a body, ``the mayor,``."""
    if at == first:
        return True
    before = row.tokens[at - 1]
    if before.capital or before.low.endswith("."):
        return True
    owned = any(row.low(i) in POSSESSIVE for i in range(first, at))
    if before.low in POSSESSIVE or before.low in BESIDE_NAME:
        return before.low != "," or not owned or is_office(row.low(at - 2)) or row.low(at - 2) in words("people")
    if is_office(before.low) or before.low in words("people") or before.low in ("named", "called"):
        return True
    if before.low in words("bodies") or before.low in words("media") or before.low in words("documents"):
        return False
    # ``the tennis great Ada Moor``: any plain noun right before a name presents it.
    plain = (
        at + 1 < last
        and row.tokens[at + 1].capital
        and before.word
        and before.low not in _joints()
        and not before.low.endswith(("ing", "ed", "ly"))
    )
    return plain and not owned and not any(row.low(i) in grammar("preposition") - {"of"} for i in range(first, at))


@cache
def _joints() -> frozenset[str]:
    """The words of grammar that tie a name to what stands before it otherwise than as its title."""
    names = ("preposition", "finite", "auxiliary", "boundary", "determiner", "connective", "pronoun", "adverb", "time")
    return frozenset().union(*(grammar(name) for name in names))


def utterer(row: Row, names: Names, first: int, last: int) -> Called | None:
    """``Moor’s remarks``, ``the mayor’s promise`` of a named person: whose words they are."""
    called = names.called.get(first)
    if called is None or called.last >= last or row.low(called.last) not in POSSESSIVE:
        return None
    return called if row.low(said_at(row, called.last, last)) in grammar("utterance") else None


def said_at(row: Row, first: int, last: int) -> int:
    """The noun of a phrase that may be a noun of saying: before its first preposition."""
    end = next((i for i in range(first + 1, last) if row.low(i) in grammar("head_end") or row.low(i) == ","), last)
    return end - 1


def by_whom(row: Row, first: int, last: int) -> Range | None:
    """``a statement from the firm``: the phrase for who made it."""
    at = said_at(row, first, last)
    if row.low(at) not in grammar("utterance") or row.low(at + 1) not in ("by", "from") or at + 2 >= last:
        return None
    return at + 2, last
