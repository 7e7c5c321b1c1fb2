"""Words that make a name a source: which verb stands where, and the words beside it that name who speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quiz.article.records import Article, Span
from quiz.checks.reading.kept import kept
from quiz.checks.reading.marks import blank, quoted
from quiz.checks.reading.subjects import MARKS, QUOTED, namer_of, until_stop
from quiz.checks.reading.verbs import forms
from quiz.checks.words import WORD, fold, word_list

CLOSED = ("”", '"', "''")
ACCORDING = re.compile(r"\baccording to\s+", re.IGNORECASE)
POINT = {"point", "points", "pointed", "pointing"}
ADDING = re.compile(r"(?: (?:on |in |at |last )?[\w ]{0,40})?,\s+(?:and |but )?")
"""What may stand between "he said" and "adding": when or where."""
ENDS = re.compile(r"\s*(?:$|[.,]\s*$|, [a-z]+ing\b|(?: on| late| early)? [A-Z][a-z]+day\s*\.?\s*$)")
"""What follows a "he said" that closes its sentence."""
STOPS = re.compile(r"[;:]|, (?:but|and|who|which)\b")
BESIDE = re.compile(r"\W*(?:While|Although|Though|Whereas)\b")
"""What begins a clause of its own before the main one."""
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
        verb = Span(*match.span())
        if base is None and fold(match.group()) in word_list("beside") and _is_beside(text, sentence, verb):
            base = fold(match.group())
        if base is None and fold(match.group()) in POINT and text.startswith(" out", match.end()):
            base, verb = "point out", Span(match.start(), match.end() + len(" out"))
        if base and not _is_name(text, sentence, match):
            namer = _same(text, verb, found) or namer_of(text, sentence, verb)
            found += [Cue(verb, base, namer)] if namer else []
    return _outer(text, sentence, sorted(found, key=lambda cue: cue.span))


def _is_beside(text: str, sentence: Span, verb: Span) -> bool:
    """Whether nothing but a subject stands between a verb and the end of a quotation."""
    before = text[sentence.start : verb.start].rstrip()
    namer = namer_of(text, sentence, verb)
    return bool(namer) and before.removesuffix(namer).rstrip().endswith(CLOSED)


def _same(text: str, verb: Span, found: list[Cue]) -> str:
    """Who goes on with ", adding" right behind "he said"; empty where the verb has a subject of its own."""
    if not found or not text[verb.start : verb.end].endswith("ing"):
        return ""
    between = text[found[-1].span.end : verb.start]
    return found[-1].namer if ADDING.fullmatch(between) else ""


def _is_name(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether a word has a capital inside its sentence: "the State Department" states nothing."""
    return match.group()[0].isupper() and text[sentence.start : match.start()].strip(MARKS) != ""


def _outer(text: str, sentence: Span, found: list[Cue]) -> tuple[Cue, ...]:
    """The cues that nobody else reports: the first, one beside "and", one behind a quotation; or a last "he said"."""
    closing = next((at for at, cue in enumerate(found) if at and _closes(text, sentence, cue)), 0)
    kept = found[closing : closing + 1]
    for cue in found[closing + 1 :]:
        between = text[kept[-1].span.end : cue.span.start]
        before = between[: between.rfind(cue.namer)] if cue.namer in between else ""
        if len(kept) == 1 and before.rstrip().endswith(",") and BESIDE.match(text, sentence.start, sentence.end):
            kept.append(cue)
            continue
        if COORDINATED.search(before) or before.rstrip().endswith(CLOSED) or between.rstrip().endswith(CLOSED):
            kept.append(cue)
    return tuple(kept)


def _closes(text: str, sentence: Span, cue: Cue) -> bool:
    """Whether ", she said" ends what comes before it in a sentence without quotations: all that is hers."""
    before = text[sentence.start : cue.span.start].rstrip()
    rest = text[cue.span.end : sentence.end]
    if QUOTED.search(before):
        return False
    if cue.base == "according to":
        return before.endswith(",") and not STOPS.search(rest.rstrip(" .\n"))
    if not before.endswith(cue.namer) or not ENDS.match(rest):
        return False
    return before.removesuffix(cue.namer).rstrip().endswith(",")
