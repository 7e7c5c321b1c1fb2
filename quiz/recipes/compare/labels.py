"""What an article is called in a question across two: its outlet, or its number."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.recipes.words import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.article.records import Article
    from quiz.attribution.records import Attributions
    from quiz.question.options import Evidence

OUTLET = re.compile(r", (?P<outlet>(?:The |the )?[A-Z][\w’'-]*(?: (?:of |and |the )?[A-Z0-9][\w’'-]*){0,3})$")
"""What stands behind the writer's name: ``Ada Moor, Holm Courier``."""


def labels(founds: tuple[Attributions, ...]) -> tuple[str, ...]:
    """What each article is called inside a sentence."""
    return called(tuple(found.article for found in founds))


def called(articles: tuple[Article, ...]) -> tuple[str, ...]:
    """The outlets where every byline names one and they differ; else ``article 1`` and ``article 2``."""
    outlets = [re.sub(r"^The\b", "the", _outlet(article)) for article in articles]
    if all(outlets) and len({outlet.casefold() for outlet in outlets}) == len(outlets):
        return tuple(outlets)
    return tuple(f"article {number}" for number in range(1, len(articles) + 1))


def _outlet(article: Article) -> str:
    """The outlet a byline ends with; empty where it ends with a trade or a name alone."""
    found = OUTLET.search(article.byline or "")
    if found is None or found["outlet"].rsplit(maxsplit=1)[-1].casefold() in word_list("trades"):
        return ""
    return found["outlet"]


def of(number: int, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Evidence that points into the article with this number."""
    return tuple(replace(one, article=number) for one in evidence)
