"""Enter everyone an article names, and tie each place that names somebody to whom it names."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from quiz.attribution.epithets import age_in
from quiz.attribution.lexicon import given_names, grammar, words
from quiz.attribution.names import Called, Names, Person, key, last_of, runs
from quiz.attribution.offices import copula, title_head
from quiz.attribution.sexes import tell_sexes
from quiz.attribution.shown import LEAST, Evidence, is_thing, opens_sentence
from quiz.attribution.titles import (
    OFFICES,
    POSSESSIVE,
    Named,
    gender_of,
    is_office,
    is_tailed,
    name_end,
    plain,
    role_of,
    take_apart,
)
from quiz.attribution.tokens import TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.tokens import Range, Row

LONGEST_NAME = 5
FEWEST_INITIALS, MOST_INITIALS = 3, 8
MOST_TITLES, LONGEST_AGE, LONGEST_SEAT = 12, 4, 4
MEN = frozenset(("spokesman", "chairman", "congressman", "businessman", "king", "prince", "husband", "father", "son"))
WOMEN = frozenset(("spokeswoman", "chairwoman", "congresswoman", "queen", "princess", "wife", "mother", "daughter"))


class Found(NamedTuple):
    """A stretch of capitals, taken apart where a name is in it."""

    whole: Range
    """The stretch."""
    named: Named | None
    """Its parts."""
    name: str
    """The name in it."""

    @property
    def words(self) -> int:
        """How many words the name has."""
        return self.named.name[1] - self.named.name[0] if self.named is not None else 0


def register(row: Row, sources: set[Range]) -> Names:
    """The register of an article whose sources so far are these."""
    names = Names()
    for name in _signers(row):
        names.enter(name)
    found = [_found(row, *stretch) for stretch in _trimmed(row)]
    evidence = Evidence(row, sources, [f.named for f in found if f.named is not None])
    _enter_whole(names, found, evidence)
    _enter_captioned(row, names, found)
    _enter_single(row, names, found, evidence)
    for one in found:
        named = one.named or _bare_office(row, names, *one.whole)
        if named is None or not _tie(row, names, named, one.name or plain(row, *named.name)):
            _other(row, names, *one.whole)
    tell_sexes(row, names)
    for person in names.people:
        offices = {office for office, _ in person.titles}
        if not person.gender and bool(offices & MEN) != bool(offices & WOMEN):
            person.gender = "m" if offices & MEN else "f"
    names.index()
    return names


def _found(row: Row, first: int, last: int) -> Found:
    named = take_apart(row, first, last)
    name = plain(row, *named.name) if named is not None else ""
    return Found((first, last), named, name.rpartition("-")[0] if is_tailed(name) else name)


def _bare_office(row: Row, names: Names, first: int, last: int) -> Named | None:
    """``King said`` where the article has a Peter King: an office with a capital that is somebody's last name."""
    while last > first and row.low(last - 1) in POSSESSIVE:
        last -= 1
    if last - first != 1 or row.low(first - 1) in grammar("determiner"):
        return None
    return Named(None, (first, last), "") if key(row.low(first)) in names.by_last else None


def _trimmed(row: Row) -> Iterator[Range]:
    """Every stretch of capitals, without the word that is capital because a sentence begins there."""
    for first, last in runs(row):
        begin = first
        while begin < last and opens_sentence(row, begin):
            begin += 1
        if begin < last:
            yield begin, last


def _signers(row: Row) -> Iterator[str]:
    text = row.article.text
    for zone in row.article.zones:
        if zone.name == "signature":
            name = " ".join(zone.span.of(text).strip(" —–―-").split(",")[0].split())
            if name:
                yield name


def _enter_whole(names: Names, found: list[Found], evidence: Evidence) -> None:
    """Enter every name of two words and more that is shown to be a person's."""
    scores: dict[str, list[int]] = {}
    for one in found:
        if one.named is not None and 1 < one.words <= LONGEST_NAME:
            scores.setdefault(one.name, []).append(evidence.score(one.named))
    shown = {name for name, told in scores.items() if max(told) + min(0, *told) >= LEAST}
    for one in found:
        if one.named is not None and one.words > 1 and one.name in shown:
            names.enter(one.name, gender_of(one.named))


def _enter_captioned(row: Row, names: Names, found: list[Found]) -> None:
    """Enter the whole name of a person whom the report itself calls by the last name only."""
    alone = {key(one.name) for one in found if one.words == 1}
    for zone in row.article.zones:
        if zone.name in ("caption", "heading") and alone:
            texts = [m.group() for m in TOKEN.finditer(row.article.text, zone.span.start, zone.span.end)]
            for one, other in pairwise(texts):
                if other[0].isupper() and one.lower() in given_names() and key(other) in alone:
                    names.enter(f"{one} {other}")


def _enter_single(row: Row, names: Names, found: list[Found], evidence: Evidence) -> None:
    """Enter a lone name that an honorific, an office or a pronoun shows to be a person's, where no whole one is."""
    for one in found:
        if one.named is None or one.words != 1 or is_thing(row, one.named.name[0]):
            continue
        gender = gender_of(one.named)
        if names.find([one.name], gender) is None and evidence.single(one.named):
            names.enter(one.name, gender)


