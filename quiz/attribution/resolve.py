"""From the words that name a source to whom they mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quiz.attribution.descriptions import described
from quiz.attribution.epithets import is_person
from quiz.attribution.heads import by_whom, heads, said_at, utterer
from quiz.attribution.lexicon import grammar, words
from quiz.attribution.meant import LIKELY, SURE, UNSURE, Meant, Thing
from quiz.attribution.phrases import phrase_ending
from quiz.attribution.salience import Salience
from quiz.attribution.titles import POSSESSIVE, is_office
from quiz.attribution.told import told, told_two

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.attribution.names import Called, Names, Person
    from quiz.attribution.tokens import Range, Row

LONGEST_OFFICE, FEW = 6, 5
CLEAR, TIED = 0.35, 0.12
UNKNOWN_SEX, SPOKEN_OF = 0.75, 0.1
AS_MANY = {"unnamed_people": 1.0, "named_person": 1.0, "institution": 0.5}
HE, SHE = frozenset(("he", "him", "his")), frozenset(("she", "her", "hers"))
THEY = frozenset(("they", "them", "their"))
FIRST_PERSON = frozenset(("i", "me", "my"))
ACCOUNT = frozenset(("account", "feed", "timeline"))
TOWARDS = frozenset(("from", "to", "with", "by", "against", "for", "over"))
RELATIVE = frozenset(("who", "which", "that", "whose", "whom"))


@dataclass(slots=True)
class Resolver:
    """Walks down an article and remembers who was named."""

    row: Row
    """The article's tokens."""
    names: Names
    """Who is known by name."""
    people: Salience[Person] = field(default_factory=Salience)
    """Who of them is in mind."""
    things: Salience[Thing] = field(default_factory=Salience)
    """Which bodies, documents and unnamed people are."""
    newcomers: frozenset[str] = frozenset()
    """The nouns that bring in people without a name."""
    unit: int = 0
    """The number of the sentence the walk has come to."""
    about: frozenset[Person] = frozenset()
    """Whom the words in hand are about, which their speaker seldom is himself."""

    def goes_to(self, unit: int, now: float) -> None:
        """Go on to a sentence; what was said before fades."""
        self.unit, self.people.now, self.things.now = unit, now, now

    def of_signature(self, span: Span) -> Meant:
        """Whose name a signature line is."""
        parts = span.of(self.row.article.text).split()
        person = self.names.find(parts)
        return Meant(person.canonical, SURE, person) if person else Meant(" ".join(parts), SURE)

    def of_phrase(self, first: int, last: int) -> Meant:
        """Whom a phrase means."""
        first, last = self._bare(first, last)
        low = self.row.low(first)
        if last - first == 1:
            if low in RELATIVE:
                return self._relative(first)
            pronoun = self.of_pronoun(low)
            if pronoun is not None:
                return pronoun
        named = self._named(first, last) or self._added(last) or told_two(self, first, last)
        return named or told(self, first, last) or self._thing(first, last)

    def _added(self, last: int) -> Meant | None:
        """``The treasurer of the club, Maud Lind, said``: the name behind the comma."""
        row, called = self.row, self.names.called.get(last + 1)
        if row.low(last) != "," or called is None or row.low(called.last) != ",":
            return None
        office = is_office(row.low(last - 1)) or row.low(last - 1) in words("people")
        owned = any(is_office(row.low(i)) for i in range(max(0, last - LONGEST_OFFICE), last - 1))
        return Meant(called.person.canonical, SURE, called.person) if office or owned else None

    def _bare(self, first: int, last: int) -> Range:
        """Without words and marks that only lead to the phrase, or close it."""
        row = self.row
        while first < last - 1 and (
            not row.tokens[first].word or row.low(first) in ("but", "and", "then", "even", "among")
        ):
            first += 1
        while last > first + 1 and (not row.tokens[last - 1].word) and row.low(last - 1) not in (")", "]"):
            last -= 1
        if last > first + 1 and row.low(last - 1) in POSSESSIVE:
            last -= 1
        if last > first + 2 and row.low(last - 2) == "on" and row.low(last - 1) in grammar("weekday"):
            last -= 2
        return first, last

    def of_pronoun(self, low: str) -> Meant | None:
        """Whom ``she``, ``they`` or ``it`` means; None for a word that is no pronoun."""
        if low in HE or low in SHE:
            return self._by_sex(low, "m" if low in HE else "f")
        if low in THEY:
            thing, clear = self.things.best(lambda t: AS_MANY.get(t.kind, 0.0))
            sure = thing is not None and thing.many and clear > TIED
            return Meant(thing.canonical, SURE if sure else UNSURE) if thing else Meant("They", UNSURE)
        if low in ("it", "its"):
            thing, _ = self.things.best(lambda t: 0.0 if t.many else 1.0)
            return Meant(thing.canonical, SURE) if thing else Meant("It", UNSURE)
        if low in FIRST_PERSON and self.row.article.byline:
            return Meant(self.row.article.byline, UNSURE)
        return Meant(low.capitalize(), UNSURE) if low in grammar("pronoun") | FIRST_PERSON else None

    def _by_sex(self, low: str, sex: str) -> Meant:
        person, clear = self.people.best(lambda p: self._fits_sex(p, sex))
        if person is None:
            return Meant(low.capitalize(), UNSURE)
        if clear > CLEAR:
            person.gender = person.gender or sex
        return Meant(person.canonical, UNSURE if clear < TIED else SURE, person)

    def _fits_sex(self, person: Person, sex: str) -> float:
        fits = UNKNOWN_SEX if not person.gender else float(person.gender == sex)
        return fits * SPOKEN_OF if person in self.about else fits

    def _relative(self, at: int) -> Meant:
        """``who``: the phrase before it, or the person that phrase says more about."""
        row = self.row
        end = at
        while end > 0 and row.low(end - 1) in (",", ")", "-", "—", "–"):
            end -= 1
        near = self._person_before(at, end)
        if near is not None and row.low(at) != "which":
            return Meant(near.person.canonical, SURE, near.person)
        phrase = phrase_ending(row, row.unit_at(at), end) or _nouns_before(row, row.unit_at(at).first, end)
        if phrase is not None and phrase[0] in self.names.called and row.low(end - 1) in words("people"):
            phrase = (end - 1, end)  # ``Moor rebuked critics who``: a clause, of which the last noun is meant
        if phrase is not None and row.low(at) == "who" and is_person(row.low(end - 1)):
            # ``heard a lecture from the warden, who``: the last noun phrase is meant.
            phrase = next((i + 1 for i in range(end - 2, phrase[0], -1) if row.low(i) in TOWARDS), phrase[0]), end
        if phrase is None or row.low(phrase[0]) in RELATIVE:
            return Meant(row.tokens[at].text.capitalize(), UNSURE)
        return self.of_phrase(*phrase)

    def _person_before(self, at: int, end: int) -> Called | None:
        """The person named right before, or before an addition between commas."""
        unit = self.row.unit_at(at)
        known = [c for i in range(unit.first, end) if (c := self.names.called.get(i)) is not None]
        if not known:
            return None
        if known[-1].last == end:
            return known[-1]
        # Behind an addition such as a home or an office the person is who stands at the comma before it.
        adds = [c for c in known if self.row.low(c.last) in (",", "(")]
        plain = all(self.row.low(i) not in grammar("finite") for i in range(adds[-1].last, end)) if adds else False
        closed = self.row.low(at - 1) == "," and is_person(self.row.low(end - 1))
        return adds[-1] if plain and (closed or self.row.tokens[end - 1].capital) else None

    def _named(self, first: int, last: int) -> Meant | None:
        """The person at the head of a phrase, or several; ``Moor’s remarks`` are hers."""
        row = self.row
        found = heads(row, self.names, first, last)
        if not found and last - first == 1 and row.tokens[first].capital:
            person = self.names.find([row.tokens[first].text], "", first)
            return Meant(person.canonical, SURE, person) if person else None
        if not found and (whose := utterer(row, self.names, first, last)) is not None:
            return Meant(whose.person.canonical, LIKELY, whose.person)
        people = list(dict.fromkeys(c.person for c in found))
        if len(people) <= 1:
            return Meant(people[0].canonical, SURE, people[0]) if people else None
        names = [p.canonical for p in people]
        return Meant(f"{', '.join(names[:-1])} and {names[-1]}", SURE, None)

    def _thing(self, first: int, last: int) -> Meant:
        """A body, a document or people without a name; ``her mother`` with the name of whose mother it is."""
        row = self.row
        maker = by_whom(row, first, last)
        if maker is not None:
            return self.of_phrase(*maker)
        owner = self.of_pronoun(row.low(first)) if row.low(first) in ("his", "her") and last - first > 1 else None
        meant = described(row, self.names, self.things, first, last)
        if owner is None or owner.person is None:
            return meant
        if row.low(said_at(row, first, last)) in grammar("utterance") | ACCOUNT:
            return owner._replace(sure=min(owner.sure, LIKELY))
        return Meant(f"{owner.canonical}’s {meant.canonical.split(' ', 1)[-1]}", min(owner.sure, meant.sure))


def _nouns_before(row: Row, begin: int, end: int) -> Range | None:
    """The noun right before a place, with what stands before it up to a verb, a mark or a word of grammar."""
    closed = grammar("finite", "auxiliary", "preposition", "boundary", "pronoun", "connective")
    first = end
    while first > begin and row.tokens[first - 1].word and row.low(first - 1) not in closed and end - first < FEW:
        first -= 1
    return (first, end) if first < end else None
