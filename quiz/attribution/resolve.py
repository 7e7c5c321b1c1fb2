"""From the words that name a source to whom they mean."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quiz.attribution.kinds import head_of
from quiz.attribution.lexicon import grammar, words
from quiz.attribution.phrases import phrase_ending
from quiz.attribution.titles import POSSESSIVE, gender_of, name_end, plain, take_apart

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.attribution.names import Names, Person
    from quiz.attribution.tokens import Row

MEMORY = 40
LOWER_FIRST = frozenset(("a", "an", "the", "some", "many", "several", "one", "two", "three", "other", "another"))


@dataclass(slots=True)
class Resolver:
    """Walks down an article and remembers who was named."""

    row: Row
    """The article's tokens."""
    names: Names
    """Who is known by name."""
    recent: list[Person] = field(default_factory=list)
    """People as subjects and sources, latest last."""
    bodies: list[str] = field(default_factory=list)
    """Institutions and documents as sources, latest last."""
    groups: list[str] = field(default_factory=list)
    """Unnamed people as sources, latest last."""
    at: int = 0
    """The token the walk has come to."""

    def of_signature(self, span: Span) -> str:
        """Whose name a signature line is."""
        parts = span.of(self.row.article.text).split()
        person = self.names.find(parts)
        return self._person(person) if person else " ".join(parts)

    def of_phrase(self, first: int, last: int) -> tuple[str, bool]:
        """Whom a phrase means, and whether that is sure."""
        self.at = first
        low = self.row.low(first)
        if last - first == 1 and low in grammar("pronoun") | {"him", "her", "them"}:
            return self._pronoun(low)
        if last - first == 1 and low in grammar("relative"):
            return self._relative(first)
        named = self._named(first, last) or self._described(first, last)
        return (named, True) if named is not None else (self._epithet(), False)

    def seen(self, person: Person) -> None:
        """Remember somebody who was the subject of a sentence."""
        self.recent.append(person)

    def _person(self, person: Person) -> str:
        self.recent.append(person)
        return person.canonical

    def _pronoun(self, low: str) -> tuple[str, bool]:
        if low in ("he", "she", "him", "her"):
            wanted = "m" if low in ("he", "him") else "f"
            fitting = next((p for p in reversed(self.recent[-MEMORY:]) if p.gender in ("", wanted)), None)
            if fitting is None:
                return low.capitalize(), False
            fitting.gender = fitting.gender or wanted
            return self._person(fitting), True
        if low in ("they", "them"):
            known = self.groups or self.bodies
            return (known[-1], len(self.groups) > 0) if known else ("They", False)
        if low == "it":
            return (self.bodies[-1], True) if self.bodies else ("It", False)
        return low.capitalize(), False

    def _relative(self, at: int) -> tuple[str, bool]:
        """``who``: the phrase before it."""
        end = at - 1 if self.row.low(at - 1) == "," else at
        phrase = phrase_ending(self.row, self.row.unit_at(at), end)
        if phrase is None or self.row.low(phrase[0]) in grammar("relative"):
            return self.row.tokens[at].text.capitalize(), False
        return self.of_phrase(*phrase)

    def _named(self, first: int, last: int) -> str | None:
        """The person a phrase names, with title or without."""
        row = self.row
        last = name_end(row, first, last)
        begin = last
        while begin > first and (
            row.tokens[begin - 1].capital or row.low(begin - 1) in grammar("particle") | POSSESSIVE
        ):
            begin -= 1
        lead = {row.low(i) for i in range(first, begin)}
        named = take_apart(row, begin, last) if begin < last and not lead & grammar("preposition") else None
        if named is None:
            return self._by_office(first, last)
        parts = plain(row, *named.name).split()
        if not parts:
            return None
        person = self.names.find(parts, gender_of(named))
        return self._person(person) if person else None

    def _by_office(self, first: int, last: int) -> str | None:
        """``the minister``: the latest person whose title holds the word."""
        row = self.row
        head = row.low(last - 1)
        definite = row.low(first) in ("the", "his", "her") or row.tokens[first].capital
        if head not in words("roles") or not definite or head.endswith("staff"):
            return None
        inside = {row.low(i) for i in range(first, last)} - {"the", "former", "'s", "’s"}
        person = next((p for p in reversed(self.recent[-MEMORY:]) if head in p.roles and inside <= p.roles), None)
        return self._person(person) if person else None

    def _epithet(self) -> str:
        """``the billionaire``, ``the Democratic candidate``: probably whoever was spoken of last."""
        return self._person(self.recent[-1])

    def _described(self, first: int, last: int) -> str | None:
        """A phrase as its own name; a known longer form where it ends the same."""
        row = self.row
        first = next((i for i in range(last - 2, first, -1) if row.tokens[i].text == "The"), first)
        head = row.low(last - 1)
        known = self._known_by_head(head) if row.low(first) == "the" and first + 2 == last else None
        if known is not None:
            return known
        if row.low(first) == "the" and head in grammar("epithet") and self.recent:
            return None
        if not row.tokens[first].capital and row.low(first) in LOWER_FIRST and _proper(row, first + 1, last):
            name = tidy(row.span(first + 1, last).of(row.article.text))
            return f"The {name}" if row.low(first) == "the" else name
        return tidy(row.span(first, last).of(row.article.text))

    def _known_by_head(self, head: str) -> str | None:
        """``the board`` after ``the Island Education Board``, ``the worker`` after ``a worker at the plant``."""
        earlier = [*self.groups[-MEMORY:], *self.bodies[-MEMORY:]]
        heard = next((e for e in reversed(earlier) if head_of(e.split()).lower() == head and len(e.split()) > 1), None)
        named = self.names.bodies.get(head, [])
        before = bisect_right(named, self.at, key=lambda body: body[0])
        return heard or (f"The {named[before - 1][1]}" if before else None)

    def heard(self, canonical: str, kind: str) -> None:
        """Remember a source that is no named person."""
        if kind in ("institution", "document", "media"):
            self.bodies.append(canonical)
        elif kind == "unnamed_people":
            self.groups.append(canonical)


def tidy(phrase: str) -> str:
    """A phrase as a heading would show it: on one line, with a capital, without marks at its ends."""
    line = " ".join(phrase.split()).strip(" ,.;:")
    return line[:1].upper() + line[1:]


def _proper(row: Row, first: int, last: int) -> bool:
    return all(
        row.tokens[i].capital or row.low(i) in grammar("particle") | {"of", "for", "and"} | POSSESSIVE
        for i in range(first, last)
    )
