"""absent: what is said not to be in the article is not there, as far as words can tell.

The project's first and fifth guards: "not stated" is proved by absence, so the absence has to be looked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import all_evidence, article_of
from quiz.checks.reading.names import tokens
from quiz.checks.reading.places import locate, shown_words
from quiz.checks.reading.sources import lines_of, reason_given
from quiz.checks.records import Flaw
from quiz.checks.words import content, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Article
    from quiz.checks.records import Articles
    from quiz.question.records import Question

SPEAKS = re.compile(r"^(?:any )?(?:words|statements?|quotations?) (?:of|by|from) (?P<name>.+)$", re.IGNORECASE)
COUNTS = re.compile(r"^(?:a|any|the)? ?(?:number|figure|count)s?\b.* (?:from|by|of) (?P<name>[^,]+)$", re.IGNORECASE)
REASON = re.compile(r"^a(?:ny)? reason .*\bnot naming (?P<name>.+)$", re.IGNORECASE)
MENTION = re.compile(r"^a mention of (?P<words>.+) in the words of (?P<name>.+)$", re.IGNORECASE)
GIVEN = re.compile(r"^“(?P<words>.+)” from (?P<name>[^“”]+)$", re.DOTALL)
HALF = 0.5
"""The share of the words that makes a sentence say the same."""
AGE = re.compile(r",? \d+,|\b\d+-year-old\b")
"""What tells how old somebody is, and counts nothing."""
FIGURE = re.compile(
    r"\d|\b(two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|billions?)\b",
    re.IGNORECASE,
)


def absent(question: Question, articles: Articles) -> Iterator[Flaw]:
    """Look for whatever a stated absence names."""
    for evidence in all_evidence(question):
        if evidence.span is None:
            article = article_of(evidence, articles)
            found = _found(evidence.text, article) if article else "there is no such article"
            if found:
                yield Flaw("absent", f"“{evidence.text}”: the article may have it after all: “{found}”.", "Look again.")


def _found(text: str, article: Article) -> str:
    """The words of the article that speak against an absence; empty where it holds."""
    for pattern, look in ((SPEAKS, _spoken), (COUNTS, _counted), (REASON, reason_given)):
        match = pattern.match(text.strip())
        if match:
            return look(match.group("name"), article)
    for pattern, weigh in ((GIVEN, _given), (MENTION, _mentioned)):
        pair = pattern.match(text.strip())
        if pair:
            return weigh(pair["name"], pair["words"], article)
    if not words(text):
        return "nothing is named"
    shown = shown_words(text)
    if shown:
        return next((place.of(article.text) for place in locate(shown, article)), "")
    wanted = content(text)
    if not wanted:
        return ""
    sentences = (sentence.of(article.text) for sentence in article.sentences)
    return next((sentence for sentence in sentences if wanted <= content(sentence)), "")


def _spoken(name: str, article: Article) -> str:
    """Words that this source says."""
    return next(iter(lines_of(article, name)), "")


def _given(name: str, told: str, article: Article) -> str:
    """A sentence in which this source says these words, or much the same."""
    wanted = content(told)
    return next((line for line in lines_of(article, name) if len(wanted & content(line)) >= HALF * len(wanted)), "")


def _mentioned(name: str, other: str, article: Article) -> str:
    """A sentence in which this source has the noun or surname of the other's name."""
    wanted = set(tokens(other)[-1:])
    return next((line for line in lines_of(article, name) if wanted & set(tokens(line))), "")


def _counted(name: str, article: Article) -> str:
    """A sentence in which this source gives a number."""
    return next((line for line in lines_of(article, name) if FIGURE.search(AGE.sub("", line))), "")
