"""on_point: the words cited are those that the question is about, and not some other sentence.

The project's first guard: evidence decides the key. What a stem or a key quotes is looked up in the article, and some
evidence has to stand in the same sentence; where nothing is quoted, it has to share words with stem or key.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import answer_texts, article_of, rows
from quiz.checks.reading.places import everywhere, locate, shown_words
from quiz.checks.records import Flaw
from quiz.checks.words import content, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Article, Span
    from quiz.checks.records import Articles
    from quiz.question.records import Question

LEAST = 3
"""Words from which a key is more than a name or a label, so that where it stands is where it is decided."""
MOSTLY = 0.5
"""The share of a stem's words in a sentence that is asked about without being quoted."""
LINK = re.compile(r"^(?:that|it|they)\s+", re.IGNORECASE)


def on_point(question: Question, articles: Articles) -> Iterator[Flaw]:
    """Look whether any evidence stands where the question's words stand."""
    cited = [(article, e.span) for e in question.evidence if e.span and (article := article_of(e, articles))]
    if cited and not any(_meets(question, article, span) for article, span in cited):
        yield Flaw(
            "on-point",
            "The evidence stands in other sentences than what is asked about.",
            "Quote the words that decide.",
        )


def _meets(question: Question, article: Article, span: Span) -> bool:
    """Whether words cited stand where the question is decided; beside a stated absence they only show who is meant."""
    homes = list(_homes(question, article))
    if any(home.overlaps(span) for home in homes):
        return True
    shown = shown_words(question.stem)
    if shown and homes:
        return False
    asked, told = content(shown or question.stem), content(_home(span, article).of(article.text))
    if homes:
        return bool(asked) and len(asked & told) >= MOSTLY * len(asked)
    missing = " ".join(evidence.text for evidence in question.evidence if evidence.absent)
    keys = () if shown else _keys(question)
    return bool((asked | content(" ".join((*keys, missing)))) & told)


def _keys(question: Question) -> tuple[str, ...]:
    """Everything that is right, and the rows it belongs to."""
    return (*(text for slot in answer_texts(question) for text in slot), *rows(question))


def _homes(question: Question, article: Article) -> Iterator[Span]:
    """The sentences that hold what the stem shows, or a key or row of several words where it shows nothing."""
    shown = shown_words(question.stem)
    long = (text for text in (LINK.sub("", key) for key in _keys(question)) if len(words(text)) >= LEAST)
    for text in (shown,) if shown else long:
        yield from (_home(place, article) for place in (everywhere if shown else locate)(text, article))


def _home(span: Span, article: Article) -> Span:
    """The sentence around a span; outside the report the span itself."""
    return article.sentence_at(span.start) or span
