"""same_source: whom each article has the claim from, and whether that is one source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.across import cited, has, same_matter
from quiz.checks.reading.sources import echoes, sources_of

if TYPE_CHECKING:
    from quiz.checks.records import Articles, Slots
    from quiz.question.records import Question

ONE = re.compile(r"(?P<one>.+) in both$")
TWO = re.compile(r"(?P<one>.+) in one, (?P<two>.+) in the other$")


def same_source(question: Question, articles: Articles) -> Slots:
    """The option with the sources of both; none where somebody else says it too."""
    claim = question.stem.partition(" report that ")[2]
    if not same_matter(articles, question) or not all(has(article, claim) for article in articles):
        return ()
    options = {text: _names(text) for text in option_texts(question)}
    everybody = tuple(dict.fromkeys(name for names in options.values() for name in names))
    givers = []
    for number, article in enumerate(articles, 1):
        span = cited(question, number)
        told = sources_of(article, span, everybody) if span else frozenset()
        if span is None or len(told) != 1 or echoes(article, span, everybody) - told:
            return ()
        givers.append(next(iter(told)))
    return (frozenset(text for text, names in options.items() if sorted(names) == sorted(set(givers))),)


def _names(text: str) -> tuple[str, ...]:
    """The sources an option names."""
    found = TWO.match(text) or ONE.match(text)
    return tuple(found.groups()) if found else ()
