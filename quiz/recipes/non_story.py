"""non_story: which line stands on the page without being part of the report?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.ask import FEWEST_WRONG, choice, question
from quiz.recipes.choose import shuffled
from quiz.recipes.pins import pin
from quiz.recipes.torn import balanced
from quiz.recipes.words import count, inside, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions
    from quiz.question.options import Evidence
    from quiz.question.records import Question

STEM = "Which of these lines is not part of the report?"
LINE = range(6, 30)
SHARE = 0.6
LABEL = re.compile(
    r"^(READ ALSO|READ MORE|SEE ALSO|RELATED|ALSO READ|Read also|Read more|See also|Related)\s*:\s*", re.IGNORECASE
)
LEANING = re.compile(r"\W*(he|she|it|they|this|these|that|but|and|also|moreover)\b", re.IGNORECASE)
"""A sentence that cannot stand alone."""
WHOLE = re.compile(r"[.!?][”\"’]?\s*$")
"""A sentence has an end; a headline has none."""
RULE = "A page holds more than its report: links, captions, notes. A name in such a line is no source of the story."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every link to another story; a notice of the house shows by itself what it is."""
    for zone in found.article.zones:
        line = zone.span.of(found.article.text).strip()
        if zone.name != "read_also" or "\n" in line or count(line) not in LINE:
            continue
        shown = trimmed(LABEL.sub("", line))
        wrong = _wrong(found, shown, seed)
        if len(wrong) >= FEWEST_WRONG:
            place = pin(found.article, zone.span)
            yield question(
                "non_story",
                "scope",
                STEM,
                choice(inside(shown), wrong, seed, shown),
                evidence=(place,),
                feedback=(_decides(place), RULE),
                difficulty=1,
            )


def _decides(place: Evidence) -> str:
    """What sets the line apart."""
    label = LABEL.match(place.text)
    return (
        f"The line begins with “{label.group().strip()}” and leads to another story."
        if label
        else f"“{place.text}” tells nothing of the story."
    )


def _wrong(found: Attributions, key: str, seed: int) -> tuple[Option, ...]:
    """Sentences of the report of about the same length."""
    text = found.article.text
    fit = [
        s
        for s in found.article.sentences
        if count(s.of(text)) in LINE
        and WHOLE.search(s.of(text))
        and found.article.zone_at(s.start) is None
        and balanced(s.of(text))
        and not LEANING.match(s.of(text))
        and SHARE <= len(s.of(text)) / len(key) <= 1 / SHARE
    ]
    fit.sort(key=lambda s: abs(len(s.of(text)) - len(key)))
    chosen = shuffled(fit[:4], seed, key)[:2]
    return tuple(
        Option(
            inside(trimmed(s.of(text))), why="This sentence is part of the report.", evidence=(pin(found.article, s),)
        )
        for s in chosen
    )
