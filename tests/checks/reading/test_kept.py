from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.article.read import read
from quiz.checks.reading.kept import ARTICLES, kept

if TYPE_CHECKING:
    from quiz.article.records import Article


def test_an_answer_is_worked_out_once_an_article() -> None:
    asked: list[tuple[str, int]] = []

    def length(article: Article, times: int) -> int:
        asked.append((article.text, times))
        return len(article.text) * times

    answer = kept(length)
    one, other = (read(text, "a.txt") for text in ("It rained.\n", "It snowed again.\n"))
    assert [answer(one, 2), answer(other, 2), answer(one, 2), answer(one, 3)] == [22, 34, 22, 33]
    assert asked == [(one.text, 2), (other.text, 2), (one.text, 3)]


def test_only_the_last_articles_are_kept() -> None:
    read_again: list[str] = []
    answer = kept(lambda article: read_again.append(article.text))
    articles = [read(f"It rained {n} times.\n", "a.txt") for n in range(ARTICLES + 1)]
    for article in (*articles, articles[0]):
        answer(article)
    assert len(read_again) == ARTICLES + 2
