"""One judge over what the rules and the tagger propose: what is likeliest stands, with its chance for a confidence."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.attribution.anonymity import anonymous
from quiz.attribution.contents import span_of
from quiz.attribution.learned.proposals import Offers, Proposal
from quiz.attribution.learned.tagger import tag
from quiz.attribution.lexicon import verbs
from quiz.attribution.sheet import Find

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.article.records import Span
    from quiz.attribution.learned.tagger import Draft
    from quiz.attribution.lexicon import Verb
    from quiz.attribution.sheet import Sheet
    from quiz.attribution.tokens import Range, Row

LAID_OUT = frozenset(["signatures", "transcripts"])
OWNED = frozenset(["according_to", "introduced"])
POSITIONS = frozenset(["confirms", "denies"])
"""``dismissed reports of cracks``: whoever takes a position is the source, not the reports."""
TAKEN = 0.8
"""How sure a position is that a rule has found, at least: the net has seen few of them."""
NOBODY = frozenset(["nobody", "none", "no", "neither", "few"])
SAME, HALF = 0.75, 0.5
HIMSELF = frozenset(["he", "she", "they", "it", "i", "we"])
FEW = 3
GOES_ON = frozenset(["and", "but", "yet"])
SHORT, SURE = 5, 0.6
WHO = frozenset(["who", "which"])
ASIDE = 8
"""Tokens from the mark that opens an aside to what is said in it, at most."""


def learned(sheet: Sheet, *, layout: bool = True) -> None:
    """Judge every find but those whose layout leaves no doubt, beside everything the tagger proposes.

    Without ``layout`` nothing is proposed because of where a quotation stands.
    """
    if not sheet.row.tokens:
        return
    laid_out = [f for f in sheet.finds if f.rule in LAID_OUT]
    taken = sorted((c.start, c.end) for f in laid_out for c in f.content)
    known, proposals = offers(sheet)
    by_cue = {f.cue_at: f for f in reversed(known) if f.cue_at >= 0}
    sheet.finds = laid_out
    for draft in tag(sheet.row.article, Offers(proposals, layout)):
        if not _meets(taken, draft.content):
            _add(sheet, draft, known, by_cue)
    sheet.finds = _outermost(sheet)


def _outermost(sheet: Sheet) -> list[Find]:
    """The finds without those in which a speaker, within the words said, names himself: ``said he can confirm``."""
    kept: list[Find] = []
    outer: Find | None = None
    for find in sorted(sheet.finds, key=lambda f: (f.start, -f.end, f.cue_at)):
        cue, himself = find.cue, find.source is not None and sheet.row.low(find.source[0]) in HIMSELF
        if himself and cue and outer and any(c.contains(cue) and find.end <= c.end for c in outer.content):
            continue
        if outer is None or find.end > outer.end:
            outer = find
        kept.append(find)
    return kept


def offers(sheet: Sheet) -> tuple[list[Find], list[Proposal]]:
    """What the rules propose: what they would keep, then what they doubt."""
    kept = [f for f in sheet.finds if f.rule not in LAID_OUT]
    known = [*kept, *sheet.doubted]
    return known, [_proposal(sheet.row, f, stands=i < len(kept)) for i, f in enumerate(known)]


def _proposal(row: Row, find: Find, *, stands: bool) -> Proposal:
    source = row.span(*find.source) if find.source is not None else None
    owned = stands and (find.rule in OWNED or _position(find))
    return Proposal(find.rule, source, find.cue, tuple(find.content), find.confidence, stands, owned)


def _position(find: Find) -> bool:
    return find.verb is not None and find.verb.stance in POSITIONS


def _meets(spans: list[tuple[int, int]], parts: tuple[Span, ...]) -> bool:
    """Whether any part shares a word with any of the spans, which are in order."""
    for part in parts:
        at = bisect_left(spans, (part.end, 0)) - 1
        if at >= 0 and spans[at][1] > part.start:
            return True
    return False


def _add(sheet: Sheet, draft: Draft, known: list[Find], by_cue: dict[int, Find]) -> None:
    row = sheet.row
    content = [s for part in draft.content if (s := _said(row, part)) is not None]
    named = span_of(row, *_range(row, draft.source)) if draft.source is not None else None
    source = _range(row, named) if named is not None else None
    if _nobody(row, source, draft.cue):
        return
    verb, at = _verb(row, draft.cue)
    if at >= 0 and draft.cue is not None and _asks_not_to_be_named(row, draft.cue, at):
        return
    chance = draft.confidence
    find = known[draft.proposal] if draft.proposal >= 0 else _of_cue(row, draft.cue, by_cue)
    if find is None and _short(row, content) and (draft.confidence < SURE or _addressee(row, content)):
        return
    if find is None:
        lemma = verb.lemma if verb else draft.cue.of(row.article.text).lower() if draft.cue else None
        find = Find("verb", "learned", content, source, cue=draft.cue, cue_at=at, verb=verb, lemma=lemma)
        if draft.cue is None and source is not None:
            find = replace(find, via="continuation", borrowed=True)
    elif source is not None and _tells_more(row, source, find):
        chance = max(chance, find.confidence)
    elif draft.proposal >= 0 and _position(find):
        chance = max(chance, min(TAKEN, find.confidence))
    elif source is None or find.source is None or not _meet(source, find.source):
        find = replace(find, source=source, borrowed=False)
    find = replace(find, content=find.content if _same(row, find.content, content) else content)
    find.confidence = chance
    sheet.add(find)


def _nobody(row: Row, source: Range | None, cue: Span | None) -> bool:
    """``No one is convinced``: whoever the sentence is about says nothing; ``No 10`` is a house."""
    if source is None and cue is None:
        return False
    first = source[0] if source is not None else row.unit_at(row.index(cue.start)).first if cue is not None else 0
    return row.low(first) in NOBODY and not row.low(first + 1).isdigit()


def _short(row: Row, content: list[Span]) -> bool:
    """``opened the fair``: too few words, none of them quoted, to be what a deed's doer says."""
    places = [i for span in content for i in range(*_range(row, span))]
    return sum(row.tokens[i].word for i in places) < SHORT and all(row.piece(i) < 0 for i in places)


