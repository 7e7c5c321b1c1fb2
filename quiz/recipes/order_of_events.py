"""order_of_events: put events in order, where a year stands with each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.kinds import Order
from quiz.recipes.ask import question
from quiz.recipes.choose import shuffled
from quiz.recipes.pins import pin
from quiz.recipes.said import BAD_START, FINITE, OPEN_REFERENCE
from quiz.recipes.torn import CUT, balanced
from quiz.recipes.words import count, trimmed, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
OPENING = re.compile(r"^In (?P<year>(?:19|20)\d\d), ")
CLOSING = re.compile(r" in (?P<year>(?:19|20)\d\d)\.$")
OPEN = re.compile(
    r"\b(will|would|could|may|might|plans?|expect\w*|by|since|until|after|before|than)\b|[“”\"‘]|''", re.IGNORECASE
)
"""What makes it unsure that the year is the year of the event."""
LENGTH = range(4, 19)
FEWEST, MOST = 3, 4
STEM = "In which order did these things happen, the earliest first?"
RULE = "A report seldom tells things in the order in which they happened. Look for the dates, not for the paragraphs."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """At most one question: three or four events, each in a sentence with a year of its own."""
    events = {year: (span, text) for year, span, text in shuffled(_events(found), seed, STEM)}
    chosen = sorted(shuffled(events, seed, STEM)[:MOST])
    if len(chosen) < FEWEST:
        return
    rows = [events[year] for year in chosen]
    yield question(
        "order_of_events",
        "scope",
        STEM,
        Order(tuple(text for _, text in rows)),
        evidence=[pin(found.article, span) for span, _ in rows],
        feedback=(f"The years stand beside them: {', '.join(map(str, chosen))}.", RULE),
        difficulty=2,
    )


def _events(found: Attributions) -> Iterator[tuple[int, Span, str]]:
    """Sentences of the reporter that tell one thing and begin or end with its year; the year left out."""
    for span in found.narrator:
        text = " ".join(span.of(found.article.text).split())
        dated = OPENING.search(text) or CLOSING.search(text)
        if dated is None or len(YEAR.findall(text)) > 1 or found.article.sentence_at(span.start) != span:
            continue
        told = trimmed(text[: dated.start()] + text[dated.end() :])
        unclear = OPEN.search(told) or CUT.search(told) or BAD_START.match(told) or OPEN_REFERENCE.search(told)
        if count(told) in LENGTH and balanced(told) and FINITE.search(told) and not unclear:
            yield int(dated["year"]), span, upper(told)
