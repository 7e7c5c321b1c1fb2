"""Who is named in an article: every form of a name tied to its longest one."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.attribution.lexicon import given_names, grammar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.tokens import Range, Row

HELD = 90
MOST_ALIKE = 64
SHORT = 3
LONG_FORM = 5
OPENING, CLOSING = frozenset('“"‘'), frozenset('”"’')
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
ENDING = re.compile(r"(?:[iy]{1,2}|ij)\Z")


@dataclass(slots=True, eq=False)
class Person:
    """A named person, as far as the article tells."""

    canonical: str
    """The longest form of the name."""
    spans: list[Span] = field(default_factory=list)
    """Every place that names the person."""
    roles: set[str] = field(default_factory=set)
    """Words of title and office used for the person, in lower case."""
    titles: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    """The same, title by title, each with the office it is about."""
    role: Span | None = None
    """The first stretch that gives title or office."""
    gender: str = ""
    """``m`` or ``f`` where the name or a title tells."""

    @property
    def last(self) -> str:
        """The last name, as names are compared."""
        return last_of(self.canonical.split())


class Called(NamedTuple):
    """A place that names a person."""

    first: int
    """Its first token."""
    last: int
    """Behind its last token."""
    person: Person
    """Whom it names."""


@lru_cache(maxsize=8192)
def key(word: str) -> str:
    """A part of a name as it is compared: no accents, no marks, one spelling of a final ``-yy``."""
    low = word.lower().strip(".,").replace("’", "").replace("'", "")
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    return ENDING.sub("i", low) if len(low) >= LONG_FORM else low


@lru_cache(maxsize=4096)
def keys(canonical: str) -> tuple[str, ...]:
    """The parts of a name as they are compared."""
    return tuple(key(word) for word in canonical.split())


def last_of(parts: list[str]) -> str:
    """The last name among the parts of a name, as it is compared."""
    kept = [k for part in parts if (k := key(part)) not in SUFFIXES]
    return kept[-1] if kept else key(parts[-1])


@dataclass(slots=True)
class Names:
    """The register of an article."""

    people: list[Person] = field(default_factory=list)
    """Everyone known to be a person, in order of entry."""
    by_last: dict[str, list[Person]] = field(default_factory=dict)
    """The same, by last name."""
    by_first: dict[str, list[Person]] = field(default_factory=dict)
    """The same, by first name."""
    bodies: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    """Capitalised bodies by their last word, each with the token behind it, in order."""
    others: list[Range] = field(default_factory=list)
    """Every other capitalised name, in order."""
    short: dict[str, str] = field(default_factory=dict)
    """The long form of each short one that the article explains: ``HB`` for ``Harbour Board``."""
    initials: dict[str, str] = field(default_factory=dict)
    """Every name of no person by its initials: ``HB``."""
    canonicals: set[str] = field(default_factory=set)
    """The longest form of every name."""
    bodies_of: dict[str, list[str]] = field(default_factory=dict)
    """The short names of bodies in the titles of people, by name."""
    by_role: dict[str, list[Person]] = field(default_factory=dict)
    """The people by each word of their title."""
    by_middle: dict[str, list[Person]] = field(default_factory=dict)
    """The people by the first of two last names: ``Acosta`` in ``Melba Acosta Febo``."""
    by_age: dict[str, list[Person]] = field(default_factory=dict)
    """The people by the age the article gives."""
    called: dict[int, Called] = field(default_factory=dict)
    """Every place that names a person, by its first token, in order."""
    held: dict[str, tuple[int, Person]] = field(default_factory=dict)
    """Who was last named in full under a last name, and where."""

    def find(self, parts: list[str], gender: str = "", at: int = -1) -> Person | None:
        """The person these parts of a name mean, of this gender where an honorific tells one."""
        if not parts:
            return None
        low = [key(part) for part in parts]
        same = self.by_last.get(last_of(parts), [])
        known = [p for p in same if not gender or p.gender in ("", gender)]
        if len(low) > 1:
            return next((p for p in known[:MOST_ALIKE] if _same_name(keys(p.canonical), tuple(low))), None)
        told = [p for p in known if gender and p.gender == gender]
        if told or known:
            return self._holder(low[0], told or known, at)
        others = (*self.by_middle.get(low[0], ()), *self.by_first.get(low[0], ()))
        return next((p for p in others if not gender or p.gender in ("", gender)), None)

    def _holder(self, low: str, known: list[Person], at: int) -> Person:
        """Who bears a last name that several bear: whoever was just named in full, else who was named first."""
        place, person = self.held.get(low, (-HELD, known[0]))
        return person if len(known) > 1 and 0 <= at - place < HELD and person in known[:MOST_ALIKE] else known[0]

    def index(self) -> None:
        """Make everyone findable by name and by title, once all are entered."""
        self.canonicals = {p.canonical for p in self.people}
        for person in self.people:
            for word in person.roles:
                self.by_role.setdefault(word, []).append(person)

    def spokesman_of(self, canonical: str) -> str:
        """The capitals in a person's title that name a body: ``OSTRA`` in ``OSTRA Secretary General``."""
        return " ".join(self.bodies_of.get(canonical, ()))

    def enter(self, canonical: str, gender: str = "") -> Person:
        """The person of this name, entered if new; a longer form replaces a shorter one."""
        parts = canonical.split()
        gender = gender or given_names().get(parts[0].lower(), "")
        person = self.find(parts, gender)
        if person is None and len(parts) > 1:
            person = next((p for p in self.by_last.get(last_of(parts), []) if " " not in p.canonical), None)
        if person is None:
            person = Person(canonical)
            self.people.append(person)
            self.by_last.setdefault(person.last, []).append(person)
        if len(canonical) > len(person.canonical) or (person.canonical.isupper() and not canonical.isupper()):
            person.canonical = canonical
        first = self.by_first.setdefault(key(person.canonical.split()[0]), [])
        if " " in person.canonical and len(first) < MOST_ALIKE and person not in first:
            first.append(person)
        middle = keys(person.canonical)[1:-1]
        if middle and len(middle[-1]) >= SHORT:
            self._by_middle(middle[-1], person)
        person.gender = person.gender or gender
        return person

    def _by_middle(self, low: str, person: Person) -> None:
        known = self.by_middle.setdefault(low, [])
        if len(known) < MOST_ALIKE and person not in known:
            known.append(person)


