"""Names that stand for themselves: alone on a line under a quotation, or before a colon as in a transcript."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.reading.kept import kept
from quiz.checks.words import WORD

if TYPE_CHECKING:
    from quiz.article.records import Article, Span

CLOSING = re.compile(r"(?:[”\"’»]|'')[.,]?\s*$")
LABEL = re.compile(r"^([A-Z][^\W\d]*(?:[ .’'-]+[A-Z][^\W\d]*){0,3}):\s")
SIGNATURE_WORDS = 5
NO_NAME = re.compile(r"[“‘«„\"]|[.!?:]$")
"""What a signature does not have."""
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


def label(article: Article, sentence: Span) -> tuple[str, ...]:
    """The name that a transcript puts before the words of a paragraph."""
    line = next((p for p in article.paragraphs if p.contains(sentence)), sentence)
    found = LABEL.match(line.of(article.text))
    return (found.group(1),) if found else ()