def _addressee(row: Row, content: list[Span]) -> bool:
    """``wrote to the council``: who is told is not what is told."""
    first = row.index(content[0].start) if content else 0
    return first > 0 and row.low(first - 1) == "to" and len(content) == 1


def _said(row: Row, part: Span) -> Span | None:
    """The words of a part; marks that would be a sentence of their own are left out."""
    places = [i for i in range(*_range(row, part)) if row.tokens[i].word]
    if not places:
        return None
    first, last = _range(row, part)
    stops = row.stops_in(part)
    last = next((i for i in range(places[-1] + 1, last) if i in stops), last)
    first = max((i for i in range(first + 1, places[0] + 1) if i in stops), default=first)
    return span_of(row, first, last)


def _of_cue(row: Row, cue: Span | None, by_cue: dict[int, Find]) -> Find | None:
    """What a rule makes of the same cue: it knows the verb and the borders of the name."""
    places = range(*_range(row, cue)) if cue is not None else range(0)
    return next((by_cue[i] for i in places if i in by_cue), None)


def _meet(one: Range, other: Range) -> bool:
    return one[0] == other[0] or one[1] == other[1]


def _tells_more(row: Row, source: Range, find: Find) -> bool:
    """``a clerk, who asked not to be named, said``: the aside tells of the clerk, who is the source."""
    return row.low(source[0]) in WHO and find.source is not None and 0 <= source[0] - find.source[1] <= 1


def _same(row: Row, one: Iterable[Span], other: Iterable[Span]) -> bool:
    """Whether the rule's borders are cleaner: both differ by little or by a clause joined on, or half is lost."""
    mine = {i for span in one for i in range(*_range(row, span))}
    theirs = {i for span in other for i in range(*_range(row, span))}
    if _in_aside(row, mine) and mine <= theirs:
        return True
    if len(theirs - mine) > 1:
        return len(mine & theirs) >= SAME * len(mine | theirs)
    behind = max(theirs, default=-1) + 1
    joined = row.low(behind + (row.low(behind) == ",")) in GOES_ON and row.piece(behind) < 0
    fits = len(theirs) >= SAME * len(mine) or len(theirs) < HALF * len(mine)
    return joined or fits or len(mine - theirs) <= FEW


def _in_aside(row: Row, mine: set[int]) -> bool:
    """``who says he is not afraid, flew``: what is said inside an aside ends where the aside ends."""
    first, behind = min(mine, default=0), max(mine, default=-1) + 1
    before = [row.low(i) for i in range(max(row.unit_at(first).first, first - ASIDE), first)]
    return row.low(behind) in {",", "—", "–"} and any(
        word in WHO and mark in {",", "—", "–"} for mark, word in pairwise(before)
    )


def _asks_not_to_be_named(row: Row, cue: Span, at: int) -> bool:
    words = anonymous(row, row.unit_at(at))
    return words is not None and words.overlaps(cue)


def _range(row: Row, span: Span) -> Range:
    """The tokens of the report that start inside a span."""
    return row.index(span.start), row.index(span.end)


def _verb(row: Row, cue: Span | None) -> tuple[Verb | None, int]:
    """The reporting verb among the cue's words, the last one first, and its token."""
    if cue is None:
        return None, -1
    first, last = _range(row, cue)
    if first >= last:
        return None, -1
    table = verbs()
    for i in range(last - 1, first - 1, -1):
        entries = table.get(row.low(i), ())
        plain = next((verb for verb, _ in entries if not verb.tail), None)
        if plain is not None:
            return plain, i
    return None, first
