"""Every reporting verb that may report somebody, with the group of helpers around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.attribution.groups import group_start, passive
from quiz.attribution.lexicon import grammar, verbs
from quiz.attribution.phrases import next_is

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.lexicon import Verb, VerbForm
    from quiz.attribution.tokens import Row, Unit


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb in its sentence."""

    unit: Unit
    """The sentence it stands in."""
    start: int
    """First token of its verb group."""
    at: int
    """The verb's token."""
    verb: Verb
    """Which verb it is."""
    form: VerbForm
    """In which form it stands."""
    helped: bool
    """Whether a helper stands before it: ``has``, ``will``."""

    def span(self, row: Row) -> Span:
        """The cue's words: helpers that touch the verb, the verb, and its tail."""
        first = self.at
        while first > self.start and row.low(first - 1) in grammar("auxiliary"):
            first -= 1
        return row.span(first, self.at + 1 + len(self.verb.tail))


def cues(row: Row) -> Iterator[Cue]:
    """Every candidate outside quotations, in order."""
    table = verbs()
    for unit in row.units:
        for i in range(unit.first, unit.last):
            token = row.tokens[i]
            if token.piece >= 0 or token.low not in table:
                continue
            cue = _cue(row, unit, i, table[token.low])
            if cue is not None:
                yield cue


def _cue(row: Row, unit: Unit, i: int, entries: tuple[tuple[Verb, VerbForm], ...]) -> Cue | None:
    verb, form = next((e for e in entries if next_is(row, i + 1, *e[0].tail)), (None, None))
    if verb is None or form is None:
        return None
    start = group_start(row, unit, i)
    helped = any(row.low(k) in grammar("auxiliary") for k in range(start, i))
    if passive(row, start, i) or _is_noun(row, unit, i, form, helped=helped):
        return None
    return Cue(unit, start, i, verb, form, helped)


def _is_noun(row: Row, unit: Unit, i: int, form: VerbForm, *, helped: bool) -> bool:
    """Whether the word is used as a noun or an adjective here: ``the report``, ``alleged fraud``."""
    before = row.low(i - 1) if i > unit.first else ""
    if before in grammar("determiner") or before in grammar("preposition") or before == "'s":
        return True
    if row.tokens[i].capital and i > unit.first and form != "ing":
        return True
    return not helped and form != "ing" and _bare_noun(row, unit, i, form)


def _bare_noun(row: Row, unit: Unit, i: int, form: VerbForm) -> bool:
    """The same for a form without a helper before it."""
    if form == "participle":
        return True
    if form == "past":
        return row.low(i + 1) == "by"
    if _verbal(row, i - 1) or not _works_as_verb(row, i, form):
        return True
    before = row.low(i - 1) if i > unit.first else "to"
    return form == "base" and (before == "to" or before.endswith("ing"))


def _verbal(row: Row, i: int) -> bool:
    """Whether a reporting verb stands here, so that the word behind it is its object."""
    return any(form in ("past", "ing") for _, form in verbs().get(row.low(i), ()))


def _works_as_verb(row: Row, i: int, form: VerbForm) -> bool:
    """A word that is a noun as well counts as a verb only where an object or a clause follows."""
    lemma = next(verb.lemma.split()[0] for verb, _ in verbs()[row.low(i)])
    if lemma not in grammar("also_noun"):
        return True
    opening = grammar("determiner", "pronoun", "object_pronoun", "verb_opens")
    following = row.tokens[i + 1] if i + 1 < len(row.tokens) else None
    if following is None or following.low in opening or following.piece >= 0:
        return True
    return following.capital and (form == "present" or row.low(i - 1).endswith("s"))
