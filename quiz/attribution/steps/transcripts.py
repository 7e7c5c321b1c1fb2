"""``MOOR: We mended it.`` A name and a colon at the start of a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.attribution.contents import span_of
from quiz.attribution.lexicon import grammar, words
from quiz.attribution.names import key
from quiz.attribution.register import register
from quiz.attribution.sheet import Find

if TYPE_CHECKING:
    from quiz.attribution.sheet import Sheet
    from quiz.attribution.tokens import Range, Row, Unit

SURE = 0.92
ASKS, ANSWERS = frozenset(["q", "question"]), frozenset(["a", "answer"])
LONGEST_NAME = 5
FEWEST_TURNS = 2


def transcripts(sheet: Sheet) -> None:
    """Read turns of a conversation; a single line with a colon is none."""
    row = sheet.row
    openings = _openings(row)
    turns = [(u, name) for u in openings if (name := _speaker(row, u)) is not None]
    if len(turns) < FEWEST_TURNS:
        return
    taken = {u.paragraph for u, _ in turns}
    sheet.finds = [f for f in sheet.finds if row.unit_at(row.index(f.start)).paragraph not in taken]
    ends = {u.paragraph: u.last for u in row.units}
    answers = _interviewed(row, turns)
    for unit, name in turns:
        last = ends[unit.paragraph]
        content = span_of(row, name[1] + 1, last)
        source = _of_label(row, name, answers)
        if content is not None and source is not None:
            find = Find(
                "transcript", "transcripts", [Span(content.start, row.tokens[last - 1].end)], source, confidence=SURE
            )
            find.borrowed = source != name
            sheet.add(find)


def _of_label(row: Row, name: Range, answers: Range | None) -> Range | None:
    """Who speaks behind a name or a label: ``Q`` is whoever asks for the paper, ``A`` whoever is interviewed."""
    label = row.low(name[0]) if name[1] - name[0] == 1 else ""
    if label in ASKS:
        return None
    return answers if label in ANSWERS else name


def _interviewed(row: Row, turns: list[tuple[Unit, Range]]) -> Range | None:
    """Where the one person is named whom an interview begins with, or its title; None where nobody labels answers."""
    if not any(name[1] - name[0] == 1 and row.low(name[0]) in ANSWERS for _, name in turns):
        return None
    before = [c for c in register(row, set()).called.values() if c.last <= turns[0][0].first]
    title = {key(word) for word in (row.article.title or "").split()}
    for called in ([c for c in before if key(c.person.canonical.split()[-1]) in title], before):
        if len({c.person.canonical for c in called}) == 1:
            return called[-1].first, called[-1].last
    return None


def _openings(row: Row) -> list[Unit]:
    seen: dict[int, Unit] = {}
    for unit in row.units:
        seen.setdefault(unit.paragraph, unit)
    return list(seen.values())


def _speaker(row: Row, unit: Unit) -> Range | None:
    """The capitalised name before the colon."""
    at = unit.first
    while at < unit.last and at - unit.first < LONGEST_NAME and _name_word(row, at):
        at += 1
    opened = at > unit.first and row.low(at) == ":" and unit.last - at > 1
    return (unit.first, at) if opened and row.tokens[at + 1].piece < 0 else None


def _name_word(row: Row, i: int) -> bool:
    token = row.tokens[i]
    return token.word and token.capital and token.low not in grammar("boundary") and token.low not in words("documents")
