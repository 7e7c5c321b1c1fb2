"""Where a quotation may have passed to another speaker: somebody else acts before it, or another verb brings it in."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from quiz.checks.reading.cues import blanked
from quiz.checks.reading.marks import inside, quoted
from quiz.checks.reading.subjects import leading
from quiz.checks.reading.verbs import forms
from quiz.checks.words import WORD, fold, word_list, words

if TYPE_CHECKING:
    from quiz.article.records import Article, Span
    from quiz.checks.reading.cues import Cue

BEFORE = re.compile(
    r"(?P<verb>\w+)(?: (?:back|out))?(?: (?:to|at))?(?: (?:him|her|them|me|us|(?:the|his|her|their) \w+|"
    r"[A-Z]\w+(?: [A-Z]\w+)?))?"
    r"[,:]?\s*[“\"‘'`]+\s*$"
)
"""A verb right before an opening mark, with whom it speaks to."""
SHARED = re.compile(r"(?:\b(?:and|then|but)|,)(?: \w+ly| also| then| later)*\s*$")
"""Before such a verb: it has no subject of its own."""
JOINED = re.compile(
    r"\b(?:and|but|as|while|when|until) (?P<who>(?:his|her|their) \w+|[A-Z]\w+(?: [A-Z]\w+)*) [a-z]+", re.DOTALL
)
"""Behind a cue: somebody else who does something."""
PLURAL = re.compile(r"\b[a-z]+ \w+s$")
"""A word that may be a verb behind one in small letters: "her recovered emails"."""
KIN = frozenset(
    {
        "husband",
        "wife",
        "son",
        "daughter",
        "brother",
        "sister",
        "father",
        "mother",
        "friend",
        "partner",
        "neighbor",
        "neighbour",
    }
)
"""Somebody's people, who are named by them."""
REACH = 90
"""Code points before a quotation in which a verb brings it in."""


def brought_in_by_another(article: Article, span: Span, own: Cue) -> bool:
    """Whether a verb with a subject of its own stands between the cue and the quotation it is taken for."""
    mark = next((m for m in quoted(article, span) if m.start <= span.start < m.end), None)
    if mark is None or mark.start <= own.span.end:
        return False
    text = blanked(article)
    found = BEFORE.search(text, max(own.span.end, mark.start - REACH), mark.start)
    if found is None or fold(found["verb"]) not in forms():
        return False
    if PLURAL.search(text[own.span.end : found.end("verb")]):
        return False
    return SHARED.search(text[own.span.end : found.start("verb")]) is None


def passed_on(article: Article, near: Span, quotation: Span, namer: str) -> bool:
    """Whether somebody else is the subject of a sentence between the one that names the speaker and a quotation."""
    first, last = sorted((near, quotation))
    starts = [sentence.start for sentence in _between(article, first, last)]
    told = (article.sentence_at(start) for start in starts)
    subjects = [leading(s.of(article.text)) for s in told if s and not _opens(article, s)]
    tail = JOINED.search(blanked(article)[near.start : near.end]) if near < quotation else None
    if tail and near.start + tail.start() > near.start + _place(article, near, namer):
        subjects.append(tail["who"])
    return any(_is_another(who, namer) for who in subjects if who)


def _between(article: Article, first: Span, last: Span) -> tuple[Span, ...]:
    """The sentences behind one and before another."""
    begins = bisect_right(article.sentences, first.start, key=lambda s: s.start)
    ends = bisect_right(article.sentences, last.start - 1, key=lambda s: s.start)
    return article.sentences[begins:ends]


def _place(article: Article, near: Span, namer: str) -> int:
    """Where in a sentence the words that name the speaker end."""
    at = blanked(article)[near.start : near.end].find(namer)
    return at + len(namer) if at >= 0 else near.end - near.start


def _opens(article: Article, sentence: Span) -> bool:
    """Whether a sentence begins between marks."""
    found = WORD.search(article.text, sentence.start, sentence.end)
    return found is not None and inside(type(sentence)(*found.span()), article)


def _is_another(who: str, namer: str) -> bool:
    """Whether words name a person, and not the one that the others name."""
    folded, own = words(who), words(namer)
    if not folded or folded[-1] in word_list("bodies") | word_list("people"):
        return False
    kin = folded[-1] in KIN
    parts = [match.group() for match in WORD.finditer(who)]
    a_name = all(part[0].isupper() for part in parts) and folded[0] not in SMALL
    if not kin and not a_name and folded[-1] not in word_list("persons"):
        return False
    if kin or folded[-1] not in own:
        return kin or len(own) == 0 or own[-1] not in PRONOUNS
    return len(folded) > 1 and len(own) > 1 and folded[-2] != own[-2] and folded[-2] not in word_list("titles")


SMALL = frozenset(
    {"the", "a", "an", "he", "she", "it", "they", "this", "that", "there", "in", "on", "at", "and", "but"}
)
PRONOUNS = frozenset({"he", "she", "it", "they"})
"""What names nobody: whom it means is looked for elsewhere."""
