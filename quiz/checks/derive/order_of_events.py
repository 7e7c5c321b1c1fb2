"""order_of_events: the one year in the sentence of each event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.reading.places import locate
from quiz.question.kinds import Order

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def order_of_events(question: Question, article: Article) -> Slots:
    """The items by their years; nothing where a year is missing, or two events share one."""
    items = question.body.items if isinstance(question.body, Order) else ()
    years = {item: _years(item, article) for item in items}
    known = [next(iter(found)) for found in years.values() if len(found) == 1]
    if len(known) < len(items) or len(set(known)) < len(known):
        return ()
    return tuple(frozenset([item]) for item in sorted(items, key=lambda item: min(years[item])))


def _years(item: str, article: Article) -> set[str]:
    """Every year in a sentence that has these words one after the other."""
    homes = [article.sentence_at(place.start) for place in locate(item, article)]
    return {year for home in homes if home for year in YEAR.findall(home.of(article.text))}
