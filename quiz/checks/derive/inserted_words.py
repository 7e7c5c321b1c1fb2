"""inserted_words: brackets inside a quotation are nobody's but the newsroom's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import option_texts
from quiz.checks.reading.marks import inside
from quiz.checks.reading.places import locate, shown_words

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.checks.records import Slots
    from quiz.question.records import Question

BRACKETS = re.compile(r"\[[^\]]*\w[^\]]*\]")
CLOSING = 1
"""The bracket that may close behind the last word."""
NEWSROOM = re.compile(r"\b(?:reporter|editor|newsroom|newspaper)s?\b", re.IGNORECASE)


def inserted_words(question: Question, article: Article) -> Slots:
    """The options that name the newsroom, where the words shown hold brackets between marks."""
    places = locate(shown_words(question.stem), article)
    shown = [p for p in places if BRACKETS.search(article.text[p.start : p.end + CLOSING]) and inside(p, article)]
    return (frozenset(option for option in option_texts(question) if NEWSROOM.search(option)),) if shown else ()
