"""Several articles side by side: which one a text names, and whether one has what another says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.words import content, words

if TYPE_CHECKING:
    from quiz.article.records import Article, Span
    from quiz.checks.records import Articles
    from quiz.question.records import Question

HAS, LACKS = 0.6, 0.45
"""The share of a claim's words in one sentence from which it is there; that in a paragraph up to which it is not."""


def label(number: int, articles: Articles) -> str:
    """What an article can be called: the outlet its byline ends with, folded; empty where there is none."""
    byline = articles[number - 1].byline or ""
    return " ".join(words(byline.rsplit(",", 1)[1])) if "," in byline else ""


def named(text: str, articles: Articles) -> tuple[int, ...]:
    """The articles that a text names, by outlet or by number, in the order in which it names them."""
    folded = f" {' '.join(words(text))} "
    found = []
    for number in range(1, len(articles) + 1):
        called = [f" article {number} ", *([f" {outlet} "] if (outlet := label(number, articles)) else [])]
        places = [folded.index(name) for name in called if name in folded]
        found += [(min(places), number)] if places else []
    return tuple(number for _, number in sorted(found))


def cited(question: Question, number: int) -> Span | None:
    """The first words cited of an article."""
    return next((e.span for e in question.evidence if e.article == number and e.span), None)


def has(article: Article, claim: str) -> bool | None:
    """Whether an article has a claim in one of its sentences; None where that cannot be told."""
    wanted = content(claim)
    if not wanted:
        return None
    if any(len(wanted & content(s.of(article.text))) >= HAS * len(wanted) for s in article.sentences):
        return True
    near = (len(wanted & content(p.of(article.text))) for p in article.paragraphs)
    return False if max(near, default=0) <= LACKS * len(wanted) else None


def same_matter(articles: Articles, question: Question) -> bool:
    """Whether the first words cited of each article are about one matter."""
    spans = [cited(question, number) for number in range(1, len(articles) + 1)]
    if any(span is None for span in spans):
        return False
    told = [content(span.of(article.text)) for span, article in zip(spans, articles, strict=True) if span]
    return len(told[0] & told[-1]) >= HAS * min(map(len, told))


def parts(text: str) -> list[str]:
    """The halves of an option that says one thing of each article."""
    return re.split(r";\s*", text)
