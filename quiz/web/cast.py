"""Who speaks in an article: how each source is identified, and what it says in which form and stance."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from quiz.web.marks import Run, flatten, with_marks
from quiz.web.score import placed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.article.records import Span
    from quiz.attribution.records import Attributions, Form, Said, Source, SourceKind, Stance
    from quiz.web.marks import Stroke
    from quiz.web.score import Row
    from quiz.web.sheet import Line

ROOM = 130
"""Code points of a statement that a list shows before it breaks off; the article shows it whole."""
VOICE = 24
"""Code points of the reporter's own voice from which the margin says so."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement, as the list of its source shows it."""

    ref: str
    """Its fragment in the article: ``said-3``."""
    line: int
    """The paragraph it stands in, from 1."""
    runs: tuple[Run, ...]
    """Its words with their strokes, broken off where they are many."""
    cue: str
    """The word that ties it to its source; empty under a signature."""
    form: Form
    """Quotation, part quotation or paraphrase."""
    stance: Stance
    """What the source does with it."""
    facts: tuple[str, ...]
    """What else the article tells about it: channel, time word, whom the source cites."""


@dataclass(frozen=True, slots=True)
class Member:
    """One source of the cast."""

    ref: str
    """Its fragment: ``source-1``."""
    number: int
    """Its place in the order of entry."""
    source: Source
    """What the engine knows of it."""
    row: Row
    """Its row in the score."""
    identified: str
    """How it is identified, in words: role and office, or what is not told."""
    says: tuple[Saying, ...]
    """Its statements, in order."""


@dataclass(frozen=True, slots=True)
class Note:
    """What the margin says beside a paragraph: who, and what they do there."""

    owner: str
    """The source's fragment, or ``reporter``."""
    kind: SourceKind | str
    """How it is identified."""
    name: str
    """What it is called; empty for the reporter."""
    stances: tuple[Stance, ...]
    """What it does in this paragraph, each once."""


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring runs of one statement."""

    said: str
    """The statement's fragment; empty on words outside all statements."""
    first: bool
    """Whether this is the first of the statement, which carries its fragment."""
    runs: tuple[Run, ...]
    """The runs."""


def cast(found: Attributions, rows: Sequence[Row], strokes: Sequence[Stroke]) -> tuple[Member, ...]:
    """Every source in order of entry."""
    by_said = defaultdict(list)
    for stroke in strokes:
        by_said[stroke.said].append(stroke)
    says: list[list[Saying]] = [[] for _ in rows]
    for number, (place, said) in enumerate(placed(found), 1):
        ref = f"said-{number}"
        says[place].append(_saying(found, ref, said, by_said[ref]))
    text = found.article.text
    return tuple(
        Member(row.ref, number, source, row, identified(source, text), tuple(says[number - 1]))
        for number, (source, row) in enumerate(zip(found.sources, rows, strict=True), 1)
    )


def identified(source: Source, text: str) -> str:
    """What the article tells about who this is; for people without a name, why they have none."""
    told = [" ".join(source.role.of(text).split())] if source.role else []
    if source.affiliation and not any(source.affiliation in words for words in told):
        told.append(source.affiliation)
    if source.kind == "unnamed_people":
        reason = source.anonymity_reason
        told.append(f"Not named: “{reason.of(text)}”" if reason else "Reason for not naming: none given")
    elif source.kind == "institution":
        told.append("No person is named")
    if not told:
        return "No office or title is given." if source.kind == "named_person" else "Nothing more is told about it."
    return ". ".join(words[:1].upper() + words[1:] for words in told) + "."


def notes(found: Attributions) -> dict[int, tuple[Note, ...]]:
    """Who speaks in each paragraph, by its number."""
    sources, starts = found.sources, [paragraph.start for paragraph in found.article.paragraphs]
    here: dict[int, dict[int, list[Stance]]] = {}
    for place, said in placed(found):
        for number in sorted({bisect(starts, span.start) for span in said.statement.content}):
            here.setdefault(number, {}).setdefault(place, []).append(said.statement.stance)
    out = {
        number: [_note(place, sources[place], stances) for place, stances in speak.items()]
        for number, speak in here.items()
    }
    for number in sorted({bisect(starts, span.start) for span in found.narrator if span.end - span.start >= VOICE}):
        out.setdefault(number, []).append(Note("reporter", "reporter", "", ()))
    return {number: tuple(speak) for number, speak in out.items()}


def _note(place: int, source: Source, stances: Iterable[Stance]) -> Note:
    """What one source does in a paragraph."""
    return Note(f"source-{place + 1}", source.kind, source.canonical, tuple(dict.fromkeys(stances)))


def groups(lines: Iterable[Line]) -> dict[int, tuple[Group, ...]]:
    """The runs of each paragraph, by its number, gathered by statement."""
    seen = {""}
    out = {}
    for line in lines:
        here = []
        for said, runs in groupby(line.runs, key=lambda run: run.stroke.said if run.stroke else ""):
            here.append(Group(said, said not in seen, tuple(runs)))
            seen.add(said)
        out[line.number] = tuple(here)
    return out


def _saying(found: Attributions, ref: str, said: Said, strokes: Sequence[Stroke]) -> Saying:
    """One statement with its words."""
    text = found.article.text
    quoted = said.statement.quoted or (said.statement.content if said.statement.form == "direct" else ())
    runs: list[Run] = []
    for span in said.statement.content:
        whole = next((with_marks(text, q) for q in quoted if q == span), span)
        runs += [Run(" … ")] if runs else []
        runs += flatten(text, whole, strokes)
    return Saying(
        ref=ref,
        line=found.article.paragraph_at(said.statement.content[0].start),
        runs=clipped(runs),
        cue=said.attribution.cue.of(text) if said.attribution.cue else "",
        form=said.statement.form,
        stance=said.statement.stance,
        facts=_facts(said, text),
    )


def _facts(said: Said, text: str) -> tuple[str, ...]:
    """Channel, time word and nested source, where there are any."""

    def quoted(words: str, span: Span | None) -> list[str]:
        return [f"{words} “{span.of(text)}”"] if span else []

    nested = said.statement.nested
    return (
        *quoted("on", said.attribution.channel),
        *quoted("time word", said.statement.time_marker),
        *quoted("cites", nested.span if nested else None),
    )


def clipped(runs: Sequence[Run], room: int = ROOM) -> tuple[Run, ...]:
    """The runs, broken off at a space once they fill the room."""
    out: list[Run] = []
    for run in runs:
        if len(run.text) > room:
            head = run.text[:room].rsplit(" ", 1)[0]
            return (*out, replace(run, text=f"{head} …", runs_on=False))
        out.append(run)
        room -= len(run.text)
    return tuple(out)
