"""number_counts: what does a figure count?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.ask import FEWEST_WRONG, choice, question
from quiz.recipes.choose import shuffled
from quiz.recipes.figures import Given, alone, given
from quiz.recipes.pins import pin, tie
from quiz.recipes.words import count, keywords, name, trimmed, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

DIGITS = re.compile(r"\d[\d,.]*\d|\d")
THING = re.compile(r"[a-z][a-z’'-]+(?: [a-z’'-]+)*$")
"""What is counted, in small letters: a name or a currency shows by itself which figure it goes with."""
IDLE = re.compile(r"^(per ?cent|percent|percentage|points?|million|billion|times|or|and|to|in|of|at|on)\b")
SHORT = re.compile(r"^(days?|weeks?|months?|years?|hours?|minutes?|seconds?|a\.?m|p\.?m)\b")
"""Times, which fit behind every small number."""
LONGEST = 5
RULE = "A number means nothing without what it counts. Keep the two together, with every word between them."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every figure in digits, with things that other figures of the article count."""
    things = [(item, thing) for item in given(found) if (thing := _thing(item))]
    for item, thing in things:
        number = DIGITS.search(item.text)
        wrong = _wrong(found, item, thing, [other for other in things if other[0] is not item], seed)
        ties = tie(found, item.said.attribution)
        if number is None or not alone(found, item) or len(wrong) < FEWEST_WRONG:
            continue
        who = name(item.said.source, found.article.text)
        stem = f"What does the figure “{number.group()}” count in the words of {who}?"
        shown = pin(found.article, item.span)
        yield question(
            "number_counts",
            "numbers",
            stem,
            choice(upper(thing), wrong, seed, stem),
            evidence=(shown, *ties),
            feedback=(f"The article’s words are “{shown.text}”.", RULE),
            difficulty=1,
        )


def _thing(item: Given) -> str | None:
    """What a figure counts, as it stands behind it."""
    end = item.figure.span.end - item.span.start
    text = trimmed(item.text[end:])
    number = DIGITS.search(item.text)
    fits = number is not None and THING.fullmatch(text) and count(text) <= LONGEST
    return text if fits and not IDLE.match(text) and not SHORT.match(text) else None


def _wrong(
    found: Attributions, own: Given, thing: str, others: list[tuple[Given, str]], seed: int
) -> tuple[Option, ...]:
    """Things that other figures count, with none of the key's words, each once."""
    kept: dict[str, Option] = {}
    for item, other in shuffled(others, seed, own.text):
        seen = {word for text in (thing, *kept) for word in keywords(text)}
        if not keywords(other) & seen:
            shown = pin(found.article, item.span)
            why = f"That is another figure: “{shown.text}”."
            kept[other] = Option(upper(other), why=why, evidence=(shown,))
    return tuple(kept.values())[:3]
