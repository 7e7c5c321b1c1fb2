"""independence: one of two sources has it from the other where its words cite the other; else that stays open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.names import tokens
from quiz.checks.reading.offices import cited, means
from quiz.checks.reading.sources import denies, heard
from quiz.checks.reading.speech import voices
from quiz.checks.words import content

if TYPE_CHECKING:
    from quiz.article.records import Article, Span
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(r"\bsay that (?P<claim>.+)\. Does\b", re.IGNORECASE | re.DOTALL)
HAS_IT = re.compile(r"^(?P<one>.+) (?:has|have) it from (?P<other>.+)$", re.DOTALL)
OPEN = re.compile(r"\bleaves? (?:that|it) open\b", re.IGNORECASE)
SHARE = 0.6
"""Of the claim's words that a sentence must have to state it."""


def independence(question: Question, article: Article) -> Slots:
    """The link that a sentence shows; the open one where both say it apart and neither ever names the other."""
    asked = ASKED.search(question.stem)
    links = {option: found for option in option_texts(question) if (found := HAS_IT.match(option))}
    if asked is None or not links:
        return ()
    claim = content(asked["claim"])
    said = {found["one"]: _said(found["one"], claim, article) for found in links.values()}
    shown = {option for option, found in links.items() if _cites(said[found["one"]], found["other"], article)}
    if shown:
        return (frozenset(shown),)
    if _meet(list(said.values())) or any(_names(found["one"], found["other"], article) for found in links.values()):
        return ()
    return (frozenset(option for option in option_texts(question) if OPEN.search(option)),)


def _said(name: str, claim: frozenset[str], article: Article) -> frozenset[Span]:
    """The sentences in which a source states the claim."""
    near = [v for v in voices(article) if len(claim & content(v.sentence.of(article.text))) >= SHARE * len(claim)]
    return frozenset(voice.sentence for voice in near if heard(name, voice) and not denies(voice))


def _meet(said: list[frozenset[Span]]) -> bool:
    """Whether somebody does not state the claim, or two state it in one breath."""
    return not all(said) or len(frozenset().union(*said)) < sum(map(len, said))


def _cites(said: frozenset[Span], other: str, article: Article) -> bool:
    """Whether one of these sentences makes the other a speaker in turn."""
    return any(means(phrase, other, article) for line in said for phrase in cited(line.of(article.text)))


def _names(one: str, other: str, article: Article) -> bool:
    """Whether any words of one source have the noun or surname of the other's name."""
    lines = (voice.sentence.of(article.text) for voice in voices(article) if heard(one, voice))
    return any(set(tokens(other)[-1:]) & set(tokens(line)) for line in lines)
