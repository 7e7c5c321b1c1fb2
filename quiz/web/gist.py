"""What a score shows, in sentences: only what is true of every article with these records."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.web.words import listed, number, plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.attribution.records import SourceKind
    from quiz.web.follow import Step
    from quiz.web.score import Row, Score

WORTH_SAYING = 25
"""The share, in hundredths, from which the largest source is named in the heading."""
NEARLY, EXACTLY = 45, 50
DO = {
    "asserts": ("asserts", "assert"),
    "confirms": ("confirms", "confirm"),
    "denies": ("denies", "deny"),
    "doubts": ("doubts", "doubt"),
    "implies": ("implies", "imply"),
    "opposes": ("opposes", "oppose"),
    "predicts": ("predicts", "predict"),
    "repeats": ("repeats", "repeat"),
    "states": ("states", "state"),
}
"""What a step does to the claim, for one source and for several."""
STEP_ICONS = {"implies": "asserts", "opposes": "denies", "repeats": "again", "states": "asserts"}
"""The icons of what is not a stance."""
KIND_COUNTS: dict[SourceKind, tuple[str, str]] = {
    "named_person": ("named person", "named people"),
    "institution": ("institution", "institutions"),
    "unnamed_people": ("unnamed source", "unnamed sources"),
    "document": ("document", "documents"),
    "media": ("news medium", "news media"),
    "none": ("source without a name", "sources without a name"),
}
"""Kinds of source, counted."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a heading; with a kind it carries that kind's stroke."""

    text: str
    """The words."""
    kind: str = ""
    """The kind of source they stand for; empty on plain words."""


def counted(kind: SourceKind, count: int) -> str:
    """So many sources of a kind, in words: ``3 named people``."""
    one, many = KIND_COUNTS[kind]
    return plural(count, one, many)


def step_icon(does: str) -> str:
    """The icon of what a step does."""
    return STEP_ICONS.get(does, does)


def heading(score: Score) -> tuple[Part, ...]:
    """How many speak, how much the largest fills, and how many have no name."""
    rows = score.rows
    if not rows:
        return (Part("No source speaks in this article."),)
    speak = "One source speaks." if len(rows) == 1 else f"{number(len(rows)).capitalize()} sources speak."
    parts = [Part(speak)]
    top = max(rows, key=lambda row: row.share)
    unnamed = sum(row.kind == "unnamed_people" for row in rows)
    if top.share >= WORTH_SAYING:
        parts += [Part("It" if len(rows) == 1 else "One", top.kind), Part(f"fills {top.share}% of the words.")]
    if unnamed:
        have = "has" if unnamed == 1 else "have"
        parts += [Part(number(unnamed).capitalize(), "unnamed_people"), Part(f"{have} no name.")]
    return tuple(parts)


def lede(score: Score) -> str:
    """How much reports the largest, who is quoted and who is not, and what is left to the reporter."""
    if not score.rows:
        return "Every word of the report is the reporter’s."
    return " ".join([*_weight(score.rows), _quoted(score.rows), _rest(score.reporter)])


def followed(steps: Sequence[Step]) -> str:
    """How the sources stand to the claim, and the question to ask of those who agree."""
    by_deed: dict[str, set[str]] = defaultdict(set)
    for step in steps:
        by_deed[step.does].add(step.source)
    deeds = [f"{number(len(who))} {DO[does][len(who) > 1]} it" for does, who in by_deed.items()]
    sources = len({step.source for step in steps})
    return (
        f"{number(sources).capitalize()} sources meet on one claim: {listed(deeds)}. "
        "Ask of those who agree: does each know it, or have it from another?"
    )


def _weight(rows: Sequence[Row]) -> list[str]:
    """A sentence on the largest source, where it has about half of the words or more."""
    top = max(rows, key=lambda row: row.share)
    if top.share < NEARLY:
        return []
    much = "Nearly half" if top.share < EXACTLY else "Half" if top.share == EXACTLY else "More than half"
    return [f"{much} of the words report {top.name}."]


def _quoted(rows: Sequence[Row]) -> str:
    """How many are quoted, at least in part, and how many never."""
    quoted = sum(row.exact > 0 for row in rows)
    only = len(rows) - quoted
    if len(rows) == 1:
        return "It is quoted, at least in part." if quoted else "It is only paraphrased."
    if not only:
        return f"All {number(quoted)} are quoted, at least in part."
    if not quoted:
        return f"All {number(only)} are only paraphrased."
    are = "is" if quoted == 1 else "are"
    return f"{number(quoted).capitalize()} {are} quoted, at least in part; {number(only)} only paraphrased."


def _rest(reporter: Row) -> str:
    """What no source is reported to say."""
    if not reporter.words:
        return "No word is left to the reporter."
    share = f"{reporter.share}%" if reporter.share else "Under 1%"
    return f"{share} of the words are the reporter’s."
