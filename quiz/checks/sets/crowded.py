"""crowded: more than two questions turn on one sentence.

Haladyna & Downing: cover the content; each further question on a sentence tells what the others ask.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from quiz.checks.parts import own_article
from quiz.checks.records import Flaw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.article.records import Article, Span
    from quiz.checks.records import Articles
    from quiz.question.records import Question

MOST = 2


def crowded(questions: Sequence[Question], articles: Articles) -> Iterator[Flaw]:
    """Count the questions by the sentence they turn on; one with rows in many sentences turns on none."""
    turned: dict[tuple[int, Span], list[int]] = defaultdict(list)
    for at, question in enumerate(questions):
        own = own_article(question, articles)
        sentence = _turns_on(question, own) if own else None
        if sentence:
            turned[question.evidence[0].article, sentence].append(at)
    for (number, sentence), told in turned.items():
        if len(told) > MOST:
            yield Flaw(
                "crowded",
                f"{len(told)} questions turn on “{sentence.of(articles[number - 1].text)}”.",
                "Keep two of them.",
                questions=tuple(told),
            )


def _turns_on(question: Question, article: Article) -> Span | None:
    """The one sentence that holds the first evidence, if no other evidence but names and signatures lies outside."""
    spans = [evidence.span for evidence in question.evidence if evidence.span]
    if not spans:
        return None
    first = article.sentence_at(spans[0].start)
    rows = [span for span in spans if span.end - span.start > (spans[0].end - spans[0].start) / 2]
    return first if all(article.sentence_at(span.start) == first for span in rows) else None
