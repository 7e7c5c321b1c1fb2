"""Who is named and never heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.attribution.lexicon import grammar, words
from quiz.attribution.names import runs
from quiz.attribution.records import Mention
from quiz.attribution.titles import POSSESSIVE, plain

if TYPE_CHECKING:
    from quiz.article.records import Span
    from quiz.attribution.sheet import Sheet
    from quiz.attribution.tokens import Row

FEWEST_CAPITALS = 2


def mentions(sheet: Sheet) -> tuple[Mention, ...]:
    """People and bodies without a word of their own, in order of entry."""
    heard = {f.canonical for f in sheet.finds}
    people = [
        Mention(p.canonical, "named_person", tuple(sorted(p.spans)))
        for p in sheet.names.people
        if p.canonical not in heard and p.spans and " " in p.canonical
    ]
    named = {sheet.row.index(span.end) for p in sheet.names.people for span in p.spans}
    return tuple(sorted([*people, *_bodies(sheet, heard, named)], key=lambda m: m.spans[0]))


def _bodies(sheet: Sheet, heard: set[str], named: set[int]) -> list[Mention]:
    """Capitalised bodies: a name built on a noun such as ``Council``, or a seat such as ``NATO``."""
    row = sheet.row
    found: dict[str, list[Span]] = {}
    for first, last in runs(row):
        end = last
        while end > first and row.low(end - 1) in POSSESSIVE:
            end -= 1
        if end == first or end in named:
            continue
        name = plain(row, first, end)
        if _is_body(row, first, end) and not _is_heard(name, heard):
            found.setdefault(name, []).append(row.span(first, end))
    return [Mention(name, "institution", tuple(spans)) for name, spans in found.items()]


def _is_body(row: Row, first: int, end: int) -> bool:
    tokens = row.tokens[first:end]
    lows = [t.low for t in tokens]
    if any(low in words("roles") for low in lows) or lows[-1] in grammar("month"):
        return False
    seat = (
        len(tokens) == 1 and "-".join(lows) in words("bodies") and tokens[0].text.isupper() and len(tokens[0].text) > 1
    )
    return seat or (len(tokens) >= FEWEST_CAPITALS and lows[-1] in words("bodies"))


def _is_heard(name: str, heard: set[str]) -> bool:
    return name in heard or f"The {name}" in heard
