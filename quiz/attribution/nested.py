"""Whom a speaker cites in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.groups import passive
from quiz.attribution.lexicon import grammar, verbs, words
from quiz.attribution.phrases import next_is
from quiz.attribution.records import Nested
from quiz.attribution.tokens import Unit

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.attribution.lexicon import Verb, VerbForm
    from quiz.attribution.names import Names
    from quiz.attribution.tokens import Range, Row

SELF = frozenset(["i", "we", "he", "she", "you", "it", "they", "there", "this", "that", "who"])


def nested(row: Row, names: Names, first: int, last: int, hearsay: Span | None) -> Nested | None:
    """The first source inside a statement's own words: a speaker with a verb, or reports nobody signs."""
    for i in range(first, last):
        entries = [e for e in verbs().get(row.low(i), ()) if _speaks(row, i, e)]
        if not entries or row.tokens[i].capital:
            continue
        found = _speaker(row, Unit(first, last, 0), i)
        if found is not None:
            end = i + 1 + len(entries[0][0].tail)
            return Nested(row.span(*found), _canonical(row, names, found), row.span(i, min(end, last)))
    if hearsay is not None:
        return Nested(hearsay, None, None)
    return _reports(row, first, last)


def _speaker(row: Row, unit: Unit, i: int) -> Range | None:
    """A named body or office right before the verb."""
    start = group_start_inside(row, unit, i)
    if passive(row, start, i):
        return None
    phrase = phrase_inside(row, unit, start)
    if phrase is None or row.low(phrase[0]) in SELF:
        return None
    head = row.low(phrase[1] - 1)
    if head in words("people") | words("bodies") | words("documents") | words("roles"):
        return phrase
    opens = phrase[0] == unit.first or row.low(phrase[0] - 1)[:1] in (".", "!", "?")
    named = row.tokens[phrase[1] - 1].capital and (phrase[1] - phrase[0] > 1 or not opens)
    return phrase if named else None


def _speaks(row: Row, i: int, entry: tuple[Verb, VerbForm]) -> bool:
    verb, form = entry
    if not verb.says or form not in ("past", "present", "ing") or not next_is(row, i + 1, *verb.tail):
        return False
    behind = i + 1 + len(verb.tail)
    return (
        bool(verb.tail)
        or row.low(behind) in ("that", "this", "it", "so", ":", ",", "no")
        or verb.lemma in ("say", "confirm", "deny")
    )


def group_start_inside(row: Row, unit: Unit, i: int) -> int:
    """The verb group's first token, quotation or not."""
    at = i
    while at > unit.first and (row.low(at - 1) in grammar("auxiliary") or row.low(at - 1) in grammar("adverb")):
        at -= 1
    return at


def phrase_inside(row: Row, unit: Unit, end: int) -> Range | None:
    """A run of nouns right before a verb, quotation or not."""
    first = end
    stops = grammar("boundary") | grammar("finite") | grammar("preposition") | grammar("auxiliary") | grammar("pronoun")
    while first > unit.first and row.tokens[first - 1].word and row.low(first - 1) not in stops:
        first -= 1
    while first < end and (row.low(first) in grammar("connective") or row.low(first) in grammar("adverb")):
        first += 1
    return (first, end) if first < end else None


def _reports(row: Row, first: int, last: int) -> Nested | None:
    """``dismissed reports about``: hearsay as the thing talked about."""
    at = first + (row.low(first) in grammar("determiner"))
    if at < last and row.low(at) in grammar("hearsay") and row.low(at + 1) in ("about", "of", "that", "on", "from"):
        return Nested(row.span(at, at + 1), None, None)
    return None


def _canonical(row: Row, names: Names, phrase: Range) -> str | None:
    """The person or body, where the article tells: by name, or by an office only one person holds."""
    inside = [row.low(i) for i in range(*phrase)]
    person = names.find(inside[-1:])
    if person is not None:
        return person.canonical
    offices = names.by_role.get(inside[-1], []) if inside[-1] in words("roles") else []
    holders = [p for p in offices if set(inside) - {"the"} <= p.roles]
    if len(holders) == 1:
        return holders[0].canonical
    text = row.span(*phrase).of(row.article.text)
    return text if row.tokens[phrase[0]].capital and inside[-1] not in words("roles") else None
