"""Four things that can be said of how two articles treat one matter: each its own way, or both the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.compare.labels import of
from quiz.recipes.pins import pin, tie, with_marks
from quiz.recipes.words import upper

if TYPE_CHECKING:
    from quiz.question.options import Evidence
    from quiz.recipes.compare.meet import Told


@dataclass(frozen=True, slots=True)
class Way:
    """One way to treat it."""

    one: str
    """Of one article: ``states it as a fact``."""
    both: str
    """Of both: ``state it as a fact``."""


def line(called: tuple[str, ...], ways: tuple[Way, Way]) -> str:
    """What the two articles do."""
    if ways[0] == ways[1]:
        return f"Both {ways[0].both}"
    return f"{upper(called[0])} {ways[0].one}; {called[1]} {ways[1].one}"


def wrong(
    called: tuple[str, ...], true: tuple[Way, Way], other: Way, shown: tuple[tuple[Evidence, ...], ...]
) -> list[Option]:
    """The three that are not true of both; ``other`` is the second way where both articles take one.

    Each is shown wrong by the words of an article of which it does not hold.
    """
    two = (true[0], other if true[0] == true[1] else true[1])
    every = [(a, b) for a in two for b in two]
    return [_option(called, true, said, shown) for said in every if said != true]


def _option(
    called: tuple[str, ...], true: tuple[Way, Way], said: tuple[Way, Way], shown: tuple[tuple[Evidence, ...], ...]
) -> Option:
    """One of them, with what the articles do instead."""
    off = [at for at in (0, 1) if said[at] != true[at]]
    why = "; ".join(f"{called[at]} {true[at].one}" for at in off)
    return Option(line(called, said), why=f"{upper(why)}.", evidence=tuple(e for at in off for e in shown[at]))


def shown(told: Told) -> tuple[Evidence, ...]:
    """What shows how an article treats a matter: the tie, or the words themselves where they have none."""
    return (cited(told)[1:] or cited(told))[:1]


def cited(told: Told) -> tuple[Evidence, ...]:
    """The words, with their marks where they have some, then their tie."""
    quoted = told.said is not None and told.said.statement.form == "direct"
    span = with_marks(told.found.article, told.span) if quoted else told.span
    ties = tie(told.found, told.said.attribution) if told.said else ()
    return of(told.number, (pin(told.found.article, span), *ties))


def decides(called: tuple[str, ...], pair: tuple[Told, Told]) -> str:
    """The words that show it, article by article."""
    parts = [
        f"in {label} {f'“{found[0].text}” stands' if told.said else 'no source stands'} with these words"
        for label, told, found in zip(called, pair, map(shown, pair), strict=True)
    ]
    return f"{upper('; '.join(parts))}."
