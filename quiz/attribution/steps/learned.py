"""One judge over what the rules and the tagger propose: what is likeliest stands, with its chance for a confidence."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.attribution.anonymity import anonymous
from quiz.attribution.borders import Known, himself, position, said, settled, tokens_of, too_little
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
TAKEN = 0.8
"""How sure a position is that a rule has found, at least: the net has seen few of them."""
NOBODY = frozenset(["nobody", "none", "no", "neither", "few"])
WHO = frozenset(["who", "which"])


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
        sorted(f.cue_at for f in known if position(f) and himself(sheet.row, f)),
        sorted(f.cue_at for f, p in zip(known, proposals, strict=True) if p.stands and not himself(sheet.row, f)),
    )
    sheet.finds = laid_out
    freed: list[Find] = []
    for draft in tag(sheet.row.article, Offers(proposals, layout)):
        told = outside(sheet.row.article, draft)
        if told is not None:
            sheet.outside.append(told)
        elif not _meets(taken, draft.content):
            freed += _freed(sheet.row, draft, _add(sheet, draft, rules), rules)
    heard = {f.cue_at for f in sheet.finds}
    sheet.finds = _outermost(sheet, [f for f in freed if f.cue_at not in heard])


def _freed(row: Row, draft: Draft, find: Find | None, rules: Known) -> list[Find]:
    """Speakers within words that the judge gave to another, who turned out to say less."""
    if find is None or not find.content or not draft.content or find.end >= draft.content[-1].end:
        return []
    first, last = (bisect_left(rules.spoken, row.index(end)) for end in (find.end, draft.content[-1].end))
    own = (rules.by_cue[at] for at in rules.spoken[first:last])
    return [replace(one, confidence=min(one.confidence, find.confidence)) for one in own]


def _outermost(sheet: Sheet, freed: list[Find]) -> list[Find]:
    """The finds without those in which a speaker, within the words said, names himself: ``said he can confirm``."""
    kept: list[Find] = []
    outer: Find | None = None
    for find in sorted([*sheet.finds, *freed], key=lambda f: (f.start, -f.end, f.cue_at)):
        cue = find.cue
        if (
            cue
            and outer
            and himself(sheet.row, find)
            and any(c.contains(cue) and find.end <= c.end for c in outer.content)
        ):
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
    owned = stands and (find.rule in OWNED or position(find))
    return Proposal(find.rule, source, find.cue, tuple(find.content), find.confidence, stands, owned)


def _meets(spans: list[tuple[int, int]], parts: tuple[Span, ...]) -> bool:
    """Whether any part shares a word with any of the spans, which are in order."""
    for part in parts:
        at = bisect_left(spans, (part.end, 0)) - 1
        if at >= 0 and spans[at][1] > part.start:
            return True
    return False


def _add(sheet: Sheet, draft: Draft, rules: Known) -> Find | None:
    """Keep a draft as a find, by what the rules know of it; None where nobody says anything."""
    row = sheet.row
    content = [s for part in draft.content if (s := said(row, part)) is not None]
    named = span_of(row, *tokens_of(row, draft.source)) if draft.source is not None else None
    source = tokens_of(row, named) if named is not None else None
    if _nobody(row, source, draft.cue):
        return None
    verb, at = _verb(row, draft.cue)
    if at >= 0 and draft.cue is not None and _asks_not_to_be_named(row, draft.cue, at):
        return None
    chance = draft.confidence
    find = rules.finds[draft.proposal] if draft.proposal >= 0 else _of_cue(row, draft.cue, rules.by_cue)
    if find is None and too_little(row, draft, content, verb):
        return None
    if find is None:
        lemma = verb.lemma if verb else draft.cue.of(row.article.text).lower() if draft.cue else None
        find = Find("verb", "learned", content, source, cue=draft.cue, cue_at=at, verb=verb, lemma=lemma)
        if draft.cue is None and source is not None:
            find = replace(find, via="continuation", borrowed=True)
    elif source is not None and _tells_more(row, source, find):
        chance = max(chance, find.confidence)
    elif draft.proposal >= 0 and position(find):
        chance = max(chance, min(TAKEN, find.confidence))
    else:
        find = replace(find, source=source, borrowed=False)
    find = replace(find, content=settled(row, content, find, rules))
    find.confidence = chance
    sheet.add(find)
    return find


def _nobody(row: Row, source: Range | None, cue: Span | None) -> bool:
    """``No one is convinced``: whoever the sentence is about says nothing; ``No 10`` is a house."""
    if source is None and cue is None:
        return False
    first = source[0] if source is not None else row.unit_at(row.index(cue.start)).first if cue is not None else 0
    return row.low(first) in NOBODY and not row.low(first + 1).isdigit()


def _of_cue(row: Row, cue: Span | None, by_cue: dict[int, Find]) -> Find | None:
    """What a rule makes of the same cue: it knows the verb and the borders of the name."""
    places = range(*tokens_of(row, cue)) if cue is not None else range(0)
    return next((by_cue[i] for i in places if i in by_cue), None)


def _tells_more(row: Row, source: Range, find: Find) -> bool:
    """``a clerk, who asked not to be named, said``: the aside tells of the clerk, who is the source."""
    if find.source is None:
        return False
    behind = find.source[1] + (row.low(find.source[1]) == ",")
    return source[0] in (find.source[0], behind) and row.low(behind) in WHO and source[1] > behind


def _asks_not_to_be_named(row: Row, cue: Span, at: int) -> bool:
    words = anonymous(row, row.unit_at(at))
    return words is not None and words.overlaps(cue)


def _verb(row: Row, cue: Span | None) -> tuple[Verb | None, int]:
    """The reporting verb among the cue's words, the last one first, and its token."""
    if cue is None:
        return None, -1
    first, last = tokens_of(row, cue)
    if first >= last:
        return None, -1
    table = verbs()
    for i in range(last - 1, first - 1, -1):
        entries = table.get(row.low(i), ())
        plain = next((verb for verb, _ in entries if not verb.tail), None)
        if plain is not None:
            return plain, i
    return None, first
