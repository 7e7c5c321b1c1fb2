"""Enter everyone an article names, and tie each place that names somebody to whom it names."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from quiz.attribution.lexicon import given_names, grammar, words
from quiz.attribution.names import Called, Names, Person, key, last_of, runs
from quiz.attribution.offices import title_head
from quiz.attribution.sexes import tell_sexes
from quiz.attribution.shown import LEAST, Evidence, is_thing, opens_sentence
from quiz.attribution.titles import (
    OFFICES,
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
MOST_TITLES = 12
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
        if one.named is None or not _tie(row, names, one.named, one.name):
            _other(row, names, *one.whole)
    tell_sexes(row, names)
    names.index()
    return names


def _found(row: Row, first: int, last: int) -> Found:
    named = take_apart(row, first, last)
    name = plain(row, *named.name) if named is not None else ""
    return Found((first, last), named, name.rpartition("-")[0] if is_tailed(name) else name)


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
    _note_role(row, names, person, named)
    return True


def _is_place(row: Row, named: Named) -> bool:
    """``in Lincoln``: a place that happens to be called like a person."""
    first = named.name[0]
    return not named.honorific and row.low(first) in words("geography") and row.low(first - 1) in ("in", "at", "near")


def _note_role(row: Row, names: Names, person: Person, named: Named) -> None:
    if named.honorific in OFFICES:
        person.roles.update(OFFICES[named.honorific].split())
        _add_titles(person, OFFICES[named.honorific])
    role = role_of(row, named)
    if role is None:
        return
    texts = [row.tokens[i].text for i in range(*role)]
    names.bodies_of.setdefault(person.canonical, []).extend(t for t in texts if t.isupper() and len(t) > 1)
    lows = frozenset(row.low(i) for i in range(*role))
    title = (title_head(row, *role), lows)
    if title not in person.titles and len(person.titles) < MOST_TITLES:
        person.titles.append(title)
    person.roles.update(lows)
    person.role = person.role or row.span(*role)
    if not person.gender:
        person.gender = "m" if lows & MEN else "f" if lows & WOMEN else ""


def _add_titles(person: Person, offices: str) -> None:
    for office in offices.split():
        title = (office, frozenset((office,)))
        if title not in person.titles:
            person.titles.append(title)


def _other(row: Row, names: Names, first: int, last: int) -> None:
    """Note a name that is no person's, and its short form in brackets."""
    names.others.append((first, last))
    if last - first > 1 and row.low(last - 1) in words("bodies"):
        names.bodies.setdefault(row.low(last - 1), []).append((last, plain(row, first, last)))
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
