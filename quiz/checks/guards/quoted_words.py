"""quoted_words: what the question itself puts between quotation marks stands in the article.

A question about who said what must not itself misquote (the project's first guard). Marks inside a quotation may be
single instead of double, and a first letter may change its case.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import own_article, texts, whole_text
from quiz.checks.reading.marks import quotations
from quiz.checks.records import Flaw
from quiz.checks.words import stands_in, words
from quiz.question.kinds import TrueFalseNotStated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.records import Articles
    from quiz.question.records import Question

LEFT_OUT = re.compile(r"\s*(?:\[…\]|\[\.\.\.\]|…|\.\.\.)\s*")


def quoted_words(question: Question, articles: Articles) -> Iterator[Flaw]:
    """Look every quoted stretch of stem, options and rows up; the sentence to judge true or false may be changed."""
    if isinstance(question.body, TrueFalseNotStated):
        return
    own = own_article(question, articles)
    read = own.text if own else whole_text(articles)
    for text in texts(question):
        for span in quotations(text):
            for piece in LEFT_OUT.split(span.of(text)):
                if not stands_in(words(piece), read):
                    yield Flaw("quoted-words", f"“{piece}” is not in the article.", "Quote the article's own words.")
