"""Sources without a person's name: bodies, documents, people known by what they are."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from quiz.attribution.kinds import head_of
from quiz.attribution.lexicon import grammar
from quiz.attribution.meant import LIKELY, SURE, Meant, Thing
from quiz.attribution.titles import POSSESSIVE

if TYPE_CHECKING:
    from quiz.attribution.names import Names
    from quiz.attribution.salience import Salience
    from quiz.attribution.tokens import Row

LOWER_FIRST = frozenset(("a", "an", "the", "some", "many", "several", "one", "two", "three", "other", "another"))
ASIDES = frozenset(("a", "an", "the", "who", "which", "whose", "where", "one", "formerly", "aged", "another"))
SAME_SEAT = {
    "no 10": "Downing Street",
    "no. 10": "Downing Street",
    "number 10": "Downing Street",
    "number ten": "Downing Street",
    "10 downing street": "Downing Street",
}


def head_at(row: Row, first: int, last: int) -> int:
    """The noun a phrase is about: before its first preposition or comma, behind its last owner."""
    end = next((i for i in range(first + 1, last) if row.low(i) in grammar("head_end") or row.low(i) in ",(—–"), last)
    return max(first, end - 1)


def tidy(phrase: str) -> str:
    """A phrase as a heading would show it: on one line, with a capital, without marks at its ends."""
    line = " ".join(phrase.split()).strip(" ,.;:")
    return line[:1].upper() + line[1:]


def described(row: Row, names: Names, things: Salience[Thing], first: int, last: int) -> Meant:
    """A phrase as its own name; the longer name the article has for it where there is one."""
    inner = (i for i in range(last - 2, first, -1) if row.tokens[i].text == "The")
    first = next((i for i in inner if row.low(i - 1) not in grammar("preposition")), first)
    last = _without_aside(row, first, last)
    definite = row.low(first) in ("the", "this", "its")
    at = head_at(row, first, last)
    if definite and at + 1 == last and not any(row.tokens[i].capital for i in range(first + 1, last)):
        known = _by_head(row, names, things, first, at) or _by_class(row, things, at)
        if known is not None:
            return known
    text = " ".join(row.span(first, last).of(row.article.text).split())
    bare = text[4:] if text[:4].lower() == "the " else text
    long = names.short.get(bare) or names.initials.get(bare) or SAME_SEAT.get(bare.lower())
    if long is not None:
        return Meant(f"The {long}" if definite else long, SURE)
    if not row.tokens[first].capital and row.low(first) in LOWER_FIRST and _proper(row, first + 1, last):
        name = tidy(row.span(first + 1, last).of(row.article.text))
        return Meant(f"The {name}" if row.low(first) == "the" else name, SURE)
    return Meant(tidy(text), SURE)


def _without_aside(row: Row, first: int, last: int) -> int:
    """Before ``, a group of …`` or ``(HB)``, which say more about what is already named."""
    for i in range(first + 1, last - 1):
        low = row.low(i)
        if low in ("(", "—", "–", "--") or (low == "," and row.low(i + 1) in ASIDES):
            return i
    return last


def _by_head(row: Row, names: Names, things: Salience[Thing], first: int, at: int) -> Meant | None:
    """``the board`` after ``the Island Education Board``, ``the worker`` after ``a worker at the plant``."""
    if at - first != 1:
        return None
    head = row.low(at)
    for thing in things.latest():
        parts = thing.canonical.split()
        if len(parts) > 1 and head_of(parts).lower() == head:
            return Meant(thing.canonical, SURE)
    named = names.bodies.get(head, [])
    before = bisect_right(named, first, key=lambda body: body[0])
    return Meant(f"The {named[before - 1][1]}", SURE) if before else None


def _by_class(row: Row, things: Salience[Thing], at: int) -> Meant | None:
    """``the company``, ``the newspaper``: whichever of that class was spoken of last."""
    head = row.low(at)
    wanted = next((k for k in ("media", "institution") if head in grammar(f"any_{k}")), None)
    if wanted is None:
        return None
    thing, _ = things.best(lambda t: _of_class(t, wanted))
    return Meant(thing.canonical, LIKELY) if thing is not None else None


def _of_class(thing: Thing, kind: str) -> float:
    """A body with a name is rather meant than one without; several are not."""
    parts = thing.canonical.split()
    if thing.kind != kind or parts[0].lower() in grammar("plural_only"):
        return 0.0
    return 1.0 if any(part[:1].isupper() for part in parts[1:]) or parts[0].isupper() else 0.5


def _proper(row: Row, first: int, last: int) -> bool:
    return all(
        row.tokens[i].capital or row.low(i) in grammar("particle") | {"of", "for", "and"} | POSSESSIVE
        for i in range(first, last)
    )
