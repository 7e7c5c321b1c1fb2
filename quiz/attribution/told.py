"""Whom a description means: ``the minister``, ``the 57-year-old``, ``the retired surgeon``, ``the two rivals``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from quiz.attribution.descriptions import head_at
from quiz.attribution.epithets import NEWCOMERS, age_in, names_two, varies_name
from quiz.attribution.kinds import head_of
from quiz.attribution.lexicon import grammar, words
from quiz.attribution.meant import LIKELY, SURE, UNSURE, Meant
from quiz.attribution.offices import fits_office

if TYPE_CHECKING:
    from quiz.attribution.meant import Thing
    from quiz.attribution.names import Names, Person
    from quiz.attribution.salience import Salience
    from quiz.attribution.tokens import Row

CLEAR, CLEARLY, TIED = 0.35, 0.5, 0.12
TWO, PRESENT, WELL, HELD = 2, 0.15, 0.7, 1.0
OPEN, TITLED, OTHERWISE = 0.5, 0.6, 0.1
MOST_HOLDERS = 8


class Mind(Protocol):
    """What a reader knows at a place of an article."""

    row: Row
    """The article's tokens."""
    names: Names
    """Who is known by name."""
    people: Salience[Person]
    """Who of them is in mind."""
    things: Salience[Thing]
    """Which bodies, documents and unnamed people are."""
    newcomers: frozenset[str]
    """The nouns that bring in people without a name."""


class Office(NamedTuple):
    """A description taken apart."""

    head: str
    """The noun it is about."""
    lows: frozenset[str]
    """All its words."""
    named: frozenset[str]
    """Those of them in capitals."""

    def fits(self, person: Person) -> float:
        """How well a title of the person fits: 0 not at all."""
        return fits_office(person, self.head, self.lows, self.named)

    def fits_fully(self, person: Person) -> float:
        """The same, where it is this very office."""
        fit = self.fits(person)
        return fit if fit >= HELD else 0.0


def told(mind: Mind, first: int, last: int) -> Meant | None:
    """Whom a description means; None where it is not one, or fits nobody clearly."""
    row, at = mind.row, head_at(mind.row, first, last)
    if age_in(row, first, last):
        return _aged(mind, first, last)
    head, opens = row.low(at), row.low(first)
    definite = opens in ("the", "his", "her", "this") or (row.tokens[first].capital and opens not in NEWCOMERS)
    if not definite or (row.tokens[at].capital and head not in words("roles") | grammar("epithet")):
        return None
    office = Office(
        head,
        frozenset(row.low(i) for i in range(first, last)),
        frozenset(row.low(i) for i in range(first + 1, last) if row.tokens[i].capital),
    )
    free = opens in ("the", "this") and head in grammar("epithet") and not _known_group(mind, head)
    return _by_office(mind, office, free=free) or _varied(mind, first, last, at)


def _by_office(mind: Mind, office: Office, *, free: bool) -> Meant | None:
    """Whose title fits; a word such as ``the candidate`` is also free for whoever is in mind."""
    person, clear = mind.people.best(office.fits_fully)
    if person is None:
        least = free * OPEN
        person, clear = mind.people.best(lambda p: max(office.fits(p), least * TITLED if p.titles else least))
    fits = office.fits(person) if person is not None else 0.0
    if person is None or fits == 0:
        holder = _holder(mind, office)
        if holder is not None or person is None:
            return holder
    if fits >= WELL:
        return Meant(person.canonical, SURE if clear > TIED else UNSURE, person)
    if clear > CLEAR:
        return Meant(person.canonical, LIKELY, person)
    return Meant(person.canonical, UNSURE, person) if free else None


def _holder(mind: Mind, office: Office) -> Meant | None:
    """Whoever holds the office in this article, even if named long ago or not yet."""
    known = [p for p in mind.names.by_role.get(office.head, ())[:MOST_HOLDERS] if office.fits(p) >= WELL]
    return Meant(known[0].canonical, LIKELY, known[0]) if len(known) == 1 else None


def _aged(mind: Mind, first: int, last: int) -> Meant | None:
    """``the 57-year-old chemist``: whoever is that old, else whoever is in mind."""
    if mind.row.low(first) not in ("the", "this"):
        return None
    known = mind.names.by_age.get(age_in(mind.row, first, last), [])
    if len(known) == 1:
        return Meant(known[0].canonical, SURE, known[0])
    person, clear = mind.people.best(lambda p: float(not known or p in known))
    return Meant(person.canonical, LIKELY if clear > CLEAR else UNSURE, person) if person else None


def _varied(mind: Mind, first: int, last: int, at: int) -> Meant | None:
    """``the retired surgeon``: another word for whoever is clearly in mind."""
    row = mind.row
    if not varies_name(row, first, last, at) or row.low(at) in mind.newcomers:
        return None
    head = row.low(at) if row.low(first + 1) == "former" else ""
    person, clear = mind.people.best(lambda p: _free_for(p, head))
    return Meant(person.canonical, LIKELY, person) if person and clear > CLEARLY else None


def _free_for(person: Person, former: str) -> float:
    """How well another word suits somebody; one who holds the office now is not ``the former`` one."""
    if not person.titles:
        return 1.0
    if former:
        return 0.0 if any(office == former for office, _ in person.titles) else OTHERWISE
    return TITLED


def told_two(mind: Mind, first: int, last: int) -> Meant | None:
    """``the two rivals``: the two who were spoken of last, where nobody else is in mind."""
    if not names_two(mind.row, first, last, head_at(mind.row, first, last)):
        return None
    people = mind.people
    ranked = sorted(((people.of(p), p.canonical) for p in people.latest()), reverse=True)[: TWO + 1]
    if len(ranked) < TWO or ranked[1][0] < PRESENT or any(weight > ranked[1][0] / 2 for weight, _ in ranked[TWO:]):
        return None
    return Meant(f"{ranked[0][1]} and {ranked[1][1]}", LIKELY)


def _known_group(mind: Mind, head: str) -> bool:
    """``the worker`` after ``a worker at the plant``."""
    groups = (thing.canonical.lower().split() for thing in mind.things.latest() if thing.many)
    return any(len(parts) > 1 and head == head_of(parts) for parts in groups)
