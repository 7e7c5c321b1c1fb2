"""Where the words said begin and end, once the judge has chosen: what a rule knows better, and what is too little."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from quiz.attribution.contents import span_of

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.attribution.learned.tagger import Draft
    from quiz.attribution.lexicon import Verb
    from quiz.attribution.sheet import Find
    from quiz.attribution.tokens import Range, Row

POSITIONS = frozenset(["confirms", "denies"])
"""``dismissed reports of cracks``: whoever takes a position is the source, not the reports."""
HIMSELF = frozenset(["he", "she", "they", "it", "i", "we"])
HALF = 0.5
SHORT, SURE = 5, 0.6
GOES_ON = frozenset(["and", "but", "yet", "while", "whereas", "although", "though"])
COMMAS = frozenset([",", "—", "–"])
ASIDE = 8
"""Tokens from the mark that opens an aside to what is said in it, at most."""
WHO = frozenset(["who", "which"])


class Known(NamedTuple):
    """What the rules propose, and where to look it up."""

    finds: list[Find]
    """Everything, in the order of the proposals."""
    by_cue: dict[int, Find]
    """By the token of its cue."""
    taken: list[int]
    """The cues by which somebody takes a position of his own, in order."""
    spoken: list[int]
    """The cues of all who are sure to be sources of their own, in order."""


def himself(row: Row, find: Find) -> bool:
    """Whether the speaker may be someone just named, who speaks of himself."""
    return find.source is not None and row.low(find.source[0]) in HIMSELF


def position(find: Find) -> bool:
    """Whether the source takes a position on something: confirms or denies it."""
    return find.verb is not None and find.verb.stance in POSITIONS


def tokens_of(row: Row, span: Span) -> Range:
    """The tokens of the report that start inside a span."""
    return row.index(span.start), row.index(span.end)


def too_little(row: Row, draft: Draft, content: list[Span], verb: Verb | None) -> bool:
    """``opened the fair``, ``voted no``: too few words, none of them quoted, to be what a deed's doer says."""
    places = [i for span in content for i in range(*tokens_of(row, span))]
    words = sum(row.tokens[i].word for i in places)
    if words >= SHORT or any(row.piece(i) >= 0 for i in places):
        return False
    return draft.confidence < SURE or (words == 1 and verb is None) or _addressee(row, content)


def _addressee(row: Row, content: list[Span]) -> bool:
    """``wrote to the council``: who is told is not what is told."""
    first = row.index(content[0].start) if content else 0
    return first > 0 and row.low(first - 1) == "to" and len(content) == 1


def said(row: Row, part: Span) -> Span | None:
    """The words of a part; ``that`` before them and marks that would be a sentence of their own are left out."""
    places = [i for i in range(*tokens_of(row, part)) if row.tokens[i].word]
    if not places:
        return None
    first, last = tokens_of(row, part)
    stops = row.stops_in(part)
    last = next((i for i in range(places[-1] + 1, last) if i in stops), last)
    first = max((i for i in range(first + 1, places[0] + 1) if i in stops), default=first)
    if row.low(first) == "that" and len(places) > 1:
        first += 1
    return span_of(row, first, _closed(row, last))


def _closed(row: Row, last: int) -> int:
    """``last``, or the end of the quotation it stands in where only marks are left there."""
    at = row.piece(last - 1)
    if at < 0:
        return last
    end = row.index(row.pieces[at].span.end)
    return end if last < end and not any(row.tokens[i].word for i in range(last, end)) else last


def settled(row: Row, content: list[Span], find: Find, rules: Known) -> list[Span]:
    """The words said: what the judge has chosen, or what a rule that knows where it ends has found."""
    plain = rules.by_cue.get(find.cue_at, find)
    if _runs_on(row, content, plain, rules):
        return plain.content
    return find.content if _breaks_off(row, content, find, rules) else content


def _breaks_off(row: Row, content: list[Span], find: Find, rules: Known) -> bool:
    """``said that, by what is known, he can confirm``: the position a speaker takes is part of what he says."""
    mine = {i for span in content for i in range(*tokens_of(row, span))}
    whole = {i for span in find.content for i in range(*tokens_of(row, span))}
    if not mine < whole or len(mine) >= HALF * len(whole):
        return False
    at = bisect_left(rules.taken, min(whole))
    return at < len(rules.taken) and rules.taken[at] <= max(whole)


def _runs_on(row: Row, content: list[Span], find: Find, rules: Known) -> bool:
    """``who says he is not afraid, flew``, ``says 900 came, but the police say``: what follows is no longer said."""
    mine = {i for span in content for i in range(*tokens_of(row, span))}
    whole = {i for span in find.content for i in range(*tokens_of(row, span))}
    if not whole < mine:
        return False
    behind = max(whole) + 1
    joined = row.low(behind + (row.low(behind) == ",")) in GOES_ON
    return _in_aside(row, whole) or (joined and _another_speaks(rules, behind, max(mine)))


def _another_speaks(rules: Known, first: int, last: int) -> bool:
    at = bisect_left(rules.spoken, first)
    return at < len(rules.spoken) and rules.spoken[at] <= last


def _in_aside(row: Row, whole: set[int]) -> bool:
    """Whether it is said inside an aside: that ends where the aside ends."""
    first, behind = min(whole), max(whole) + 1
    before = [row.low(i) for i in range(max(row.unit_at(first).first, first - ASIDE), first)]
    return row.low(behind) in COMMAS and any(word in WHO and mark in COMMAS for mark, word in pairwise(before))
