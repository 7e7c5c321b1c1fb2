"""Who is named in an article: every form of a name tied to its longest one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quiz.attribution.lexicon import given_names, grammar, words
from quiz.attribution.titles import BRACKETS, Named, gender_of, name_end, plain, role_of, take_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.tokens import Range, Row

FULL, LONGEST, NEAR = 2, 5, 60


@dataclass(slots=True)
class Person:
    """A named person, as far as the article tells."""

    canonical: str
    """The longest form of the name."""
    spans: list[Span] = field(default_factory=list)
    """Every place that names the person."""
    roles: set[str] = field(default_factory=set)
    """Words of title and office used for the person, in lower case."""
    role: Span | None = None
    """The first stretch that gives title or office."""
    gender: str = ""
    """``m`` or ``f`` where the name or a title tells."""

    @property
    def last(self) -> str:
        """The last name, in lower case."""
        return self.canonical.split()[-1].lower()


@dataclass(slots=True)
class Names:
    """The register of an article."""

    people: list[Person] = field(default_factory=list)
    """Everyone known to be a person, in order of entry."""
    by_last: dict[str, list[Person]] = field(default_factory=dict)
    """The same, by last name."""
    bodies: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    """Capitalised bodies by their last word, each with the token behind it, in order."""
    canonicals: set[str] = field(default_factory=set)
    """The longest form of every name."""
    bodies_of: dict[str, list[str]] = field(default_factory=dict)
    """The short names of bodies in the titles of people, by name."""
    by_role: dict[str, list[Person]] = field(default_factory=dict)
    """The people by each word of their title."""

    def find(self, parts: list[str], gender: str = "") -> Person | None:
        """The person these parts of a name mean, of this gender where an honorific tells one."""
        low = [part.lower() for part in parts]
        known = [p for p in self.by_last.get(low[-1], []) if not gender or p.gender in ("", gender)]
        return next((p for p in known if len(low) == 1 or _same_name(p.canonical.lower().split(), low)), None)

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
            person = next((p for p in self.by_last.get(parts[-1].lower(), []) if " " not in p.canonical), None)
        if person is None:
            person = Person(canonical)
            self.people.append(person)
            self.by_last.setdefault(person.last, []).append(person)
        if len(canonical) > len(person.canonical):
            person.canonical = canonical
        person.gender = person.gender or gender
        return person


def _same_name(known: list[str], given: list[str]) -> bool:
    """Whether one name is the other with more or fewer parts: ``Ada B. Moor``, ``Reed Moor`` in ``Ada Reed Moor``."""
    return known[0] == given[0] or known[-len(given) :] == given or given[-len(known) :] == known


def runs(row: Row) -> Iterator[Range]:
    """Every stretch of capitalised words, editor's brackets looked through."""
    i = 0
    while i < len(row.tokens):
        if not _named_word(row, i):
            i += 1
            continue
        first = i
        while i < len(row.tokens) and _same_run(row, first, i):
            i += 1
        yield first, i
        i += 1


def _named_word(row: Row, i: int) -> bool:
    token = row.tokens[i]
    return (
        token.capital and token.word and token.low not in grammar("pronoun") and token.low not in grammar("determiner")
    )


def _same_run(row: Row, first: int, i: int) -> bool:
    token = row.tokens[i]
    if i > first and row.article.text[row.tokens[i - 1].end : token.start].count("\n"):
        return False
    if token.low in "[]":
        return i > first
    if token.low in grammar("particle") and i > first:
        return i + 1 < len(row.tokens) and row.tokens[i + 1].capital
    return _named_word(row, i)


def register(row: Row, sources: set[Range]) -> Names:
    """Enter everyone whom a title, a given name, a signature or a reporting verb shows to be a person."""
    names = Names()
    for name in _signers(row):
        names.enter(name)
    found = list(runs(row))
    starts = {name_end(row, first, last): first for first, last in sorted(sources, reverse=True)}
    for first, last in found:
        named = take_apart(row, first, last)
        if named is not None and _is_person(row, named, starts):
            _enter(row, names, named)
    for first, last in found:
        _tie(row, names, first, last)
        if last - first > 1 and row.low(last - 1) in words("bodies"):
            names.bodies.setdefault(row.low(last - 1), []).append((last, plain(row, first, last)))
    names.index()
    return names


def _signers(row: Row) -> Iterator[str]:
    text = row.article.text
    for zone in row.article.zones:
        if zone.name == "signature":
            yield " ".join(zone.span.of(text).strip(" —–―-").split(",")[0].split())


def _is_person(row: Row, named: Named, starts: dict[int, int]) -> bool:
    first, last = named.name
    parts = [row.tokens[i] for i in range(first, last) if row.low(i) not in BRACKETS]
    dated = any(t.low in grammar("month") | grammar("weekday") for t in parts)
    thing = any(t.low in words(name) for name in ("bodies", "media", "documents") for t in parts)
    if dated or len(parts) > LONGEST:
        return False
    if thing or named.honorific:
        return bool(named.honorific)
    fixed = named.role is None and row.low(first - 1) in grammar("determiner")
    return len(parts) >= FULL and not fixed and _is_shown(row, named, starts)


def _is_shown(row: Row, named: Named, starts: dict[int, int]) -> bool:
    """Whether an office, a given name, a verb of saying or a pronoun shows a full name to be a person's."""
    first, last = named.name
    office = first - 2 if row.low(first - 1) == "," else first - 1
    if named.role is not None or row.low(office) in words("roles") or row.low(first) in given_names():
        return True
    heard = starts.get(last, first + 1) <= first and not _behind_preposition(row, starts[last], first)
    return (heard and last - first < LONGEST) or _told_by_pronoun(row, first, last)


def _behind_preposition(row: Row, start: int, first: int) -> bool:
    """``a study by the Water Laboratory``: the name belongs to somebody else's phrase."""
    return any(row.low(i) in grammar("preposition") for i in range(start, first))


def _told_by_pronoun(row: Row, first: int, last: int) -> bool:
    """``Ada Moor keeps the lock. … she said``: a pronoun in this sentence or the next one tells a person."""
    unit = row.unit_at(first)
    if (
        first > unit.first + 1
        or not row.low(last).isalpha()
        or any(row.low(i) in words("places") for i in range(first, last))
    ):
        return False
    following = row.unit_at(min(unit.last, len(row.tokens) - 1))
    near = range(last, min(following.last, last + NEAR))
    stop = next((i for i in near if row.tokens[i].capital and row.tokens[i - 1].capital), near.stop)
    return any(row.low(i) in grammar("he") | grammar("she") for i in range(last, stop) if row.piece(i) < 0)


def _enter(row: Row, names: Names, named: Named) -> None:
    names.enter(plain(row, *named.name), gender_of(named))


def _tie(row: Row, names: Names, first: int, last: int) -> None:
    """Tie a form of a name to its person."""
    named = take_apart(row, first, last)
    if named is None:
        return
    parts = plain(row, *named.name).split()
    if not parts:
        return
    person = names.find(parts, gender_of(named))
    if person is None:
        return
    person.spans.append(row.span(first - 1, named.name[1]) if row.low(first - 1) == "[" else row.span(*named.name))
    role = role_of(row, named)
    if role is not None:
        seats = [
            row.tokens[i].text for i in range(*role) if row.tokens[i].text.isupper() and len(row.tokens[i].text) > 1
        ]
        names.bodies_of.setdefault(person.canonical, []).extend(seats)
        person.roles.update(row.low(i) for i in range(*role))
        person.role = person.role or row.span(*role)
