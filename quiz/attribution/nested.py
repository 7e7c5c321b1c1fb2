"""Whom a speaker cites in turn."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from quiz.attribution.groups import passive
from quiz.attribution.lexicon import grammar, verbs, without, words
from quiz.attribution.phrases import next_is
from quiz.attribution.records import Nested
from quiz.attribution.tokens import Unit

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.attribution.lexicon import Verb, VerbForm
    from quiz.attribution.names import Names
    from quiz.attribution.tokens import Range, Row

SELF = frozenset(
    ["i", "we", "he", "she", "you", "it", "they", "there", "this", "that", "who", "which", "what", "those"]
)
TELLING = frozenset(("tell", "inform", "assure", "warn", "notify", "remind", "advise"))
CITING = frozenset(("quoting", "citing", "quoted", "cited", "quotes", "cites"))
PLAIN = frozenset(("say", "confirm", "deny", "admit", "report", "claim", "announce", "testify", "reveal"))
CLAUSE = frozenset(("that", ":", ",", "no", "there"))
REFERRING = frozenset(("this", "it", "so", "as"))
LONGEST_TOLD, LONGEST_NAME = 5, 8
POSSESSIVE = frozenset(("his", "her", "their", "our", "my", "your", "its"))


def nested(row: Row, names: Names, parts: list[Range], hearsay: Span | None, speaker: str) -> Nested | None:
    """The first source inside a statement's own words: a speaker with a verb, a document, or reports nobody signs."""
    known = verbs()
    for first, last in parts:
        for i in range(first, last):
            low = row.tokens[i].low
            if low not in known and low not in CITING and low != "according":
                continue
            found = _cites(row, names, Unit(first, last, 0), i)
            if found is not None and found.canonical != speaker:
                return found
    if hearsay is not None:
        return Nested(hearsay, None, None)
    return _reports(row, parts[0][0], parts[-1][1])


def _cites(row: Row, names: Names, unit: Unit, i: int) -> Nested | None:
    """The source a word of citing ties in."""
    low = row.low(i)
    if low == "according" and row.low(i + 1) == "to":
        return _behind(row, names, unit, (i, i + 2))
    if low in CITING and i > unit.first and row.low(i - 1) not in grammar("determiner") | {"was", "were", "been", "is"}:
        return _behind(row, names, unit, (i, i + 1))
    if row.tokens[i].capital:
        return None
    for entry in verbs().get(low, ()):
        phrase = _speaker(row, unit, i) if entry[0].says and entry[1] in ("past", "present", "participle") else None
        if phrase is not None and _speaks(row, unit, i, entry, phrase):
            end = min(i + 1 + len(entry[0].tail), unit.last)
            return Nested(row.span(*phrase), _canonical(row, names, phrase), row.span(i, end))
    return None


def _behind(row: Row, names: Names, unit: Unit, cue: Range) -> Nested | None:
    """``according to a memo``, ``citing two aides``: the noun phrase behind the words of citing."""
    first, end = cue[1], cue[1]
    stops = grammar("boundary", "auxiliary", "finite", "pronoun", "preposition")
    while end < unit.last and end - first < LONGEST_NAME and row.tokens[end].word:
        low = row.low(end)
        if (low in stops and low != "'s") or (end > first and low in grammar("determiner") and low not in POSSESSIVE):
            break
        end += 1
    phrase = (first, end)
    if end == first or not _is_source(row, phrase, opens=False):
        return None
    return Nested(row.span(*phrase), _canonical(row, names, phrase), row.span(*cue))


def _speaker(row: Row, unit: Unit, i: int) -> Range | None:
    """A named body, office or document right before the verb."""
    start = group_start_inside(row, unit, i)
    if passive(row, start, i):
        return None
    phrase = phrase_inside(row, unit, start)
    if phrase is None or row.low(phrase[0]) in SELF or row.low(phrase[0] - 1) in ("what", "as"):
        return None
    opens = phrase[0] == unit.first or row.low(phrase[0] - 1)[:1] in (".", "!", "?")
    return phrase if _is_source(row, phrase, opens=opens) else None


