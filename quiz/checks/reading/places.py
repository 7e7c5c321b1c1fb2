"""Where words of a question stand in the article: looked up by the words, whatever marks and capitals lie between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.article.records import Span
from quiz.checks.reading.kept import kept
from quiz.checks.reading.marks import quotations
from quiz.checks.words import WORD, content, fold, words

if TYPE_CHECKING:
    from quiz.article.records import Article


@kept
def _tokens(article: Article) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...], dict[str, list[int]]]:
    """The folded words of an article, where each begins and ends, and at which numbers it comes."""
    found = tuple(WORD.finditer(article.text))
    spans, folded = tuple(match.span() for match in found), tuple(fold(match[0]) for match in found)
    numbers: dict[str, list[int]] = {}
    for at, word in enumerate(folded):
        numbers.setdefault(word, []).append(at)
    return folded, spans, numbers


def everywhere(text: str, article: Article) -> tuple[Span, ...]:
    """Every place where these words stand one after the other."""
    return _places(article, words(text))


@kept
def _places(article: Article, run: tuple[str, ...]) -> tuple[Span, ...]:
    """The same of folded words, which questions on one sentence ask for again and again."""
    folded, spans, numbers = _tokens(article)
    rarest = min(range(len(run)), key=lambda at: len(numbers.get(run[at], ())), default=0)
    starts = [at - rarest for at in numbers.get(run[rarest], ())] if run else []
    found = [at for at in starts if at >= 0 and folded[at : at + len(run)] == run]
    return tuple(Span(spans[at][0], spans[at + len(run) - 1][1]) for at in found)


def locate(text: str, article: Article) -> tuple[Span, ...]:
    """Every place in the report where these words stand; headings and other zones left aside."""
    return tuple(span for span in everywhere(text, article) if article.sentence_at(span.start))


def shown_words(stem: str) -> str:
    """The words a stem shows between marks; empty where it shows none."""
    found = [span for span in quotations(stem) if stem[span.start - 1] in '“"«„']
    return max((span.of(stem) for span in found), key=len, default="")


ASKING = 0.8
"""The share of the words asked about that a stem must have."""


def is_about(stem: str, asked: str) -> bool:
    """Whether a stem asks about these words: it has most of them, and next to none of its own beside the asking."""
    wanted, there = content(asked), content(stem)
    return bool(wanted) and len(wanted & there) >= ASKING * len(wanted) and len(there & wanted) >= ASKING * len(there)
