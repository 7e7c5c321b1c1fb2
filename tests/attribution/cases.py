"""Reads the engine's cases: a text, and what must be found in it, as lines a person can check."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.article.read import read
from quiz.attribution.find import find
from quiz.attribution.voices import givers, voices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Span
    from quiz.attribution.records import Attributions, Said

FOLDER = Path(__file__).parents[1] / "cases" / "attribution"


@dataclass(frozen=True, slots=True)
class Case:
    """One text with what is to be found in it."""

    file: str
    title: str
    text: str
    expected: tuple[str, ...]


def cases() -> Iterator[Case]:
    """Every case of every file: ``=== title``, the text, ``---``, one line for each thing found."""
    for path in sorted(FOLDER.glob("*.txt")):
        for block in ("\n" + path.read_text(encoding="utf-8")).split("\n=== ")[1:]:
            title, _, rest = block.partition("\n")
            text, _, lines = rest.partition("\n---\n")
            yield Case(path.stem, title.strip(), text.strip("\n"), tuple(x for x in lines.splitlines() if x.strip()))


def lines(text: str, file: str) -> tuple[str, ...]:
    """What is found in a text, in the lines this kind of case looks at."""
    found = find(read(text, "case.txt"))
    said = [_said(found, s) for s in found.said] or ["nobody"]
    return (*said, *(line for name, more in MORE.items() if name == file for line in more(found)))


def _said(found: Attributions, said: Said) -> str:
    words = " … ".join(_words(found, span) for span in said.statement.content)
    source, statement = said.source, said.statement
    return f"{source.canonical} | {source.kind} | {statement.form} {statement.stance} | {words}"


def _words(found: Attributions, span: Span | None) -> str:
    return " ".join(span.of(found.article.text).split()) if span is not None else "-"


def _sources(found: Attributions) -> Iterator[str]:
    for source in found.sources:
        yield f"source: {source.canonical}; role: {_words(found, source.role)}; speaks for: {source.affiliation or '-'}"


def _reasons(found: Attributions) -> Iterator[str]:
    for source in found.sources:
        yield f"unnamed because: {_words(found, source.anonymity_reason)}"


def _channels(found: Attributions) -> Iterator[str]:
    for attribution in found.attributions:
        yield f"channel: {_words(found, attribution.channel)}"


def _figures(found: Attributions) -> Iterator[str]:
    for said in found.said:
        for f in said.statement.figures:
            value = _number(f.value) + (f" to {_number(f.upto)}" if f.upto is not None else "")
            yield f"figure: {_words(found, f.span)} | {_words(found, f.hedge)} | {_words(found, f.unit)} | {value}"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:,g}" if value % 1 else f"{int(value):,}"


def _times(found: Attributions) -> Iterator[str]:
    for said in found.said:
        yield f"time: {_words(found, said.statement.time_marker)}"


def _claim_types(found: Attributions) -> Iterator[str]:
    for said in found.said:
        yield f"claim type: {said.statement.claim_type}"


def _nested(found: Attributions) -> Iterator[str]:
    for said in found.said:
        if said.statement.nested is not None:
            inner = said.statement.nested
            yield f"inside: {_words(found, inner.span)} | {inner.canonical or '-'} | {_words(found, inner.cue)}"


def _narrator(found: Attributions) -> Iterator[str]:
    for span in found.narrator:
        yield f"reporter: {_words(found, span)}"


def _mentions(found: Attributions) -> Iterator[str]:
    for mention in found.mentions:
        yield f"never heard: {mention.canonical} | {mention.kind} | {len(mention.spans)}"


def _claims(found: Attributions) -> Iterator[str]:
    for claim in found.claims:
        yield "claim: " + " + ".join(f"{s.source.canonical} {relation}" for s, relation in claim.statements)


def _voices(found: Attributions) -> Iterator[str]:
    for voice in voices(found):
        who = ", ".join(s.canonical for s in voice.sources) or ("reporter" if voice.own else "somebody")
        yield f"voice: {who} | {_words(found, voice.span)}"


def _givers(found: Attributions) -> Iterator[str]:
    for given in givers(found):
        yield f"giver: {_words(found, given.figure.span)} | {given.giver or 'reporter'}"


def _standing(found: Attributions) -> Iterator[str]:
    for claim in found.claims:
        yield "behind it: " + " | ".join(" + ".join(s.canonical for s in group) for group in claim.standing)


def _cues(found: Attributions) -> Iterator[str]:
    for a in found.attributions:
        yield f"tie: {a.via} | {_words(found, a.source_span)} | {_words(found, a.cue)} | {a.lemma or '-'}"


MORE = {
    "roles": _sources,
    "anonymity": _reasons,
    "channels": _channels,
    "figures": _figures,
    "time-words": _times,
    "claim-types": _claim_types,
    "nested-sources": _nested,
    "reporter": _narrator,
    "background": _narrator,
    "never-heard": _mentions,
    "claims": _claims,
    "independence": _standing,
    "voices": _voices,
    "givers": _givers,
    "ties": _cues,
}
