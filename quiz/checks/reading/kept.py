"""What has once been read in an article, kept while the article is looked at."""

from __future__ import annotations

from functools import update_wrapper
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.article.records import Article

P = ParamSpec("P")
T = TypeVar("T")

ARTICLES = 4
"""Articles whose readings are kept: a question looks at one or two."""


def kept(work: Callable[Concatenate[Article, P], T]) -> Callable[Concatenate[Article, P], T]:
    """The same function of an article and whatever else, which works each answer out once.

    An article is told by identity: to hash all its spans at each question costs more than most of the work.
    """
    shelf: list[tuple[Article, dict[tuple[object, ...], T]]] = []

    def answer(article: Article, /, *rest: P.args, **named: P.kwargs) -> T:
        if shelf and shelf[0][0] is article:
            told = shelf[0][1]
        else:
            told = next((told for known, told in tuple(shelf) if known is article), {})
            shelf[:] = [(article, told), *(pair for pair in shelf if pair[0] is not article)][:ARTICLES]
        key = (*rest, *named.items()) if named else rest
        if key not in told:
            told[key] = work(article, *rest, **named)
        return told[key]

    update_wrapper(answer, work)
    return answer
