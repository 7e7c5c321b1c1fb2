"""Words that make a name a source: which verb stands where, and the words beside it that name who speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quiz.article.records import Article, Span
from quiz.checks.reading.kept import kept
from quiz.checks.reading.marks import blank, quoted
from quiz.checks.reading.subjects import MARKS, QUOTED, namer_of, until_stop
from quiz.checks.reading.verbs import forms
from quiz.checks.words import WORD, fold

CLOSED = ("”", '"', "''")
ACCORDING = re.compile(r"\baccording to\s+", re.IGNORECASE)
COORDINATED = re.compile(r"(;|\b(and|but|while|whereas|although|though))\s+\W*$")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that makes somebody a source, with the words beside it that name who."""

    span: Span
    """The cue word."""
    base: str
    """Its dictionary form; ``according to`` for the phrase."""
    namer: str
    """The words that name the source; a pronoun where one stands there."""


@kept
def blanked(article: Article) -> str:
    """The article with everything between quotation marks blanked, offsets kept."""
    return blank(article.text, quoted(article))


@kept
def cues(article: Article, sentence: Span) -> tuple[Cue, ...]:
    """The cues of one sentence, in order; what is quoted and what a speaker in turn reports is left aside."""
    text = blanked(article)
    found = [
        Cue(Span(*match.span()), "according to", until_stop(text[match.end() : sentence.end]))
        for match in ACCORDING.finditer(text, sentence.start, sentence.end)
    ]
    for match in WORD.finditer(text, sentence.start, sentence.end):
        base = forms().get(fold(match.group()))
        if base and _is_name(text, sentence, match):
            continue
        namer = namer_of(text, sentence, Span(*match.span())) if base else ""
        if base and namer:
            found.append(Cue(Span(*match.span()), base, namer))
    return _outer(text, sentence, sorted(found, key=lambda cue: cue.span))


def _is_name(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether a word has a capital inside its sentence: "the State Department" states nothing."""
    return match.group()[0].isupper() and text[sentence.start : match.start()].strip(MARKS) != ""


def _outer(text: str, sentence: Span, found: list[Cue]) -> tuple[Cue, ...]:
    """The cues that nobody else reports: the first, one beside "and", one behind a quotation; or a last "he said"."""
    if len(found) > 1 and _closes(text, sentence, found[-1]):
        return (found[-1],)
    kept = found[:1]
    for cue in found[1:]:
        between = text[kept[-1].span.end : cue.span.start]
        before = between[: between.rfind(cue.namer)] if cue.namer in between else ""
        if COORDINATED.search(before) or before.rstrip().endswith(CLOSED) or between.rstrip().endswith(CLOSED):
            kept.append(cue)
    return tuple(kept)


def _closes(text: str, sentence: Span, cue: Cue) -> bool:
    """Whether a sentence without quotations ends with ", she said": all before it is hers."""
    before = text[sentence.start : cue.span.start].rstrip()
    if not before.endswith(cue.namer) or text[cue.span.end : sentence.end].strip(" .\n"):
        return False
    return before.removesuffix(cue.namer).rstrip().endswith(",") and not QUOTED.search(before)
