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
        if kept and kept[0][0] is found:
            return kept[0][1]
        told = work(found)
        kept[:] = [(found, told)]
        return told

    return answer


def each(work: Callable[Concatenate[Attributions, Said, P], T]) -> Callable[Concatenate[Attributions, Said, P], T]:
    """The same function of a statement, which keeps its answers for the article asked about last."""
    kept: list[tuple[Attributions, dict[tuple[object, ...], tuple[Said, T]]]] = []

    def answer(found: Attributions, said: Said, /, *rest: P.args, **named: P.kwargs) -> T:
        if not (kept and kept[0][0] is found):
            kept[:] = [(found, {})]
        told = kept[0][1]
        key = (id(said.statement), rest, *named.items()) if named else (id(said.statement), rest)
        if key not in told:
            told[key] = said, work(found, said, *rest, **named)  # kept with its statement: an id lives as long as it
        return told[key][1]

    return answer
