"""told_about_source: which details about a source does the article give?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.question.kinds import Multiple
from quiz.question.options import Evidence, Option
from quiz.recipes.ask import question
from quiz.recipes.choose import shuffled
from quiz.recipes.pins import absent, names, pin, tie
from quiz.recipes.said import sentence_of, sources, sure
from quiz.recipes.venues import VENUE
from quiz.recipes.words import name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.attribution.records import Attribution, Attributions, Source
    from quiz.question.records import Question

TIME = re.compile(
    r"\b((mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|tomorrow|"
    r"this (morning|week|month|afternoon)|last \w+|(earlier|later) (this|that) \w+|"
    r"january|february|march|april|may \d|june|july|august|september|october|november|december|\d{4}|"
    r"\d{1,2} (a\.?m|p\.?m)|ago|evening|morning|afternoon|night|week|month|year)\b",
    re.IGNORECASE,
)
PROOF = re.compile(
    r"\b(documents?|reports?|records?|data|letters?|memos?|figures|photos?|photographs?|videos?|images?|study|statement|files?|"
    r"footage|transcripts?|tweet\w*|e-?mails?|polls?|surveys?|filings?|books?|ads?|posts?|posted|recordings?|audio|tapes?)\b",
    re.IGNORECASE,
)
WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
CERTAIN = 0.85
"""How sure it must be that somebody is a source before it is asked what is told of them."""
SCRAP = re.compile(r"[A-Z]\w{0,3}\.")
"""A title cut short, which tells no office by itself."""
DAY = re.compile(
    r"(?: \w+){0,3}? (?:on |late |early )?(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b", re.IGNORECASE
)
OFFICE = "The office or job held"
FEWEST = 3
"""Details to choose among."""
RULE = "Note what you are told about a source, then what you are left to guess: office, place, day, proof."


def make(found: Attributions, seed: int) -> Iterator[Question]:
    """One question for every named person of whom some details are given and others are not."""
    for source in sources(found):
        given = _given(found, source)
        missing = [pair for pair in _missing(found, source) if pair[0] not in dict(given)]
        told = [text for text, _ in given]
        if source.kind != "named_person" or not told or told == [OFFICE] or not _is_heard(found, source):
            continue  # the office alone is told of almost everybody
        if not missing or len(given) + len(missing) < FEWEST:
            continue
        who = name(source, found.article.text)
        stem = f"Which of these details does the article give about {who}?"
        wrong = [
            Option(text, why="The article does not give it.", evidence=(absent(f"{what} {who}"),))
            for text, what in missing
        ]
        options = shuffled([*(Option(text, right=True) for text, _ in given), *wrong], seed, stem)
        shown = dict(given)
        yield question(
            "told_about_source",
            "transparency",
            stem,
            Multiple(options),
            evidence=[shown[option.text] for option in options if option.right],
            feedback=(f"The article tells it in “{'” and “'.join(e.text for _, e in given)}”.", RULE),
            difficulty=2,
        )


def _given(found: Attributions, source: Source) -> list[tuple[str, Evidence]]:
    """What the article tells, with its words."""
    kept = []
    if source.role and not SCRAP.fullmatch(source.role.of(found.article.text)):
        kept.append((OFFICE, pin(found.article, source.role)))
    channel = next((a.channel for a in sure(found) if a.source == source and a.channel), None)
    if channel:
        kept.append(("Where the words were published", pin(found.article, channel)))
    day = next((span for a in sure(found) if a.source == source and (span := _day(found, a))), None)
    if day:
        kept.append(("The day of the statement", pin(found.article, day)))
    return kept


def _day(found: Attributions, attribution: Attribution) -> Span | None:
    """A day between a statement's cue and the next stop, outside what is said: ``said on Monday``."""
    if attribution.cue is None:
        return None
    behind = DAY.match(found.article.text, attribution.cue.end)
    span = Span(*behind.span("day")) if behind else None
    return span if span and not any(span.overlaps(part) for part in attribution.content) else None


def _is_heard(found: Attributions, source: Source) -> bool:
    """Whether it is certain that somebody speaks, and named beside the words."""
    own = [a for a in sure(found) if a.source == source]
    return any(a.confidence >= CERTAIN and a.cue is not None and len(tie(found, a)) == 1 for a in own)


def _missing(found: Attributions, source: Source) -> list[tuple[str, str]]:
    """What no sentence about this source gives, and none beside such a sentence."""
    article = found.article
    lines = [s.of(article.text) for s in article.sentences]
    homes = {sentence_of(found, m) for m in source.mentions}
    homes |= {sentence_of(found, c) for a in found.attributions if a.source == source for c in a.content}
    about = [home in homes or names(line, source) for home, line in zip(article.sentences, lines, strict=True)]
    near = "\n".join(line for i, line in enumerate(lines) if any(about[max(0, i - 1) : i + 2]))
    kept = []
    if not TIME.search(near) and not WEEKDAY.search(article.text):
        kept.append(("The day of the statement", "the day of a statement by"))
    if not VENUE.search(near):
        kept.append(("Where the words were published", "the place or paper that published the words of"))
    if not PROOF.search(near):
        kept.append(("A document that backs the words", "a document behind the words of"))
    return kept
