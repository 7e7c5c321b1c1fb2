"""One judge over what the rules and the tagger propose: what is likeliest stands, with its chance for a confidence."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from quiz.attribution.anonymity import anonymous
from quiz.attribution.contents import span_of
from quiz.attribution.learned.proposals import Offers, Proposal
from quiz.attribution.learned.tagger import tag
from quiz.attribution.lexicon import verbs
from quiz.attribution.outside import outside
from quiz.attribution.sheet import Find

if TYPE_CHECKING:
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
HALF = 0.5
HIMSELF = frozenset(["he", "she", "they", "it", "i", "we"])
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


def learned(sheet: Sheet, *, layout: bool = True) -> None:
    """Judge every find but those whose layout leaves no doubt, beside everything the tagger proposes.

    Without ``layout`` nothing is proposed because of where a quotation stands.
    """
    if not sheet.row.tokens:
        return
    laid_out = [f for f in sheet.finds if f.rule in LAID_OUT]
    taken = sorted((c.start, c.end) for f in laid_out for c in f.content)
    known, proposals = offers(sheet)
    rules = Known(
        known,
        {f.cue_at: f for f in reversed(known) if f.cue_at >= 0},
        sorted(f.cue_at for f in known if _position(f) and _himself(sheet.row, f)),
        sorted(f.cue_at for f, p in zip(known, proposals, strict=True) if p.stands and not _himself(sheet.row, f)),
    )
    sheet.finds = laid_out
    for draft in tag(sheet.row.article, Offers(proposals, layout)):
        told = outside(sheet.row.article, draft)
        if told is not None:
            sheet.outside.append(told)
        elif not _meets(taken, draft.content):
            _add(sheet, draft, rules)
    sheet.finds = _outermost(sheet)


def _outermost(sheet: Sheet) -> list[Find]:
    """The finds without those in which a speaker, within the words said, names himself: ``said he can confirm``."""
    kept: list[Find] = []
    outer: Find | None = None
    for find in sorted(sheet.finds, key=lambda f: (f.start, -f.end, f.cue_at)):
        cue = find.cue
        if (
            cue
            and outer
            and _himself(sheet.row, find)
            and any(c.contains(cue) and find.end <= c.end for c in outer.content)
        ):
            continue
        if outer is None or find.end > outer.end:
            outer = find
        kept.append(find)
    return kept


def _himself(row: Row, find: Find) -> bool:
    """Whether the speaker may be someone just named, who speaks of himself."""
    return find.source is not None and row.low(find.source[0]) in HIMSELF


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


def _add(sheet: Sheet, draft: Draft, rules: Known) -> None:
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
    find = rules.finds[draft.proposal] if draft.proposal >= 0 else _of_cue(row, draft.cue, rules.by_cue)
    if find is None and _too_little(row, draft, content, verb):
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
    else:
        find = replace(find, source=source, borrowed=False)
    plain = rules.by_cue.get(find.cue_at, find)
    if _runs_on(row, content, plain, rules):
        find = replace(find, content=plain.content)
    elif not _breaks_off(row, content, find, rules):
        find = replace(find, content=content)
    find.confidence = chance
    sheet.add(find)


def _nobody(row: Row, source: Range | None, cue: Span | None) -> bool:
    """``No one is convinced``: whoever the sentence is about says nothing; ``No 10`` is a house."""
    if source is None and cue is None:
        return False
    first = source[0] if source is not None else row.unit_at(row.index(cue.start)).first if cue is not None else 0
    return row.low(first) in NOBODY and not row.low(first + 1).isdigit()


def _too_little(row: Row, draft: Draft, content: list[Span], verb: Verb | None) -> bool:
    """``opened the fair``, ``voted no``: too few words, none of them quoted, to be what a deed's doer says."""
    places = [i for span in content for i in range(*_range(row, span))]
    words = sum(row.tokens[i].word for i in places)
    if words >= SHORT or any(row.piece(i) >= 0 for i in places):
        return False
    return draft.confidence < SURE or (words == 1 and verb is None) or _addressee(row, content)


def _addressee(row: Row, content: list[Span]) -> bool:
    """``wrote to the council``: who is told is not what is told."""
    first = row.index(content[0].start) if content else 0
    return first > 0 and row.low(first - 1) == "to" and len(content) == 1


def _said(row: Row, part: Span) -> Span | None:
    """The words of a part; ``that`` before them and marks that would be a sentence of their own are left out."""
    places = [i for i in range(*_range(row, part)) if row.tokens[i].word]
    if not places:
        return None
    first, last = _range(row, part)
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


def _of_cue(row: Row, cue: Span | None, by_cue: dict[int, Find]) -> Find | None:
    """What a rule makes of the same cue: it knows the verb and the borders of the name."""
    places = range(*_range(row, cue)) if cue is not None else range(0)
    return next((by_cue[i] for i in places if i in by_cue), None)


def _tells_more(row: Row, source: Range, find: Find) -> bool:
    """``a clerk, who asked not to be named, said``: the aside tells of the clerk, who is the source."""
    if find.source is None:
        return False
    behind = find.source[1] + (row.low(find.source[1]) == ",")
    return source[0] in (find.source[0], behind) and row.low(behind) in WHO and source[1] > behind


def _breaks_off(row: Row, content: list[Span], find: Find, rules: Known) -> bool:
    """``said that, by what is known, he can confirm``: the position a speaker takes is part of what he says."""
    mine = {i for span in content for i in range(*_range(row, span))}
    whole = {i for span in find.content for i in range(*_range(row, span))}
    if not mine < whole or len(mine) >= HALF * len(whole):
        return False
    at = bisect_left(rules.taken, min(whole))
    return at < len(rules.taken) and rules.taken[at] <= max(whole)


def _runs_on(row: Row, content: list[Span], find: Find, rules: Known) -> bool:
    """``who says he is not afraid, flew``, ``says 900 came, but the police say``: what follows is no longer said."""
    mine = {i for span in content for i in range(*_range(row, span))}
    whole = {i for span in find.content for i in range(*_range(row, span))}
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