def _tie(row: Row, names: Names, named: Named, name: str) -> bool:
    """Tie a form of a name to its person; False where it names none."""
    parts = name.split()
    first, last = named.name[0], name_end(row, *named.name)
    person = names.find(parts, gender_of(named), first)
    if person is None and row.low(first - 1) == "of" and is_office(row.low(first - 2)):
        first = named.name[1] - 1
        person = names.find(parts[-1:], gender_of(named), first)
    if person is None or (len(parts) == 1 and _is_place(row, named)):
        return False
    if len(parts) > 1 and row.piece(first) < 0:
        names.held[last_of(parts)] = (first, person)
    person.spans.append(row.span(first - 1, last) if row.low(first - 1) == "[" else row.span(first, last))
    names.called[first] = Called(first, last, person)
    _note_age(row, names, person, named.name)
    _note_role(row, names, person, named)
    return True


def _note_age(row: Row, names: Names, person: Person, name: Range) -> None:
    """``Ada Moor, 57,`` or ``57-year-old Ada Moor``."""
    first, last = name
    behind = row.low(last + 1) if row.low(last) in (",", "(") and row.low(last + 2) in (",", ")", ".") else ""
    age = behind if behind.isdigit() and len(behind) < LONGEST_AGE else age_in(row, max(0, first - LONGEST_SEAT), first)
    known = names.by_age.setdefault(age, []) if age else []
    if age and len(known) < MOST_TITLES and person not in known:
        known.append(person)


def _is_place(row: Row, named: Named) -> bool:
    """``in Lincoln``: a place that happens to be called like a person."""
    first = named.name[0]
    return not named.honorific and row.low(first) in words("geography") and row.low(first - 1) in ("in", "at", "near")


def _note_role(row: Row, names: Names, person: Person, named: Named) -> None:
    if named.honorific in OFFICES:
        person.roles.update(OFFICES[named.honorific].split())
        _add_titles(person, OFFICES[named.honorific])
    role = role_of(row, named)
    where = _seat(row, named.name[1])
    if role is None:
        role = copula(row, named.name[1])
        if role is not None:
            _add_title(person, title_head(row, *role), frozenset(row.low(i) for i in range(*role)))
        elif named.honorific in OFFICES and where:
            for office in OFFICES[named.honorific].split():
                _add_title(person, office, where | {office})
        return
    texts = [row.tokens[i].text for i in range(*role)]
    names.bodies_of.setdefault(person.canonical, []).extend(t for t in texts if t.isupper() and len(t) > 1)
    lows = frozenset(row.low(i) for i in range(*role))
    _add_title(person, title_head(row, *role), lows | where)
    person.roles.update(lows)
    person.role = person.role or row.span(*role)


def _seat(row: Row, last: int) -> frozenset[str]:
    """``President Ada Moor of Norland``, ``Sen. Ada Moor (D-Hull)``: the place behind a name with an office."""
    if row.low(last) == "of" and row.tokens[last + 1].capital:
        end = next((i for i in range(last + 1, last + LONGEST_SEAT) if not row.tokens[i].capital), last + 1)
        return frozenset(row.low(i) for i in range(last + 1, end))
    if row.low(last) == "(" and row.low(last + 1)[:2] in ("d-", "r-", "i-"):
        return frozenset((row.low(last + 1)[2:].strip("."),))
    return frozenset()


def _add_titles(person: Person, offices: str) -> None:
    for office in offices.split():
        _add_title(person, office, frozenset((office,)))


def _add_title(person: Person, office: str, lows: frozenset[str]) -> None:
    title = (office, lows)
    if title not in person.titles and len(person.titles) < MOST_TITLES:
        person.titles.append(title)


def _other(row: Row, names: Names, first: int, last: int) -> None:
    """Note a name that is no person's, and its short form in brackets."""
    names.others.append((first, last))
    if last - first > 1 and row.low(last - 1) in words("bodies"):
        end = last + 2 if row.low(last) == "of" and row.tokens[last + 1].capital else last
        names.bodies.setdefault(row.low(last - 1), []).append((last, plain(row, first, end)))
    if FEWEST_INITIALS <= last - first <= MOST_INITIALS:
        whole = plain(row, first, last)
        letters = "".join(word[0] for word in whole.split() if word[0].isupper())
        if len(letters) >= FEWEST_INITIALS:
            names.initials.setdefault(letters, whole)
    short = row.tokens[last + 1].text if row.low(last) == "(" and row.low(last + 2) == ")" else ""
    if short.isupper() and short.isalpha() and last - first > 1:
        begin = _long_form(row, first)
        names.short.setdefault(short, " ".join(plain(row, begin, last).split()))


def _long_form(row: Row, first: int) -> int:
    """Where ``the Ministry of Salt (MS)`` begins: ``of`` and ``and`` belong to it."""
    begin = first
    while begin > 1 and row.low(begin - 1) in ("of", "for", "and", "the") and row.tokens[begin - 2].capital:
        begin -= 2
        while begin > 0 and row.tokens[begin - 1].capital and row.tokens[begin - 1].word:
            begin -= 1
    return begin + (row.low(begin) in grammar("determiner"))
