"""Say whose words each find is: names, last names, titles and pronouns to one canonical form."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from quiz.attribution.epithets import newcomers
from quiz.attribution.kinds import kind_of
from quiz.attribution.leanings import leaning
from quiz.attribution.lexicon import grammar, verbs, words
from quiz.attribution.meant import Meant, Thing
from quiz.attribution.register import register
from quiz.attribution.resolve import HE, SHE, Resolver
from quiz.attribution.subjects import bodies, leads
from quiz.attribution.titles import POSSESSIVE, plain

if TYPE_CHECKING:
    from quiz.attribution.names import Person
    from quiz.attribution.records import Outside
    from quiz.attribution.sheet import Find, Sheet
    from quiz.attribution.tokens import Range, Row

HEARD, SUBJECT, OWNER, OTHER, ASIDE, INSIDE = 1.0, 1.0, 0.7, 0.5, 0.35, 0.2
PRONOUN = 0.8
PARAGRAPH = 0.45
ACRONYM = 2
DATELINE = frozenset((",", "-", "—", "–", "("))


class Event(NamedTuple):
    """Something that stands at a token and brings somebody to mind."""

    at: int
    """The token."""
    what: str
    """``name``, ``pronoun``, ``body``, ``other`` or ``find``."""
    phrase: Range
    """Its tokens."""
    find: int = -1
    """Which find it is."""


def resolve(sheet: Sheet) -> None:
    """Walk down the article and name the source of every find."""
    row = sheet.row
    sheet.names = register(row, {f.source for f in sheet.finds if f.source is not None})
    walker = Resolver(row, sheet.names, newcomers=newcomers(row))
    said = sheet.said()
    heard = {i for f in sheet.finds if f.source is not None for i in range(*f.source)}
    finds = sorted(sheet.finds, key=lambda f: _place(sheet, f))
    placed = (Event(_place(sheet, f), "find", f.source or (0, 0), i) for i, f in enumerate(finds))
    clock = _clock(row)
    places = sorted(sheet.names.called)
    number = 0
    for event in sorted((*_passed(sheet, heard, said), *placed), key=attrgetter("at")):
        while number + 1 < len(row.units) and row.units[number + 1].first <= event.at:
            number += 1
        walker.goes_to(number, clock[number])
        if event.what == "find":
            walker.about = _about(sheet, finds[event.find], places)
            _name(sheet, walker, finds[event.find])
            walker.about = frozenset()
        else:
            _pass(sheet, walker, event, inside=bool(said[event.at]))
    sheet.outside = [_of_zone(walker, told) for told in sheet.outside]


def _about(sheet: Sheet, find: Find, places: list[int]) -> frozenset[Person]:
    """``She said Moor was late``: whom what is said names, and the rest of the sentence behind a pronoun."""
    row = sheet.row
    if find.source is None or row.low(find.source[0]) not in HE | SHE:
        return frozenset()
    ranges = [(row.index(span.start), row.index(span.end)) for span in find.content]
    ranges.append((find.source[1], row.unit_at(find.source[0]).last))
    called = sheet.names.called
    return frozenset(
        called[at].person
        for first, last in ranges
        for at in places[bisect_left(places, first) : bisect_left(places, last)]
    )


def _of_zone(walker: Resolver, told: Outside) -> Outside:
    """A title has no sentence before it, so only a name tells who is meant."""
    return replace(told, canonical=walker.of_signature(told.source_span).canonical) if told.source_span else told


def _clock(row: Row) -> list[float]:
    """How far each sentence is from the first: a new paragraph is a longer way than a new sentence."""
    clock = [0.0]
    for one, other in pairwise(row.units):
        clock.append(clock[-1] + 1.0 + (PARAGRAPH if other.paragraph != one.paragraph else 0.0))
    return clock


def _place(sheet: Sheet, find: Find) -> int:
    """Where a find's frame stands; a signature's quotation speaks from where it begins."""
    if find.source is not None and not find.borrowed:
        return find.source[0]
    return sheet.row.index(find.start)


def _passed(sheet: Sheet, heard: set[int], said: bytearray) -> list[Event]:
    """Everyone who is named, meant or spoken of outside the sources, in order."""
    row = sheet.row
    called = sorted((c for c in sheet.names.called.values() if c.first not in heard), key=lambda c: c.first)
    names = (Event(c.first, "name", (c.first, c.last)) for c in called)
    told = HE | SHE
    pronouns = (
        Event(i, "pronoun", (i, i + 1))
        for i, token in enumerate(row.tokens)
        if token.low in told and token.piece < 0 and i not in heard and not said[i]
    )
    things = (Event(phrase[0], "body", phrase) for phrase in bodies(row) if phrase[0] not in heard)
    others = (Event(o[0], "other", o) for o in sheet.names.others if o[0] not in heard and _is_body(row, o))
    return sorted((*names, *pronouns, *things, *others), key=attrgetter("at"))


def _is_body(row: Row, phrase: Range) -> bool:
    """A name built on a noun for a body, or in capitals."""
    end = row.tokens[phrase[1] - 1]
    if phrase[1] - phrase[0] == 1:
        filed = row.low(phrase[0] - 1) == "(" or (
            row.unit_at(phrase[0]).first == phrase[0] and row.low(phrase[1]) in DATELINE
        )
        short = end.text.isupper() and end.text.isalpha() and len(end.text) > ACRONYM
        return short and not filed and end.low not in words("geography") and end.low not in grammar("time_zone")
    return end.low in words("bodies") or end.low in words("media")


def _pass(sheet: Sheet, walker: Resolver, event: Event, *, inside: bool) -> None:
    """Bring to mind whoever a word outside the sources means."""
    row, at = sheet.row, event.at
    if event.what == "name":
        person = sheet.names.called[at].person
        weight = _weight(sheet, event, walker.unit, inside=inside)
        walker.people.add(person, weight)
        second = sheet.names.called.get(event.phrase[1] + 1) if row.low(event.phrase[1]) == "and" else None
        if second is not None:
            walker.things.add(Thing(f"{person.canonical} and {second.person.canonical}", "named_person"), weight)
    elif event.what == "pronoun":
        meant = walker.of_pronoun(row.low(at))
        if meant is not None and meant.person is not None:
            walker.people.add(meant.person, PRONOUN if row.low(at) in ("he", "she") else ASIDE)
    elif event.what == "other":
        lead = "The " if row.low(at - 1) == "the" else ""
        _remember(sheet, walker, Meant(lead + plain(row, *event.phrase), 1.0), event.phrase, ASIDE)
    else:
        _remember(sheet, walker, walker.of_phrase(*event.phrase), event.phrase, SUBJECT)


def _weight(sheet: Sheet, event: Event, unit: int, *, inside: bool) -> float:
    """How much a name weighs where it stands."""
    row = sheet.row
    first, last = event.phrase
    if inside or row.piece(first) >= 0:
        return INSIDE
    says = row.low(last) in verbs() and verbs()[row.low(last)][0][0].says
    if says or row.low(first - 1) in ("said", "says", "asked", "told"):
        return HEARD
    leading = leads(row, row.units[unit], first)
    if row.low(last) in POSSESSIVE:
        return OWNER if leading else ASIDE
    if leading and not (row.low(first - 1) in grammar("determiner") and row.tokens[first - 1].piece < 0):
        return SUBJECT
    if row.low(first - 1) in grammar("determiner"):
        return ASIDE
    return ASIDE if row.low(first - 1) in grammar("preposition") else OTHER


def _remember(sheet: Sheet, walker: Resolver, meant: Meant, phrase: Range | None, weight: float) -> None:
    """Bring a source or a subject to mind."""
    if meant.person is not None:
        walker.people.add(meant.person, weight)
        return
    kind = kind_of(sheet.names, meant.canonical, phrase)
    if kind != "none":
        walker.things.add(Thing(meant.canonical, kind), weight)


def _name(sheet: Sheet, walker: Resolver, find: Find) -> None:
    if find.source_span is not None:
        meant = walker.of_signature(find.source_span)
    elif find.source is not None:
        meant = walker.of_phrase(*find.source)
    else:
        meant = Meant("", 1.0)
    find.verb = leaning(sheet.row, find)
    find.canonical = meant.canonical
    if meant.sure < 1:
        find.confidence = min(find.confidence, meant.sure)
    find.kind = kind_of(sheet.names, find.canonical, find.source)
    if find.canonical:
        _remember(sheet, walker, meant, find.source, HEARD)
