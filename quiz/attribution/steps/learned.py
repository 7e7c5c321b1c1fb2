"""What the weights find and no rule does: thoughts, wishes, plans, rare verbs, nouns that report."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from quiz.attribution.anonymity import anonymous
from quiz.attribution.learned.tagger import tag
from quiz.attribution.lexicon import verbs
from quiz.attribution.sheet import Find

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.attribution.learned.tagger import Draft
    from quiz.attribution.lexicon import Verb
    from quiz.attribution.sheet import Sheet
    from quiz.attribution.tokens import Range

LEAST = 0.5
FEWEST_WORDS = 4
NOBODY = frozenset(["nobody", "none", "no", "neither", "few"])


def learned(sheet: Sheet) -> None:
    """Add every draft that is likely enough, says a sentence's worth, and whose words no rule has given away."""
    if not sheet.row.tokens:
        return
    taken = sorted((c.start, c.end) for f in sheet.finds for c in f.content)
    framed = sorted((f.cue.start, f.cue.end) for f in sheet.finds if f.cue is not None)
    for draft in tag(sheet.row.article):
        if draft.confidence < LEAST or _meets(taken, draft.content):
            continue
        if draft.cue is not None and _meets(framed, (draft.cue,)):
            continue
        find = _find(sheet, draft)
        if find is not None:
            sheet.add(find)


def _meets(spans: list[tuple[int, int]], parts: tuple[Span, ...]) -> bool:
    """Whether any part shares a word with any of the spans, which are in order."""
    for part in parts:
        at = bisect_left(spans, (part.end, 0)) - 1
        if at >= 0 and spans[at][1] > part.start:
            return True
    return False


def _find(sheet: Sheet, draft: Draft) -> Find | None:
    row = sheet.row
    if not all(_inside(sheet, span) for span in (draft.source, draft.cue, *draft.content) if span is not None):
        return None
    if sum(len(span.of(row.article.text).split()) for span in draft.content) < FEWEST_WORDS:
        return None
    source = _range(sheet, draft.source) if draft.source is not None else None
    if source is not None and row.low(source[0]) in NOBODY:
        return None
    verb, at = _verb(sheet, draft.cue)
    if at >= 0 and draft.cue is not None and _asks_not_to_be_named(sheet, draft.cue, at):
        return None
    return Find(
        "verb",
        "learned",
        list(draft.content),
        source,
        cue=draft.cue,
        cue_at=at,
        verb=verb,
        lemma=verb.lemma if verb else draft.cue.of(row.article.text).lower() if draft.cue else None,
        confidence=draft.confidence,
    )


def _asks_not_to_be_named(sheet: Sheet, cue: Span, at: int) -> bool:
    words = anonymous(sheet.row, sheet.row.unit_at(at))
    return words is not None and words.overlaps(cue)


def _inside(sheet: Sheet, span: Span) -> bool:
    """Whether the span holds words of the report and nothing else."""
    tokens = sheet.row.tokens
    first, last = _range(sheet, span)
    whole = first < last and tokens[first].start == span.start and tokens[last - 1].end == span.end
    return whole and any(tokens[i].word for i in range(first, last))


def _range(sheet: Sheet, span: Span) -> Range:
    return sheet.row.index(span.start), sheet.row.index(span.end)


def _verb(sheet: Sheet, cue: Span | None) -> tuple[Verb | None, int]:
    """The reporting verb among the cue's words, the last one first, and its token."""
    if cue is None:
        return None, -1
    first, last = _range(sheet, cue)
    table = verbs()
    for i in range(last - 1, first - 1, -1):
        entries = table.get(sheet.row.low(i), ())
        plain = next((verb for verb, _ in entries if not verb.tail), None)
        if plain is not None:
            return plain, i
    return None, first
