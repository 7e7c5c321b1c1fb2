"""verbatim: evidence stands in the article, word for word, where it says it stands.

The project's first guard, after the practice of fact-checkers: no key without words that a reader can find.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import all_evidence, article_of, own_article
from quiz.checks.records import Flaw
from quiz.question.kinds import SelectSentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Article, Span
    from quiz.checks.records import Articles
    from quiz.question.records import Question


def verbatim(question: Question, articles: Articles) -> Iterator[Flaw]:
    """Hold every evidence against the text."""
    for evidence in all_evidence(question):
        article = article_of(evidence, articles)
        if article is None:
            yield Flaw("verbatim", "The evidence points into an article that is not there.", "Name the right article.")
        elif evidence.span is not None and not _stands(evidence.span, evidence.text, article.text):
            yield Flaw("verbatim", f"“{evidence.text}” does not stand there in the article.", "Copy the words exactly.")
    if isinstance(question.body, SelectSentence):
        yield from _selectable(question.body, own_article(question, articles))


def _stands(span: Span, text: str, article: str) -> bool:
    """Whether exactly these words stand at the span."""
    return 0 <= span.start < span.end <= len(article) and span.of(article) == text and bool(text.strip())


def _selectable(body: SelectSentence, article: Article | None) -> Iterator[Flaw]:
    """Whether the sentences to select are the article's and hold the key."""
    if article is None or body.text != article.text or body.sentences != article.sentences:
        yield Flaw("verbatim", "The sentences to select are not this article's.", "Take them from the article.")
    elif not all(any(sentence.overlaps(key) for sentence in body.sentences) for key in body.keys):
        yield Flaw("verbatim", "A deciding stretch lies in no sentence that can be selected.", "Choose another.")
