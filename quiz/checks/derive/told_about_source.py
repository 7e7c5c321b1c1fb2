"""told_about_source: the details that stand beside the source or in its sentences."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.kept import kept
from quiz.checks.reading.names import is_named
from quiz.checks.reading.sources import lines_of
from quiz.checks.words import word_list

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

ASKED = re.compile(r"about (?P<name>.+?)\?", re.IGNORECASE)
CHANNEL = re.compile(
    r"\bon (?:X|Facebook|Telegram|Instagram|Twitter|television|(?:the )?radio|TV)\b|\btold (?:the )?[A-Z]\w+"
    r"|\bin an? (?:\w+ )?(?:interview|statement|post|letter|speech)\b|\bwrote in\b|\bnews conference\b"
)
MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|last (?:week|month|year|night)"
    rf"|(?:this|next) (?:week|month|year|morning)|\d{{1,2}} (?:{MONTHS})|(?:{MONTHS}) \d|19\d\d|20\d\d)\b",
    re.IGNORECASE,
)
PROOF = re.compile(
    r"\b(?:document|report|record|data|letter|memo|photo|photograph|video|image|study|file|footage|survey)s?\b",
    re.IGNORECASE,
)
PLAIN = frozenset({"man", "woman", "person", "voter", "supporter", "resident", "friend", "neighbor", "neighbour"})
"""Words for somebody that tell no office."""
MORE_OFFICES = frozenset({"chief of staff", "spokesman", "spokeswoman", "chair", "chairman", "head", "master"})
DETAILS = {
    "office": re.compile(r"\b(?:office|job|title|job|post|role|position)\b", re.IGNORECASE),
    "channel": re.compile(r"\b(?:where|channel|published)\b", re.IGNORECASE),
    "day": re.compile(r"\b(?:day|date|when|time)\b", re.IGNORECASE),
    "proof": re.compile(r"\b(?:document|proof|backs?|record)\b", re.IGNORECASE),
}


def told_about_source(question: Question, article: Article) -> Slots:
    """The options whose kind of detail the article gives."""
    asked = ASKED.search(question.stem)
    if asked is None:
        return ()
    return (frozenset(option for option in option_texts(question) if _is_given(option, asked["name"], article)),)


def _is_given(option: str, name: str, article: Article) -> bool:
    """Look for the kind of detail that an option names."""
    kind = next((kind for kind, words in DETAILS.items() if words.search(option)), "")
    if kind == "office":
        return _office_given(article, name)
    looks = {"channel": CHANNEL, "day": DAY, "proof": PROOF}
    return kind in looks and any(looks[kind].search(line) for line in lines_of(article, name))


@kept
def _office_given(article: Article, name: str) -> bool:
    """Whether any sentence gives the office of this source."""
    lines = (sentence.of(article.text) for sentence in article.sentences)
    return any(is_named(name, line) and _has_office(name, line) for line in lines)


def _has_office(name: str, line: str) -> bool:
    """Whether a title stands before the name, or an office behind it."""
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    if re.search(rf"\b{last}\b", line, re.IGNORECASE) is None:
        return False
    behind, before = re.compile(rf"\.?[^.]{{0,40}}\b{last}\b", re.IGNORECASE), rf"\b{last}\b,[^.]{{0,60}}$"
    return any(
        behind.match(line, office.end()) or re.search(before, line[: office.start()], re.IGNORECASE)
        for office in _offices().finditer(line)
    )


@lru_cache
def _offices() -> re.Pattern[str]:
    """Every word for an office."""
    known = word_list("titles") | word_list("persons") - PLAIN | MORE_OFFICES
    return re.compile(rf"\b(?:{'|'.join(sorted(known))})\b", re.IGNORECASE)
