"""Who speaks at a place of the article: by the cue in its sentence, the quotation's other sentences, or a signature."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quiz.article.records import Article, Span
from quiz.checks.reading.cues import Cue, cues
from quiz.checks.reading.kept import kept
from quiz.checks.reading.marks import inside, quoted
from quiz.checks.reading.subjects import leading
from quiz.checks.reading.turns import brought_in_by_another, passed_on
from quiz.checks.words import WORD, fold, word_list, words

PRONOUNS = {"he": "he", "him": "he", "she": "she", "her": "she", "they": "they", "them": "they", "it": "it"}
"""Every pronoun that can name a source, with its plain form."""
OPENING = ("“", '"', "‘", "«", "„", "''", "``")
CLOSING = re.compile(r"(?:[”\"’»]|'')[.,]?\s*$")
LABEL = re.compile(r"^([A-Z][^\W\d]*(?:[ .’'-]+[A-Z][^\W\d]*){0,3}):\s")
SURNAME = re.compile(r"\b[A-Z][\w’'-]*\.? (?:[A-Z]\.? )?(?P<last>[A-Z][\w-]+)")
"""A name with something before it."""
SIGNATURE_WORDS = 5
NO_NAME = re.compile(r"[“‘«„\"]|[.!?:]$")
"""What a signature does not have."""
DETERMINERS = {"the", "his", "her", "their", "its", "that", "this", "one"}
SMALL_IN_NAMES = {"of", "the", "de", "da", "van", "von", "der", "al", "el", "bin", "for", "and"}


@kept
def signature(article: Article, paragraph: Span) -> str:
    """The name a line consists of, if it is the lone name under a quotation."""
    line = paragraph.of(article.text).strip().lstrip("–—- ")
    tokens = [match.group() for match in WORD.finditer(line)]
    if not 0 < len(tokens) <= SIGNATURE_WORDS or NO_NAME.search(line):
        return ""
    if not all(token[0].isupper() or token in SMALL_IN_NAMES for token in tokens):
        return ""
    above = [p for p in article.paragraphs if p.end <= paragraph.start]
    return line if above and CLOSING.search(above[-1].of(article.text)) else ""


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
        return _of_quotation(article, sentence)
    return _label(article, sentence)


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


def _of_quotation(article: Article, sentence: Span) -> tuple[str, ...]:
    """Who says a quoted sentence without a cue of its own: beside it, at its label, under it, or before it."""
    line = next((p for p in article.paragraphs if p.contains(sentence)), sentence)
    beside = [s for s in article.sentences if line.contains(s) and cues(article, s) and _holds_mark(article, s)]
    if beside:
        near = min(beside, key=lambda other: abs(other.start - sentence.start))
        namer = cues(article, near)[0].namer
        return () if passed_on(article, near, sentence, namer) else named(article, near, namer)
    return _label(article, sentence) or _signed(article, line) or _last(article, line.start)


def _holds_mark(article: Article, sentence: Span) -> bool:
    """Whether a sentence holds a part of a quotation beside its cue."""
    return any(mark.overlaps(sentence) for mark in quoted(article, sentence))


def _label(article: Article, sentence: Span) -> tuple[str, ...]:
    """The name that a transcript puts before the words of a paragraph."""
    line = next((p for p in article.paragraphs if p.contains(sentence)), sentence)
    found = LABEL.match(line.of(article.text))
    return (found.group(1),) if found else ()


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
    labelled = [(_label(article, s)[0], s) for s in article.sentences if _label(article, s)]
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
    earlier = [(name, where) for name, where in _entries(article) if where.end <= sentence.start]
    named = ((name, where) for name, where in reversed(earlier) if not needs_antecedent(name))
    is_person = noun in word_list("persons") | word_list("titles")
    told = (name for name, where in named if noun in words(_up_to(name, where.of(article.text)) if is_person else name))
    return next(told, "")


def _up_to(name: str, line: str) -> str:
    """A line up to the end of a name in it: the office stands before the name."""
    return line[: line.find(name) + len(name)]


def _meant(article: Article, sentence: Span, pronoun: str) -> str:
    """The nearest subject before a sentence that a pronoun fits; the same pronoun there means the same."""
    for name, where in reversed(_subjects(article)):
        if where.end <= sentence.start and not _is_pronoun(name) and _fits(article, name, pronoun):
            return name
    return ""


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


def _fits(article: Article, name: str, pronoun: str) -> bool:
    """Whether a pronoun can stand for these words; a lone name is a person's where a first name or title leads it."""
    if pronoun == "they":
        return True
    person = _is_person(name) and (len(words(name)) > 1 or words(name)[0] in _surnames(article) or name[0].islower())
    return person == (pronoun != "it")


@kept
def _surnames(article: Article) -> frozenset[str]:
    """The folded last words of all names of two words and more."""
    return frozenset(fold(match["last"]) for match in SURNAME.finditer(article.text))


def _is_person(name: str) -> bool:
    """Whether words name one person: by a noun such as "mayor", or as a name of nothing but capitals."""
    folded, parts = words(name), [match.group() for match in WORD.finditer(name)]
    if not folded or folded[-1] in word_list("bodies") | word_list("people"):
        return False
    if set(folded) & word_list("persons") | set(folded) & word_list("titles"):
        return True
    return all(part[0].isupper() for part in parts) and folded[0] != "the" and not name.isupper()


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
