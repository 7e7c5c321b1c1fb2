"""What a source does with something it did not say itself: dismiss reports, confirm that something is so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.recipes.said import sentence_of
from quiz.recipes.torn import balanced
from quiz.recipes.words import count, inside, is_plural, short_name, trimmed, unmarked

if TYPE_CHECKING:
    from quiz.attribution.records import Attributions, Said, Source

FIRST = re.compile(r"^(initially|at first|originally|first)$", re.IGNORECASE)
"""Time words that speak of the beginning and leave open what followed."""
LATER = re.compile(r"^(later|afterwards?|subsequently)$", re.IGNORECASE)
MANY = (
    "reports|claims|allegations|accusations|charges|suggestions|rumours|rumors|calls|complaints|findings|warnings|"
    "figures"
)
ONE = (
    "report|claim|allegation|accusation|charge|suggestion|rumour|rumor|idea|proposal|plan|finding|story|warning|figure"
)
HEAD = re.compile(
    rf"(?:(?:the|these|those|any|all|earlier|media|news|press|a|an)\s+)*(?:(?P<many>{MANY})|(?P<one>{ONE}))\b",
    re.IGNORECASE,
)
SHORTEST, LONGEST = 2, 16
"""Words of what is answered."""
UNCLEAR = re.compile(r", \w+ing\b|^(?:the|this|that|these|those) \w+$", re.IGNORECASE)
"""What goes on to tell what the source says, or does not tell by itself what is answered."""
PAST = re.compile(r"(\w{3,}ed|denied|said|cast|threw out)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Position:
    """One source's answer to something others say."""

    verb: str
    """The cue's verb in the past: ``dismissed``."""
    thing: str
    """What it answers: ``reports about a deployment``."""
    several: bool
    """Whether that is plural."""
    label: str
    """What it calls it, with our single marks, or nothing: ``as “fake news”``."""
    words: Span
    """From the source to the cue."""


def position(found: Attributions, said: Said) -> Position | None:
    """The position a confirming or denying statement takes; None where its words do not show one."""
    attribution = said.attribution
    cue, source = attribution.cue, attribution.source_span
    if said.statement.stance not in {"confirms", "denies"} or cue is None or source is None or source.start > cue.start:
        return None
    text = found.article.text
    verb = cue.of(text).split()[-1]
    span = said.statement.content[0]
    raw = text[cue.end : span.end].strip()
    thing, label = _split(re.sub(r"^any ", "the ", raw))
    head = HEAD.match(thing)
    home = sentence_of(found, cue)
    if (
        not head
        or UNCLEAR.search(thing)
        or not PAST.match(verb)
        or not home.contains(span)
        or not balanced(raw)
        or not SHORTEST <= count(thing) <= LONGEST
    ):
        return None
    return Position(verb, thing, head["many"] is not None, label, Span(source.start, cue.end))


def _split(raw: str) -> tuple[str, str]:
    """What is answered, and the quoted label it is given."""
    labelled = re.match(r"(?P<thing>.*?)\s+as\s+(?P<label>[“\"].+?[”\"])[.,]?$", raw)
    if not labelled:
        return inside(trimmed(raw)), ""
    label = unmarked(labelled["label"]).rstrip(".,")
    return inside(trimmed(labelled["thing"])), f"as “{label}”"


def subject(source: Source) -> str:
    """How an answer names the source again."""
    if source.kind == "named_person":
        return short_name(source)
    return "They" if is_plural(source) else "It"
