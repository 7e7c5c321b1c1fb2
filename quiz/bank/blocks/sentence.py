"""A sentence to select: no answer block; the quotations below the question are the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.question.kinds import SelectSentence

if TYPE_CHECKING:
    from quiz.article.records import Article
    from quiz.bank.page import Page
    from quiz.question.options import Evidence


def read(
    line: int, evidence: tuple[Evidence, ...], articles: tuple[Article | None, ...], page: Page
) -> SelectSentence | None:
    """The sentences of the article quoted from, with the words that decide."""
    keys = tuple(one.span for one in evidence if one.span)
    article = articles[evidence[0].article - 1] if keys else None
    if article is None or len(keys) < len(evidence):
        page.add("select-evidence", line)
    elif len({one.article for one in evidence}) > 1:
        page.add("select-articles", line)
    elif not all(any(sentence.overlaps(key) for sentence in article.sentences) for key in keys):
        page.add("select-sentence", line)
    else:
        return SelectSentence(keys, article.sentences, article.text)
    return None
