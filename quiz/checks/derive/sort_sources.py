"""sort_sources: how a source is identified, told by the form of its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import answer_texts, rows, sides
from quiz.checks.reading.names import kernel
from quiz.checks.words import word_list, words

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

DOCUMENTS = frozenset(
    {
        "report",
        "study",
        "survey",
        "poll",
        "letter",
        "document",
        "review",
        "audit",
        "memo",
        "paper",
        "filing",
        "article",
        "email",
        "statement",
        "record",
        "count",
        "law",
        "complaint",
        "lawsuit",
        "ruling",
        "transcript",
        "analysis",
        "book",
        "bill",
    }
)
OUTLETS = re.compile(
    r"\b(news|newspaper|times|post|herald|tribune|gazette|courier|radio|television|tv|journal|agency|broadcaster|magazine|chronicle|press)\b",
    re.IGNORECASE,
)
SMALL = {"of", "the", "for", "and", "de", "van", "von", "al"}
CLASSES = {
    "person": re.compile(r"\bperson\b", re.IGNORECASE),
    "people": re.compile(r"\bunnamed\b", re.IGNORECASE),
    "body": re.compile(r"\binstitution\b", re.IGNORECASE),
    "document": re.compile(r"\bdocument\b", re.IGNORECASE),
    "outlet": re.compile(r"\b(outlet|news|media)\b", re.IGNORECASE),
}


def sort_sources(question: Question, _article: Article) -> Slots:
    """Row by row, the classes that fit the form of the name; of a lone "CNN" both that fit, whichever is marked."""
    slots = []
    for left, right in zip(rows(question), answer_texts(question), strict=False):
        fitting = frozenset(
            side for side in sides(question) if any(CLASSES[form].search(side) for form in _forms(left))
        )
        slots.append(fitting & set(right) or fitting)
    return tuple(slots)


def _forms(name: str) -> tuple[str, ...]:
    """What a name looks like: a paper, an outlet, people without a name, a body or a person."""
    parts = [part for part in name.removeprefix("The ").split() if part[0].isalpha() and part not in SMALL]
    named = len(parts) > 1 or name.startswith("The ")
    if parts and named and all(part[0].isupper() for part in parts):
        return (_proper(name),)
    nouns = ((form, listed) for word in reversed(kernel(name)) for form, listed in _lists() if _listed(word, listed))
    found = next((form for form, _ in nouns), "")
    if found:
        return (found,)
    return ("body", "outlet") if parts and parts[-1][0].isupper() else ()


def _proper(name: str) -> str:
    """What a name of nothing but capitals names."""
    if OUTLETS.search(name):
        return "outlet"
    return "body" if name.startswith("The ") or set(words(name)) & word_list("bodies") else "person"


def _listed(word: str, listed: frozenset[str]) -> bool:
    """Whether a list has the noun, be it one or several."""
    return word in listed or (listed is DOCUMENTS and word.removesuffix("s") in listed)


def _lists() -> tuple[tuple[str, frozenset[str]], ...]:
    """The nouns of each form; a report is a paper before it is a body."""
    persons = word_list("persons")
    unnamed = word_list("people") | persons | {f"{word}s" for word in persons}
    return (("document", DOCUMENTS), ("body", word_list("bodies")), ("people", unnamed))
