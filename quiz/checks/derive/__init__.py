"""One deriver a recipe, under the recipe's name: from a question and an article to what is right, slot by slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.article.records import Article
    from quiz.question.records import Question

    Deriver = Callable[[Question, Article], tuple[frozenset[str], ...]]

DERIVERS: dict[str, Deriver] = {}
