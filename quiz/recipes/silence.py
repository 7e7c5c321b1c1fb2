"""Whether somebody who is named may be heard after all: in the words around the name, or by a pronoun further on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from quiz.recipes.once import once
from quiz.recipes.quoting import is_quoted
from quiz.recipes.words import word_list

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.attribution.records import Attributions, Mention

SAYING = (
    r"said|says|told|tells|added|adds|stated|states|warned|warns|argued|argues|wrote|writes|claimed|claims|insisted|insists|"
    r"explained|explains|noted|notes|announced|confirmed|denied|called|calls|asked|asks|urged|promised|thinks|believes|"
    r"tweeted|responded|replied|suggested|acknowledged|quipped|joked|declared|continued|vowed|pledged|recalled"
)
NEAR_CUE = re.compile(
    rf"^\W{{0,2}}(\w+ly |has |had |have |also |later )*(?:{SAYING})\b"
    r"|(?:according to|said|says|told by|added|by) \W?(?:\w+ ){0,3}$",
    re.IGNORECASE,
)
"""A verb of saying beside a name: it may be heard after all."""
QUOTED = re.compile(r"[“”\"„«]|''|``|\w:(?=\s)")
"""What words of somebody are set off with: a person beside them may be whose they are."""
GOES_ON = re.compile(
    rf"\b(?:he|she)\b (?:\w+ly |has |had |have |also |later |then |once )*(?:{SAYING})\b|\b(?:{SAYING}) (?:he|she)\b"
)
"""A pronoun that speaks: the person named before it may be who."""
OPENS = re.compile(r"\s*(?:[“\"„«]|''|``)")
"""A sentence between marks, whose speaker may have been named before it."""
BEHIND, BEFORE = 40, 30
"""Code points beside a name in which a verb of saying counts."""
WINDOW = 500
"""Code points behind a sentence in which a pronoun may go on with the person named."""


def silent(found: Attributions, mention: Mention) -> bool:
    """No saying beside any place that names the person, no words set off there, and no pronoun that speaks next."""
    return not any(_may_be_heard(found, place) for place in mention.spans)


def _may_be_heard(found: Attributions, place: Span) -> bool:
    """Whether the words around one naming leave room for words of the person."""
    text = found.article.text
    if _beside_words(found, place) or _in_a_source(found, place) or _goes_on(found, place):
        return True
    behind, before = (
        text[place.end : place.end + BEHIND].split("\n")[0],
        text[max(0, place.start - BEFORE) : place.start],
    )
    return NEAR_CUE.search(behind) is not None or NEAR_CUE.search(before) is not None


def _beside_words(found: Attributions, place: Span) -> bool:
    """Whether a sentence that names somebody sets words off as well; not where the name stands within such words."""
    if is_quoted(found, place.start):
        return False
    return QUOTED.search((found.article.sentence_at(place.start) or place).of(found.article.text)) is not None


def _in_a_source(found: Attributions, place: Span) -> bool:
    """Whether a name stands within the words that name a source: "Lund and other farmers", "Lund’s aides"."""
    spans = _source_spans(found)
    at = bisect_right(spans, (place.start, len(found.article.text))) - 1
    return at >= 0 and place.start < spans[at][1]


@once
def _source_spans(found: Attributions) -> list[tuple[int, int]]:
    """Where the words stand that name sources, in order."""
    return sorted((a.source_span.start, a.source_span.end) for a in found.attributions if a.source_span)


def _goes_on(found: Attributions, place: Span) -> bool:
    """Whether the next words are a quotation, or a pronoun speaks before anybody else is brought in as a source."""
    article = found.article
    home = article.sentence_at(place.start)
    if home is None or is_quoted(found, place.start):
        return False
    rest = article.text[home.end : home.end + WINDOW]
    if OPENS.match(rest.split("\n\n")[0]):
        return True
    speaks = GOES_ON.search(rest)
    named = _next_named(found, home.end)
    return speaks is not None and home.end + speaks.start() < named


def _next_named(found: Attributions, offset: int) -> int:
    """Where a source is next brought in by name, behind an offset."""
    starts = _brought_in(found)
    at = bisect_left(starts, offset)
    return starts[at] if at < len(starts) else len(found.article.text)


@once
def _brought_in(found: Attributions) -> tuple[int, ...]:
    """Where sources are brought in by more than a pronoun, in order."""
    text = found.article.text
    spans = (a.source_span for a in found.attributions)
    return tuple(sorted(span.start for span in spans if span and span.of(text).casefold() not in word_list("pronouns")))