def _is_source(row: Row, phrase: Range, *, opens: bool) -> bool:
    """Whether a phrase can be somebody: a noun for people, bodies, papers or offices at its end, or a name."""
    head, last = row.low(phrase[1] - 1), row.tokens[phrase[1] - 1]
    if head in grammar("weekday", "month", "object_pronoun") or head in SELF or head in POSSESSIVE:
        return False
    known = words("people", "bodies", "documents", "roles", "media")
    return head in known or (last.capital and last.word and (phrase[1] - phrase[0] > 1 or not opens))


def _speaks(row: Row, unit: Unit, i: int, entry: tuple[Verb, VerbForm], phrase: Range) -> bool:
    """Whether the verb passes on what its subject says."""
    verb, form = entry
    if form == "participle" and row.low(i - 1) not in grammar("have", "adverb"):
        return False
    if not next_is(row, i + 1, *verb.tail) or row.low(i - 1) in POSSESSIVE or row.low(i - 1) in grammar("determiner"):
        return False
    behind = row.low(i + 1 + len(verb.tail))
    if verb.lemma in TELLING:
        return any(row.low(k) == "that" for k in range(i + 1, min(unit.last, i + 1 + LONGEST_TOLD)))
    if verb.lemma in PLAIN and (form != "present" or verb.lemma == "say"):
        return verb.lemma in ("say", "confirm", "deny") or behind in CLAUSE | REFERRING
    paper = row.low(phrase[1] - 1) in words("documents") and "c" in verb.takes
    if paper and (form != "present" or row.low(phrase[0]) in grammar("determiner")):
        return True
    return behind == "that" or (bool(verb.tail) and form == "past")


def group_start_inside(row: Row, unit: Unit, i: int) -> int:
    """The verb group's first token, quotation or not."""
    at = i
    while at > unit.first and (row.low(at - 1) in grammar("auxiliary") or row.low(at - 1) in grammar("adverb")):
        at -= 1
    return at


def phrase_inside(row: Row, unit: Unit, end: int) -> Range | None:
    """A run of nouns right before a verb, quotation or not: from its determiner, or the capitals that name it."""
    first = end
    while first > unit.first and row.tokens[first - 1].word and not _stops(row.low(first - 1)):
        first -= 1
    while first < end and (row.low(first) in grammar("connective") or row.low(first) in grammar("adverb")):
        first += 1
    opening = grammar("determiner") | POSSESSIVE
    first = next((i for i in range(end - 1, first - 1, -1) if row.low(i) in opening), first)
    if first < end and row.tokens[end - 1].capital and row.low(first) not in opening:
        first = next((i + 1 for i in range(end - 1, first - 1, -1) if not _in_name(row, i)), first)
    return (first, end) if first < end else None


def _stops(low: str) -> bool:
    """Whether a word ends a run of nouns."""
    return low in grammar("boundary", "finite", "preposition", "pronoun") or low in without("auxiliary", "'s")


def _in_name(row: Row, i: int) -> bool:
    """Whether a word may stand in a name with its title."""
    return (
        row.tokens[i].capital or row.low(i) in words("roles") or row.low(i) in grammar("particle") or row.low(i) == "'s"
    )


def _reports(row: Row, first: int, last: int) -> Nested | None:
    """``dismissed reports about``: hearsay as the thing talked about."""
    at = first + (row.low(first) in grammar("determiner"))
    if at < last and row.low(at) in grammar("hearsay") and row.low(at + 1) in ("about", "of", "that", "on", "from"):
        return Nested(row.span(at, at + 1), None, None)
    return None


def _canonical(row: Row, names: Names, phrase: Range) -> str | None:
    """The person or body, where the article tells: by name, or by an office only one person holds."""
    inside = [row.low(i) for i in range(*phrase)]
    person = names.find(inside[-1:]) if row.tokens[phrase[1] - 1].capital else None
    if person is not None:
        return person.canonical
    offices = names.by_role.get(inside[-1], []) if inside[-1] in words("roles") else []
    holders = [p for p in offices if set(inside) - {"the"} <= p.roles]
    if len(holders) == 1:
        return holders[0].canonical
    if row.tokens[phrase[1] - 1].capital and inside[-1] not in words("roles"):
        text = row.span(*phrase).of(row.article.text)
        return text[0].upper() + text[1:] if inside[0] == "the" else text
    known = names.bodies.get(inside[-1], []) if inside[:-1] == ["the"] else []
    before = bisect_right(known, phrase[0], key=lambda body: body[0])
    return f"The {known[before - 1][1]}" if before else None
