from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.errors import ArticleError, NotFoundError
from quiz.store.articles import DIGITS, find_article, list_articles, save_article
from quiz.store.banks import save_bank
from tests.store.conftest import ARTICLE, BANK

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def test_an_article_comes_back_untouched(session: Session) -> None:
    row = save_article(session, "pasted.txt", "Nothing moved,\r\n the mayor  said. \n")
    assert find_article(session, row.digest).text == "Nothing moved,\r\n the mayor  said. \n"
    assert find_article(session, row.digest[:DIGITS]).name == "pasted.txt"


def test_the_same_article_is_kept_once(session: Session) -> None:
    first, second = (save_article(session, *ARTICLE) for _ in range(2))
    assert first is second
    assert list_articles(session) == [first]


def test_the_article_of_a_bank_is_in_no_list_until_a_teacher_pastes_it(session: Session) -> None:
    save_bank(session, BANK, [ARTICLE])
    assert list_articles(session) == []
    row = save_article(session, *ARTICLE)
    assert list_articles(session) == [row]


def test_what_is_no_article_is_not_kept(session: Session) -> None:
    with pytest.raises(ArticleError):
        save_article(session, "empty.txt", "  \n")
    assert list_articles(session) == []


@pytest.mark.parametrize("digest", ["", "abc", "%" * 16, "_" * 64, "0" * 64])
def test_an_unknown_digest_is_not_found(session: Session, digest: str) -> None:
    save_article(session, *ARTICLE)
    with pytest.raises(NotFoundError):
        find_article(session, digest)
