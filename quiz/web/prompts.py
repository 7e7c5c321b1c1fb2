"""What would you check next? A few honest questions about what one article cannot show."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from quiz.web.words import inside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attributions, Source

MOST = 4
"""A few are thought about; many are skipped."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One thing to check outside the article."""

    ask: str
    """The question."""
    because: str
    """What the article leaves open."""


FOR_A_TIME = {"initially", "at first", "originally", "previously", "earlier", "so far", "until now", "for now"}
"""Time words that leave the rest of the time open; a date does not."""
ALWAYS = (
    Prompt("Who else was there?", "An article can only report those its writer reached."),
    Prompt("Does a second report, from other sources, say the same?", "One article cannot confirm itself."),
    Prompt("What has become known since?", "A report stops on the day it is written."),
)
"""What no single article can show, whatever it says."""


def prompts(found: Attributions | None) -> tuple[Prompt, ...]:
    """A few questions, one of each sort before a second of any; what holds for every article comes last."""
    if found is None:
        return ALWAYS
    sorts = [_figures(found), _unnamed(found), _times(found), _unheard(found)]
    mixed = [prompt for prompt in chain.from_iterable(zip_longest(*sorts)) if prompt]
    return tuple(dict.fromkeys([*mixed[: MOST - 1], *ALWAYS]))[:MOST]


def _figures(found: Attributions) -> Iterator[Prompt]:
    """Figures: how was that counted?"""
    text = found.article.text
    for said in found.said:
        for figure in said.statement.figures:
            if figure.unit is not None:
                counted = text[figure.span.start : max(figure.span.end, figure.unit.end)]
                yield Prompt(
                    f"How does {_name(said.source.canonical)} know of {inside(counted)}?",
                    "The article gives the figure and its giver. How it was counted is for another source to show.",
                )


def _unnamed(found: Attributions) -> Iterator[Prompt]:
    """Sources without a name, and without a reason for that."""
    for source in found.sources:
        if source.kind == "unnamed_people":
            reason = "" if source.anonymity_reason else ", and no reason for leaving their names out"
            yield Prompt(f"Who are the {_plain(source)}?", f"The article gives a general label{reason}.")


def _times(found: Attributions) -> Iterator[Prompt]:
    """Statements a time word limits."""
    for said in found.said:
        marker = said.statement.time_marker
        word = marker.of(found.article.text) if marker else ""
        if word.lower() in FOR_A_TIME:
            yield Prompt(
                f"What does {_name(said.source.canonical)} say now?",
                f"“{word}” leaves open what was said at another time.",
            )


def _unheard(found: Attributions) -> Iterator[Prompt]:
    """People and bodies that are talked about and never heard."""
    for mention in sorted(found.mentions, key=lambda mention: -len(mention.spans)):
        yield Prompt(
            f"What does {_name(mention.canonical)} say?", "The article speaks of them and reports no words of theirs."
        )


def _plain(source: Source) -> str:
    """A general label as it stands behind "the"."""
    words = source.canonical.split(" ", 1)
    return source.canonical if words[0].lower() not in {"the", "a", "an"} else words[-1]


def _name(text: str) -> str:
    """A name as it stands inside a sentence: ``The Kremlin`` becomes ``the Kremlin``."""
    return "the " + text[4:] if text.startswith("The ") else inside(text)
