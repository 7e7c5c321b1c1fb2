"""What an article turns on: the claim its sources meet on, and the party whose position matters most."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from quiz.errors import InputError
from quiz.recipes.once import once
from quiz.recipes.said import sure
from quiz.recipes.same import same

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.attribution.records import Attributions, Claim, Source
    from quiz.question.records import Question

POSITIONS = frozenset({"confirms", "denies"})


@once
def dispute(found: Attributions) -> Claim | None:
    """The claim that somebody opposes and most sources meet on; without opposition, the one with most sources."""
    return max(found.claims, key=_weight, default=None)


def _weight(claim: Claim) -> tuple[bool, int, int]:
    """How central a claim is: opposed, by how many met, how often."""
    opposed = any(relation == "opposes" for _, relation in claim.statements)
    return opposed, len({said.source.canonical for said, _ in claim.statements}), len(claim.statements)


def party(found: Attributions, named: str = "") -> Source | None:
    """The source with this name; without one, whoever opposes the central claim, or takes most positions."""
    heard = dict.fromkeys(attribution.source for attribution in sure(found))
    if named:
        return next((source for source in heard if same(source.canonical, named)), None)
    claim = dispute(found)
    opposing = {said.source for said, relation in claim.statements if relation == "opposes"} if claim else set()
    taken = _positions(found)
    first = max(taken, key=lambda source: (source in opposing, taken[source]), default=None)
    return first if first and (first in opposing or taken[first]) else None


def require_party(found: Attributions, named: str) -> None:
    """Refuse the name of a party that the article reports no words of.

    Raises:
        InputError: with the names it does report words of.
    """
    if named and party(found, named) is None:
        heard = ", ".join(dict.fromkeys(attribution.source.canonical for attribution in sure(found)))
        raise InputError(
            f"The article reports no words of {named}. It reports words of {heard}."
            if heard
            else f"The article reports no words of {named}, nor of anybody else."
        )


def _positions(found: Attributions) -> Counter[Source]:
    """How many confirmations and denials come from each source, in order of entry."""
    taken: Counter[Source] = Counter()
    for a in sure(found):
        taken[a.source] += sum(statement.stance in POSITIONS for statement in a.statements)
    return taken


def on_party(question: Question, found: Attributions, source: Source | None) -> bool:
    """Whether a question turns on what this source says or does."""
    return source is not None and _meets(question, _places(found).get(source, []))


def on_dispute(question: Question, found: Attributions) -> int:
    """On how many statements of the central claim a question turns."""
    claim = dispute(found)
    return sum(_meets(question, list(said.statement.content)) for said, _ in claim.statements) if claim else 0


@once
def _places(found: Attributions) -> dict[Source, list[Span]]:
    """What each source says, and the words that tie it to the source."""
    places: dict[Source, list[Span]] = {}
    for a in sure(found):
        places.setdefault(a.source, []).extend((*a.content, *((a.cue,) if a.cue else ())))
    return places


def _meets(question: Question, spans: list[Span]) -> bool:
    """Whether the words that decide a question are among these."""
    return any(e.span is not None and any(e.span.overlaps(span) for span in spans) for e in question.evidence)
