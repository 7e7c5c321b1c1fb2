"""Who speaks at a place of the article: by the cue in its sentence, the quotation's other sentences, or a signature."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from quiz.article.records import Article, Span
from quiz.checks.reading.cues import Cue, blanked, cues
from quiz.checks.reading.described import described, is_borne, noun_of
from quiz.checks.reading.kept import kept
from quiz.checks.reading.lines import label, signature
from quiz.checks.reading.marks import inside, quoted
from quiz.checks.reading.persons import fits, is_one, people
from quiz.checks.reading.subjects import leading
from quiz.checks.reading.turns import brought_in_by_another, passed_on
from quiz.checks.words import WORD, fold, words

if TYPE_CHECKING:
    from collections.abc import Sequence

PRONOUNS = {"he": "he", "him": "he", "she": "she", "her": "she", "they": "they", "them": "they", "it": "it"}
"""Every pronoun that can name a source, with its plain form."""
OPENING = ("“", '"', "‘", "«", "„", "''", "``")
RUN_IN = re.compile(r"\s[–—-]\s(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}):$")
"""A name between a heading in the line and the words quoted."""
FAR = 12
"""Subjects back to which a pronoun can reach."""
DETERMINERS = {"the", "his", "her", "their", "its", "that", "this", "one"}


@kept
def speaker(article: Article, span: Span) -> tuple[str, ...]:
    """The words that name who says what stands at the span, then whom a pronoun there means; none: the reporter."""
    sentence = article.sentence_at(span.start)
    if sentence is None:
        return ()
    own = cue_at(article, span)
    if own is not None:
        third = brought_in_by_another(article, _core(article, span), own)
        return () if third else named(article, sentence, own.namer)
    if inside(_core(article, span), article):
        return _of_quotation(article, sentence, _core(article, span))
    return label(article, sentence)


def _core(article: Article, span: Span) -> Span:
    """The first words of a span: enough to tell whether it begins between marks."""
    found = WORD.search(article.text, span.start, span.end)
    return Span(*found.span()) if found else span


def cue_at(article: Article, span: Span) -> Cue | None:
    """The cue that stands nearest to the span in its sentence, and not in it."""
    sentence = article.sentence_at(span.start)
    if sentence is None:
        return None
    free = [cue for cue in cues(article, sentence) if not span.overlaps(cue.span)]
    if not free:
        return None
    return min(free, key=lambda cue: cue.span.start - span.end if cue.span >= span else span.start - cue.span.end)


def _of_quotation(article: Article, sentence: Span, core: Span) -> tuple[str, ...]:
    """Who says a quoted sentence without a cue of its own: beside it, at its label, under it, or before it."""
    line = next((p for p in article.paragraphs if p.contains(sentence)), sentence)
    mark = next((mark for mark in quoted(article, core) if mark.overlaps(core)), core)
    beside = [s for s in _within(article, line) if cues(article, s) and _holds_mark(article, s)]
    own = [s for s in beside if mark.overlaps(s)]
    led = _led(article, mark, cued=bool(own))
    if led:
        return led
    if beside:
        near = min(own or beside, key=lambda other: abs(other.start - sentence.start))
        nearest = min(cues(article, near), key=lambda cue: abs(cue.span.start - mark.start))
        away = passed_on(article, near, sentence, nearest.namer)
        return () if away else named(article, near, nearest.namer)
    return label(article, sentence) or _signed(article, line) or _last(article, line.start)


def _led(article: Article, mark: Span, *, cued: bool) -> tuple[str, ...]:
    """Whom a colon before a quotation leads in: a name alone, or a subject: "Brun took the stage: “It is safe.”"."""
    sentence = article.sentence_at(mark.start)
    before = blanked(article)[sentence.start : mark.start].rstrip("“”\"'‘« \xa0") if sentence else ""
    if sentence is None or not before.endswith(":"):
        return ()
    lone = RUN_IN.search(before)
    name = lone["name"] if lone else "" if cued else leading(before)
    return named(article, sentence, name) if name else ()


def _within(article: Article, line: Span) -> tuple[Span, ...]:
    """The sentences of a paragraph."""
    first = bisect_left(article.sentences, line.start, key=lambda s: s.start)
    return article.sentences[first : bisect_left(article.sentences, line.end, key=lambda s: s.start)]


def _holds_mark(article: Article, sentence: Span) -> bool:
    """Whether a sentence holds a part of a quotation beside its cue."""
    return any(mark.overlaps(sentence) for mark in quoted(article, sentence))


def _signed(article: Article, line: Span) -> tuple[str, ...]:
    """The signature under the block of quotation paragraphs that a line belongs to."""
    for paragraph in [p for p in article.paragraphs if p.start > line.start]:
        name = signature(article, paragraph)
        if name:
            return (name,)
        if not paragraph.of(article.text).lstrip().startswith(OPENING):
            return ()
    return ()


def _last(article: Article, offset: int) -> tuple[str, ...]:
    """Whoever spoke last before an offset."""
    earlier = [(name, where) for name, where in _entries(article) if where.end <= offset]
    return named(article, earlier[-1][1], earlier[-1][0]) if earlier else ()


@kept
def _entries(article: Article) -> tuple[tuple[str, Span], ...]:
    """Every naming of a speaker in the article, in order: cues, signature lines, labels."""
    spoken = [(cue.namer, sentence) for sentence in article.sentences for cue in cues(article, sentence)]
    signed = [(signature(article, p), p) for p in article.paragraphs if signature(article, p)]
    labelled = [(label(article, s)[0], s) for s in article.sentences if label(article, s)]
    return tuple(sorted(spoken + signed + labelled, key=lambda entry: entry[1]))


def needs_antecedent(namer: str) -> bool:
    """Whether words name nobody by themselves: a pronoun, or a small-lettered "the minister"."""
    tokens = [match.group() for match in WORD.finditer(namer)]
    if not tokens or fold(tokens[-1]) in PRONOUNS:
        return True
    return tokens[0].lower() in DETERMINERS and not any(token[0].isupper() for token in tokens[1:])


def named(article: Article, sentence: Span, namer: str) -> tuple[str, ...]:
    """The words that name a source, and behind them those they stand for, if they name nobody by themselves."""
    if not needs_antecedent(namer):
        return (namer,)
    found = antecedent(article, sentence, namer)
    return (namer, found) if found else (namer,)


def antecedent(article: Article, sentence: Span, namer: str) -> str:
    """Whom a pronoun or a "the minister" means: the nearest speaker before it that it fits; empty for nobody."""
    noun = next(iter(reversed(words(namer))), "")
    if noun in PRONOUNS:
        return _meant(article, sentence, PRONOUNS[noun])
    if noun_of(namer):
        return described(article, namer) or _only(article, sentence, namer)
    earlier = islice(reversed(_before(_entries(article), sentence)), FAR)
    return next((name for name, _ in earlier if not needs_antecedent(name) and noun in words(name)), "")


def _before(known: Sequence[tuple[str, Span]], sentence: Span) -> list[tuple[str, Span]]:
    """The last of these namings that stand before a sentence."""
    at = bisect_right(known, sentence.start, key=lambda entry: entry[1].start)
    return [(name, where) for name, where in known[max(0, at - FAR) : at] if where.end <= sentence.start]


def _only(article: Article, sentence: Span, namer: str) -> str:
    """The person just spoken of, for a noun that the article gives nobody by name; empty where it speaks of two."""
    if is_borne(article, namer):
        return ""
    told = next(
        ((name, where) for name, where in reversed(_before(_subjects(article), sentence)) if is_one(article, name)),
        None,
    )
    if told is None:
        return ""
    return told[0] if len(people(article, Span(told[1].start, sentence.start))) == 1 else ""


def _meant(article: Article, sentence: Span, pronoun: str) -> str:
    """The nearest subject before a pronoun that it fits; the same pronoun between means the same."""
    own = leading(blanked(article)[sentence.start : sentence.end]) if not _opens(article, sentence) else ""
    if own and not _is_pronoun(own) and fits(article, own, pronoun) and _stands_before(own, pronoun, sentence, article):
        return own
    for name, _ in reversed(_before(_subjects(article), sentence)):
        if not _is_pronoun(name) and fits(article, name, pronoun):
            return name
    return ""


def _stands_before(name: str, pronoun: str, sentence: Span, article: Article) -> bool:
    """Whether a name comes before the first pronoun of a sentence."""
    text = blanked(article)[sentence.start : sentence.end]
    first = re.search(rf"\b{pronoun}\b", text, re.IGNORECASE)
    return first is not None and 0 <= text.find(name) < first.start()


@kept
def _subjects(article: Article) -> tuple[tuple[str, Span], ...]:
    """Whoever speaks or acts in the sentences, in order: speakers, and the subjects of what the reporter tells."""
    acting = [
        (leading(s.of(article.text)), s) for s in article.sentences if not cues(article, s) and not _opens(article, s)
    ]
    return tuple(sorted([*_entries(article), *((name, where) for name, where in acting if name)], key=lambda e: e[1]))


def _opens(article: Article, sentence: Span) -> bool:
    """Whether a sentence begins between quotation marks."""
    return inside(_core(article, sentence), article)


def _is_pronoun(name: str) -> bool:
    """Whether words are, or end with, a pronoun."""
    return any(word in PRONOUNS for word in words(name)[-1:])


@dataclass(frozen=True, slots=True)
class Voice:
    """A sentence that somebody is made to say."""

    sentence: Span
    """The whole sentence."""
    names: tuple[str, ...]
    """The words that name who; behind a pronoun those it stands for."""
    base: str
    """The cue's dictionary form; empty for a quotation without a cue of its own."""


@kept
def voices(article: Article) -> tuple[Voice, ...]:
    """Every sentence that somebody is made to say, with who and how."""
    found = []
    for sentence in article.sentences:
        own = cues(article, sentence)
        found += [Voice(sentence, named(article, sentence, cue.namer), cue.base) for cue in own]
        names = () if own else speaker(article, sentence)
        found += [Voice(sentence, names, "")] if names else []
    return tuple(found)
