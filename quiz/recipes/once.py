"""Work that many recipes ask for, done once an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.attribution.records import Attributions, Said

P = ParamSpec("P")
T = TypeVar("T")


def once(work: Callable[[Attributions], T]) -> Callable[[Attributions], T]:
    """The same function, which keeps its answer for the article asked about last.

    An article's records are told by identity: comparing two by value costs more than the work itself.
    """
    kept: list[tuple[Attributions, T]] = []

    def answer(found: Attributions) -> T:
        for known, told in kept:
            if known is found:
                return told
        told = work(found)
        kept[:] = [(found, told)]
        return told

    return answer


def each(work: Callable[Concatenate[Attributions, Said, P], T]) -> Callable[Concatenate[Attributions, Said, P], T]:
    """The same function of a statement, which keeps its answers for the article asked about last."""
    kept: list[tuple[Attributions, dict[tuple[object, ...], tuple[Said, T]]]] = []

    def answer(found: Attributions, said: Said, /, *rest: P.args, **named: P.kwargs) -> T:
        told = next((told for known, told in kept if known is found), None)
        if told is None:
            told = {}
            kept[:] = [(found, told)]
        key = (id(said.statement), rest, *named.items())
        if key not in told:
            told[key] = said, work(found, said, *rest, **named)  # kept with its statement: an id lives as long as it
        return told[key][1]

    return answer