def _same_name(known: tuple[str, ...], given: tuple[str, ...]) -> bool:
    """Whether one name is the other with more or fewer parts: ``Ada B. Moor``, ``Reed Moor`` in ``Ada Reed Moor``."""
    if known[0] == given[0] or known[-len(given) :] == given or given[-len(known) :] == known:
        return True
    one, other = sorted((known[0], given[0]), key=len)
    initial = len(one) == 1 or (len(one) < SHORT and other.startswith(one[0])) or "." in one
    return other.startswith(one[0]) if initial else len(one) >= SHORT and other.startswith(one)


def runs(row: Row) -> Iterator[Range]:
    """Every stretch of capitalised words, editor's brackets looked through."""
    closed = grammar("pronoun", "determiner")
    capital = [t.text[0].isupper() and t.word and t.low not in closed for t in row.tokens]
    i, end = 0, len(row.tokens)
    while i < end:
        if not capital[i]:
            i += 1
            continue
        first = i
        while i < end and _same_run(row, capital, first, i):
            i += 4 if _nickname(row, i + 1) else 1
        yield first, i
        i += 1


def _nickname(row: Row, i: int) -> bool:
    """``Ada “Dot” Moor``: a short word between quotation marks inside a name."""
    if i + 2 >= len(row.tokens) or row.tokens[i].text not in OPENING or row.tokens[i + 2].text not in CLOSING:
        return False
    return row.piece(i - 1) < 0 and row.tokens[i + 1].capital and i + 3 < len(row.tokens) and row.tokens[i + 3].capital


def _same_run(row: Row, capital: list[bool], first: int, i: int) -> bool:
    token = row.tokens[i]
    if i > first and "\n" in row.article.text[row.tokens[i - 1].end : token.start]:
        return False
    if token.low in "[]":
        return i > first
    if token.low in grammar("particle") and i > first:
        at = i + 1 + (row.low(i + 1) in grammar("particle"))
        return at < len(row.tokens) and row.tokens[at].capital
    return capital[i]
