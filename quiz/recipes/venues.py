"""Where words were said: what an article tells of it, and what it surely does not tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.recipes.choose import shuffled
from quiz.recipes.once import once
from quiz.recipes.said import sentence_of
from quiz.recipes.words import name

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.attribution.records import Attributions, Said

VENUE = re.compile(
    r"\b(?:told|tells|telling|interview\w*|reporters?|rall(?:y|ies)|speech\w*|spoke|speaks|speaking|address\w*|"
    r"debat\w+|statements?|"
    r"tweet\w*|twitter|facebook|instagram|post(?:ed|s|ing)?|online|website|wrote|writes?|writing|written|e-?mail\w*|"
    r"letters?|"
    r"memos?|conference\w*|hearing|testi\w+|court|briefing|phone|telephone|television|tv|radio|"
    r"broadcast|crowd\w*|supporters|audience|appear\w*|stage|podium|event|town hall|forum|meeting|panel|podcast|video|"
    r"transcript|column|op-ed|questions?|questioning|pos(?:ed|ing)|host\w*|moderat\w+|anchor|journalist|"
    r"correspondent|program|"
    r"show|on air|livestream|editorial|asked|answer\w*|replied|responded|"
    r"announce\w*|"
    r"(?-i:on (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]\w+|[A-Z]{2,5}['’]s))\b",
    re.IGNORECASE,
)
"""Whatever hints at the place, the medium or the company in which words were said."""
SCENE = re.compile(
    r"\b(?:interview\w*|speech|rall(?:y|ies)|debate|conference|hearing|letter|email|memo|tweet\w*|twitter|facebook|"
    r"radio|televis\w+|podcast|program|show|host|moderator|question|questions|posing|posed)\b",
    re.IGNORECASE,
)
"""What sets the scene for a whole paragraph."""
OCCASION = re.compile(
    r"\b(?:told|tells|interview\w*|reporters?|rall(?:y|ies)|speech\w*|spoke|speaking|debat\w+|statements?|tweet\w*|twitter|"
    r"facebook|wrote|writes?|written|e-?mail\w*|letters?|memos?|conference\w*|hearing|testi\w+|briefing|phone|telephone|"
    r"television|tv|radio|broadcast|podcast|town hall|op-ed|editorial|crowd\w*)\b",
    re.IGNORECASE,
)
"""What, in any other sentence on a source, may tell where it said everything."""
DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WHERE = r"(?:in|at|from|outside|near|across|through)"
THERE = re.compile(
    rf"^(?i:{WHERE}) (?:the )?[A-Z]\w|\b{DAYS}\b"
    rf"|\b(?:said|says|declared|stated|added|argued|insisted|warned|claimed|went|came|arrived|met|gathered|stopped|"
    rf"spent [^.]{{1,30}}?|appeared|landed|\w*migrated) "
    rf"(?:\w+ ){{0,3}}{WHERE} (?:the |an? )?[A-Z]\w"
    r"|\b(?:at|in|during|after|before|on) (?:the|an?|his|her|their|its|this) (?:[\w’'-]+ ){0,3}(?:convention|ceremony|"
    r"gathering|summit|caucus\w*|session|luncheon|dinner|fundraiser|breakfast|parade|festival|church|hall|steps|floor|airport|"
    r"hotel|arena|stadium|university|college|school|club|office|headquarters|call|visit|trip|tour|stop|swing|magazine|newspaper)\b"
    r"|\b(?i:convention|campaign(?:ed|ing)? (?:stops?|in|at|through|across)|stump(?:ed|ing)?|visit(?:ed|ing)|"
    r"travel(?:l?ed|l?ing)|message|press release|remarks|presser|newscast|memoir|blog|essay|affidavit)\b"
)
"""A place, a day or an occasion that a reader may take for where somebody spoke."""
DATELINE = re.compile(r"^[A-Z][A-Z.’'-]{2,}(?:[ ,]+[A-Z][\w.’'-]*){0,5} ?(?:\([^)\n]*\) ?)?(?:—|–|--|-) ", re.MULTILINE)
"""A line that begins with the place it was sent from."""
PLACES = {
    "in a letter": r"letter|wr[io]t",
    "in a radio interview": r"radio|interview|podcast",
    "in an email": r"e-?mail|wr[io]t",
    "on Facebook": r"facebook|post|social media|online",
    "at a news conference": r"conference|reporters|briefing",
    "in a speech": r"speech|spoke|speak|address|rall(?:y|ies)|crowd|remarks",
}
"""Places to add, each with what must stand nowhere in the article."""
GIVEN = re.compile(
    r"(?P<lead>(?:in an? (?:[a-z]+ )?(?:interview|statement|letter|email|e-mail|speech|tweet|memo|post)|"
    r"on (?:Twitter|Facebook|Instagram)|at a (?:news conference|press conference|rally|hearing|debate)))(?: that)?"
)
"""Words between verb and content that tell a place."""
SPOKEN = re.compile(r"interview|speech|conference|rally|hearing|debate|told|town hall")
"""Places where one speaks and does not write."""
EARLIER = 200
"""Characters before a name in which the sentence before may tell a place."""


def untold(found: Attributions, said: Said, seed: int) -> str | None:
    """A place that the article does not speak of, where it tells nothing of the place of these words."""
    near = [*said.statement.content, *said.attribution.content, *filter(None, (said.attribution.cue,))]
    if any(VENUE.search(_around(found, span)) or SCENE.search(_paragraph(found, span)) for span in near):
        return None
    if any(OCCASION.search(sentence_of(found, span).of(found.article.text)) for span in said.source.mentions):
        return None
    if _sent_from(found) or _hinted(found, said) or any(THERE.search(_around(found, span)) for span in near):
        return None
    free = [place for place in PLACES if not _has(found, place)]
    who = name(said.source, found.article.text)
    return shuffled(free, seed, who)[0] if free else None


def _hinted(found: Attributions, said: Said) -> bool:
    """Whether a sentence that names the source, the one before it, or the heading hints at a place."""
    hints, words = _hints(found)
    last = said.source.canonical.rsplit(maxsplit=1)[-1]
    known = hints.get(last)
    if known is None:
        known = hints[last] = any(hint for line, hint in words if last in line)
    return known


@once
def _hints(found: Attributions) -> tuple[dict[str, bool], tuple[tuple[str, bool], ...]]:
    """What is known of each last name, and every sentence with whether it or the one before hints at a place."""
    text, lines = found.article.text, [line.of(found.article.text) for line in found.article.sentences]
    head = text[: found.article.sentences[0].start] if lines else text
    told = [bool(VENUE.search(line) or THERE.search(line)) for line in (head, *lines)]
    return {}, tuple(
        (line, here or before) for line, before, here in zip((head, *lines), (False, *told), told, strict=False)
    )


@once
def _sent_from(found: Attributions) -> bool:
    """Whether a line tells the place it was sent from."""
    return DATELINE.search(found.article.text) is not None


def _around(found: Attributions, span: Span) -> str:
    """The sentence of a span and the end of what stands before it."""
    home = sentence_of(found, span)
    before = sentence_of(found, type(home)(max(0, home.start - 2), max(1, home.start - 1)))
    return found.article.text[max(before.start, home.start - EARLIER) : home.end]


def _paragraph(found: Attributions, span: Span) -> str:
    """The paragraph of a span."""
    lines = found.article.paragraphs
    at = max(0, found.article.paragraph_at(span.start) - 1)
    return (lines[at] if at < len(lines) else span).of(found.article.text)


def _has(found: Attributions, place: str) -> bool:
    """Whether the article has a word that goes with a place."""
    return re.search(PLACES[place], found.article.text, re.IGNORECASE) is not None


def swapped(found: Attributions, lead: str) -> str | None:
    """A place that the given one rules out: nobody speaks at a letter."""
    place = "in a letter" if SPOKEN.search(lead) else "in a radio interview"
    return None if _has(found, place) else place
