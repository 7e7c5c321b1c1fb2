"""sort_sources: how a source is identified, told by the form of its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import rows, sides
from quiz.checks.words import word_list, words

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

DOCUMENTS = frozenset(
    {"report", "study", "survey", "poll", "letter", "document", "review", "audit", "memo", "paper", "filing"}
)
OUTLETS = re.compile(
    r"\b(news|newspaper|times|post|herald|tribune|gazette|courier|radio|television|tv|journal|agency|broadcaster|magazine|chronicle)\b",
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
    """Row by row, the class that fits the form of the name."""
    return tuple(
        frozenset(side for side in sides(question) if CLASSES[_form(left)].search(side)) for left in rows(question)
    )


def _form(name: str) -> str:
    """What a name looks like: a paper, an outlet, people without a name, a body or a person."""
    folded, parts = words(name), [part for part in name.split() if part[0].isalpha()]
    if not folded:
        return "body"
    head = folded[1] if folded[0] in {"a", "an", "the"} and len(folded) > 1 else folded[0]
    proper = len(parts) > 1 and all(part[0].isupper() for part in parts if part not in SMALL)
    if DOCUMENTS & {head, folded[-1]}:
        return "document"
    if proper and OUTLETS.search(name):
        return "outlet"
    if not proper and _is_label(folded, head):
        return "people"
    return "person" if proper and folded[0] != "the" and not set(folded) & word_list("bodies") else "body"


def _is_label(folded: tuple[str, ...], head: str) -> bool:
    """Whether words speak of somebody without a name: "a worker at the plant", "older pupils"."""
    plural = folded[-1] in word_list("people") or folded[-1].removesuffix("s") in word_list("persons")
    return plural or bool({head, folded[0]} & (word_list("people") | word_list("persons")))
