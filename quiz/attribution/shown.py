"""What shows that a name is a person's: a title, a given name, an age, a verb of saying, a pronoun."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from quiz.attribution.lexicon import given_names, grammar, words
from quiz.attribution.names import key
from quiz.attribution.titles import OFFICES, POSSESSIVE, is_office, is_tailed, name_end, role_of

if TYPE_CHECKING:
    from quiz.attribution.titles import Named
    from quiz.attribution.tokens import Range, Row

LEAST = 2
NEAR, LONGEST_OFFICE = 60, 10
SOLID, FAIR = 3, 2
SHORT_WORD, TITLE_CASE = 3, 0.8
SEVERAL = ("ans", "ists", "crats", "ians")
MANY = (*SEVERAL, "ers", "ors", "men", "women", "people")
SINGLE, WHOLE, LONG = 1, 2, 5
PLACED = frozenset(("in", "at", "near", "outside", "from", "to"))


@cache
def _openers() -> frozenset[str]:
    names = ("connective", "boundary", "preposition", "auxiliary", "introduction", "clause_opener", "time")
    return frozenset().union(*(grammar(name) for name in names))


@cache
def _things() -> frozenset[str]:
    names = ("bodies", "media", "documents", "geography", "places", "people")
    return frozenset().union(*(words(name) for name in names), grammar("month"), grammar("weekday"))


def opens_sentence(row: Row, i: int) -> bool:
    """Whether a word is capital only because a sentence begins with it: ``But Moor``, ``While Moor``."""
    before = row.low(i - 1)[:1]
    if i > 0 and before not in ".!?:\"“”'‘’`" and row.unit_at(i).first != i:
        return False
    low = row.low(i)
    return low in _openers() or (low.endswith("ly") and low not in given_names())


def is_thing(row: Row, i: int) -> bool:
    """Whether a lone word is a body, a paper, a place or a day rather than a person."""
    low = row.low(i)
    return low in _things() or (row.tokens[i].text.isupper() and len(low) > 1)


def _heading_end(row: Row) -> int:
    """Behind a first line in title case, where every word looks like a name."""
    if not row.units:
        return 0
    unit = row.units[0]
    long = [t for t in row.tokens[unit.first : unit.last] if len(t.text) > SHORT_WORD and t.word]
    capitals = sum(t.text[0].isupper() for t in long)
    alone = unit.last == len(row.tokens) or row.units[1].paragraph != unit.paragraph
    return unit.last if alone and len(long) > LONG and capitals >= TITLE_CASE * len(long) else 0


class Evidence:
    """What an article shows about its names, looked up name by name."""

    def __init__(self, row: Row, sources: set[Range], named: list[Named]) -> None:
        """Look once at where sources stand and which words also stand without a capital."""
        self.row = row
        self.starts = {name_end(row, first, last): first for first, last in sorted(sources, reverse=True)}
        self.heads = dict(sorted(sources))
        self.common = {t.low for t in row.tokens if t.text[0].islower()}
        self.headed = _heading_end(row)
        alone = [n for n in named if n.name[1] - n.name[0] == 1]
        self.alone = {key(row.low(n.name[0])) for n in alone if n.honorific or n.name[0] in self.heads}

    def score(self, named: Named) -> int:
        """How strongly this place shows a whole name to be a person's."""
        row, (first, last) = self.row, named.name
        if last <= self.headed:
            return FAIR * (last - first == WHOLE and row.low(first) in given_names() and first in self.heads)
        if named.honorific:
            return SOLID + 1
        lows = [row.low(i) for i in range(first, last)]
        against = self._against(lows, first)
        before = row.low(first - 2) if row.low(first - 1) == "," else row.low(first - 1)
        office = is_office(before) or (before in words("people") and row.low(first - 1) != ",")
        office = office or (row.low(first - 1) == "," and row.low(last) in (",", ".") and self._holds(first - 2))
        if named.role is not None or office or lows[0] in given_names():
            return SOLID + against
        if self._presented(named, last):
            return FAIR + 1 + against
        if self._heard(first, last) or key(lows[-1]) in self.alone:
            return FAIR + against
        return FAIR + against if self._told_by_pronoun(first, last) else against

    def _against(self, lows: list[str], first: int) -> int:
        """What speaks for a body, a place, a paper or a day."""
        row, given = self.row, given_names()
        tail = lows[1:] if lows[0] in given else lows
        dated = tail[-1:] != ["may"] or tail is lows
        if dated and any(low in grammar("month") or low in grammar("weekday") for low in tail):
            return -9
        if any(low in words(name) for low in tail for name in ("bodies", "media", "documents")):
            return 0 if self._clearly(lows, first) else -9
        place = lows[0] not in given and any(low in words("places") or low in words("geography") for low in lows)
        plain = lows[0] not in given and any(low in self.common for low in lows if low not in grammar("particle"))
        set_in = row.low(first - 1) in PLACED and lows[0] not in given
        plain = plain or (lows[0] not in given and (lows[-1] in words("people") or lows[-1].endswith(SEVERAL)))
        fixed = row.low(first - 1) in grammar("determiner") and not is_tailed(lows[-1])
        return -3 * place - 2 * plain - set_in - 4 * fixed

    def _holds(self, end: int) -> bool:
        """``The director of the Salt Centre, Ina Kirsch,``: an office with what it is of, before the name."""
        row = self.row
        begin = row.unit_at(end).first
        for i in range(end, max(begin, end - LONGEST_OFFICE), -1):
            low = row.low(i)
            if low == "," or low in grammar("finite"):
                return False
            if is_office(low) and row.low(i + 1) in ("of", "for", "at"):
                lead = range(max(begin, i - SHORT_WORD), i)
                return any(row.low(at) in ("the", "its", "their", "our") or row.low(at) in POSSESSIVE for at in lead)
        return False

    def _clearly(self, lows: list[str], first: int) -> bool:
        """``Mayor Ada Bank``, ``Ada Court … Ms Court``: a given name, and an office or an honorific in front of it."""
        row = self.row
        if lows[0] not in given_names() or len(lows) > WHOLE:
            return False
        return key(lows[-1]) in self.alone or (is_office(row.low(first - 1)) and row.tokens[first - 1].capital)

    def _presented(self, named: Named, last: int) -> bool:
        """An age, a party, ``who`` or an office behind the name."""
        row = self.row
        behind = row.low(last + 1) if row.low(last) in (",", "(") else row.low(last)
        if behind == "who" or (row.low(last) in (",", "(") and behind.isdigit() and len(behind) == WHOLE):
            return True
        if row.low(last) == "(" and behind in ("d", "r", "i", "d-", "r-"):
            return True
        role = role_of(row, named)
        return role is not None and any(is_office(row.low(i)) or row.low(i) in words("people") for i in range(*role))

    def _heard(self, first: int, last: int) -> bool:
        """Whether the name is the head of a source; ``a study by the Water Laboratory`` is somebody else's."""
        if first in self.heads:
            end = self.heads[first]
            return last - first < LONG and (end == last or (end > last and not self.row.tokens[last].text.islower()))
        start = self.starts.get(last, first + 1)
        joined = any(self.row.low(i) in grammar("preposition") for i in range(start, first))
        return start <= first and not joined and last - first < LONG

    def _told_by_pronoun(self, first: int, last: int) -> bool:
        """``Ada Moor keeps the lock. … she said``: a pronoun in this sentence or the next one tells a person."""
        row = self.row
        unit = row.unit_at(first)
        if first > unit.first + 1 or not row.low(last).isalpha():
            return False
        following = row.unit_at(min(unit.last, len(row.tokens) - 1))
        near = range(last, min(following.last, last + NEAR))
        stop = next((i for i in near if row.tokens[i].capital and row.tokens[i - 1].capital), near.stop)
        told = grammar("he", "she")
        return any(row.tokens[i].low in told for i in range(last, stop) if row.tokens[i].piece < 0)

    def single(self, named: Named) -> bool:
        """Whether a lone name is a person's."""
        row, first = self.row, named.name[0]
        low = row.low(first)
        if named.honorific in OFFICES or named.honorific:
            return True
        if low in self.common or low in grammar("adverb") or first < self.headed or low.endswith(MANY):
            return False
        if named.role is not None and not _aged(row, first):
            return not named.role[1] - named.role[0] or is_office(row.low(named.role[1] - 1))
        if _aged(row, first) or _introduced(row, first):
            return True
        if first not in self.heads:
            return False
        return low in given_names() or self._told_by_pronoun(first, first + SINGLE)


def _aged(row: Row, at: int) -> bool:
    """``Moor, 61,``."""
    age = row.low(at + 2)
    return row.low(at + 1) == "," and row.low(at + 3) == "," and age.isdigit() and len(age) == WHOLE


def _introduced(row: Row, at: int) -> bool:
    """``his wife Ada``, ``Moor’s mother, Ada,``, ``a driver named Ada``: kinship or a word presents a lone name."""
    before = row.low(at - 1)
    if before == ",":
        return row.low(at - 2) in grammar("kin") and row.low(at + 1) in (",", ".")
    if before in grammar("kin"):
        return row.low(at - 2) in ("his", "her", *POSSESSIVE)
    return before in ("named", "called") and row.low(at) in given_names()
