"""reason_for_anonymity: why is a source not named?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.question.options import Option
from quiz.recipes.ask import FEWEST_WRONG, choice, question
from quiz.recipes.choose import shuffled
from quiz.recipes.people import other_words
from quiz.recipes.pins import absent, pin, tie
from quiz.recipes.said import sources
from quiz.recipes.words import keywords, name, trimmed, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Source
    from quiz.question.records import Question

NONE = "The article gives no reason"
USUAL = (
    "Because of a rule against talking to reporters",
    "Because the talks were still going on",
    "For fear of losing a job",
    "For fear of violence",
    "To protect relatives",
)
"""Reasons that news reports give."""
HIDING = re.compile(
    r"\b(officials?|sources?|diplomats?|aides?|insiders?|advisers?|advisors?|workers?|employees?|officers?|member|"
    r"familiar)\b",
    re.IGNORECASE,
)
"""Labels that hide somebody who could be named; nobody expects the names of a crowd."""
EXCUSE = re.compile(
    r"anonym|not (?:be )?(?:authori[sz]ed|allowed|permitted)|not to be (?:named|identified|quoted)|asked not|"
    r"declined to be (?:named|identified)|on (?:the )?condition|for fear of|off the record|on background|sensitiv|"
    r"speak(?:ing)? (?:freely|candidly)",
    re.IGNORECASE,
)
"""Words of a reason: it may hold for other labels too."""
PUBLIC = re.compile(
    r"\b(?:police|fire|election|local|state|county|city|school|health|union|labor|party|border|enforcement|weather|"
    r"court|prison|retired|former|longtime|many|most|other|religious|elected|public|postal|steel|farm|social)\b",
    re.IGNORECASE,
)
"""Labels for many, or for whoever speaks for an office as a matter of course."""
GIVEN = "A reason lets you weigh what an unnamed source risks and what it may want. Look for it beside the label."
MISSING = "Where nobody is named, look for the reason. If none is given, you have a question for the newsroom."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every source of unnamed people."""
    for source in sources(found):
        place = other_words(found, source) if source.kind == "unnamed_people" else None
        if place is None or not (source.anonymity_reason or HIDING.search(source.canonical)):
            continue
        label = name(source, found.article.text)
        if source.anonymity_reason is None and (EXCUSE.search(found.article.text) or PUBLIC.search(label)):
            continue
        stem = f"What reason does the article give for not naming {label}?"
        reason = source.anonymity_reason
        shown = upper(trimmed(reason.of(found.article.text))) if reason else NONE
        wrong = _wrong(source, shown, label, seed)
        if len(wrong) < FEWEST_WRONG:
            continue
        what = f"a reason for not naming {label}"
        last = pin(found.article, reason) if reason else absent(what)
        yield question(
            "reason_for_anonymity",
            "transparency",
            stem,
            choice(shown, wrong, seed, stem),
            evidence=(tie(found, place)[0], last),
            feedback=(_decides(label, last.text, given=reason is not None), GIVEN if reason else MISSING),
            difficulty=2,
        )


def _wrong(source: Source, key: str, label: str, seed: int) -> list[Option]:
    """Reasons that stand nowhere in the article, none of them near to the one that does."""
    usual = [text for text in shuffled(USUAL, seed, label) if not keywords(text) & keywords(key)]
    texts = [NONE, *usual[:1]] if source.anonymity_reason else usual[:2]
    return [Option(text, why=_why(source, text), evidence=(absent(f"“{text}” about {label}"),)) for text in texts]


def _why(source: Source, text: str) -> str:
    """Why this is not the answer."""
    if text == NONE:
        return "It does give one, right beside the label."
    return (
        "Such reasons are often given, but not in this article."
        if source.anonymity_reason is None
        else "The article gives another reason."
    )


def _decides(label: str, words: str, *, given: bool) -> str:
    """What decides."""
    return (
        f"The reason stands beside the label: “{words}”."
        if given
        else f"The article speaks of {label} and says nowhere why they stay unnamed."
    )
