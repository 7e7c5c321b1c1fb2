"""same_quotation: where the words stand between marks, and where not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.across import cited, named, parts, same_matter
from quiz.checks.reading.marks import inside
from quiz.checks.reading.sources import sources_of

if TYPE_CHECKING:
    from quiz.checks.records import Articles, Slots
    from quiz.question.records import Question

ASKED = re.compile(r"pass on what (?P<who>.+) said: “")


def same_quotation(question: Question, articles: Articles) -> Slots:
    """Every option that is true of both articles, if the source of the stem says it in both."""
    found = ASKED.search(question.stem)
    spans = [cited(question, number) for number in range(1, len(articles) + 1)]
    if found is None or not same_matter(articles, question):
        return ()
    quoted = {}
    for number, (article, span) in enumerate(zip(articles, spans, strict=True), 1):
        if span is None or not sources_of(article, span, [found["who"]]):
            return ()
        quoted[number] = inside(span, article)
    return (frozenset(text for text in option_texts(question) if _claims(text, articles) == quoted),)


def _claims(text: str, articles: Articles) -> dict[int, bool]:
    """Which articles an option says quote."""
    if text.startswith("Both "):
        return dict.fromkeys(range(1, len(articles) + 1), "quote" in text)
    return {named(part, articles)[0]: "quotes" in part for part in parts(text) if named(part, articles)}
