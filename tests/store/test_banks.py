from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from quiz.errors import BankError, NotFoundError
from quiz.store.attempts import answers, save_answer, start
from quiz.store.banks import KEPT, find_bank, list_banks, load, save_bank
from quiz.store.models import ArticleText, BankRow, BankVersion
from tests.store.conftest import ARTICLE, BANK, FIRST

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from quiz.store.db import Store

PLAIN = """---
title: Two islands
---

## Which island is larger?

- (x) Marl
- ( ) Fen

## Which island is smaller?

- ( ) Marl
- (x) Fen
"""


def count(session: Session, table: type[object]) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0


def test_a_bank_comes_back_as_it_was(session: Session) -> None:
    version = save_bank(session, BANK, [ARTICLE])
    bank = load(session, version.id)
    assert bank.title == version.title == "The ferry to Marl Island"
    assert [q.id for q in bank.questions] == [f"aaaaaaaaaaa{n}" for n in range(1, 6)]
    assert bank.articles[0].text == ARTICLE[1]
    assert version.questions == 5


def test_a_bank_is_found_by_the_name_made_from_its_title(session: Session) -> None:
    version = save_bank(session, BANK, [ARTICLE])
    assert version.slug == "the-ferry-to-marl-island"
    assert find_bank(session, version.slug) is version
    with pytest.raises(NotFoundError):
        find_bank(session, "the-bridge")


def test_the_same_document_is_the_same_version(session: Session) -> None:
    versions = {save_bank(session, BANK, [ARTICLE]).id for _ in range(3)}
    versions |= {save_bank(session, BANK, [ARTICLE], slug="the-ferry-to-marl-island").id}
    assert len(versions) == 1
    assert count(session, BankVersion) == count(session, BankRow) == count(session, ArticleText) == 1


def test_an_edit_is_a_new_version_and_answers_keep_the_old_one(session: Session) -> None:
    old = save_bank(session, BANK, [ARTICLE], slug="ferry")
    attempt = start(session, old)
    save_answer(session, attempt, FIRST, 1)
    new = save_bank(session, BANK.replace("calls the plan", "called the plan"), [ARTICLE], slug="ferry")
    assert (old.number, new.number) == (1, 2)
    assert find_bank(session, "ferry") is new
    assert "calls" in load(session, old.id).questions[0].stem
    assert "called" in load(session, new.id).questions[0].stem
    assert answers(session, attempt) == {FIRST: 1}


def test_going_back_to_an_old_text_makes_the_old_version_current(session: Session) -> None:
    old = save_bank(session, BANK, [ARTICLE], slug="ferry")
    save_bank(session, BANK.replace("calls the plan", "called the plan"), [ARTICLE], slug="ferry")
    assert save_bank(session, BANK, [ARTICLE], slug="ferry") is old
    assert find_bank(session, "ferry") is old


def test_a_changed_article_is_a_new_version(session: Session) -> None:
    old = save_bank(session, BANK, [ARTICLE], slug="ferry")
    new = save_bank(session, BANK, [(ARTICLE[0], ARTICLE[1] + "The school has forty pupils.\n")], slug="ferry")
    assert new.number == 2
    assert "forty" in load(session, new.id).articles[0].text
    assert "forty" not in load(session, old.id).articles[0].text


def test_a_namesake_on_another_article_is_another_bank(session: Session) -> None:
    first = save_bank(session, BANK, [ARTICLE])
    second = save_bank(session, BANK, [(ARTICLE[0], ARTICLE[1] + "The school has forty pupils.\n")])
    assert (first.slug, second.slug) == ("the-ferry-to-marl-island", "the-ferry-to-marl-island-2")


def test_a_title_without_latin_letters_still_has_an_address(session: Session) -> None:
    assert save_bank(session, PLAIN.replace("Two islands", "Два острова"), []).slug == "quiz"


def test_questions_without_ids_get_them_when_they_are_saved(session: Session) -> None:
    version = save_bank(session, PLAIN, [])
    ids = [question.id for question in load(session, version.id).questions]
    assert len(set(ids)) == 2
    assert all(len(one) == 12 for one in ids)
    assert save_bank(session, PLAIN, []) is version


def test_a_bank_with_errors_changes_nothing(session: Session) -> None:
    with pytest.raises(BankError):
        save_bank(session, BANK.replace("(x)", "( )"), [ARTICLE])
    with pytest.raises(BankError):
        save_bank(session, BANK, [])
    assert count(session, BankVersion) == count(session, BankRow) == count(session, ArticleText) == 0


def test_the_list_shows_every_bank_once_in_its_current_version(session: Session) -> None:
    save_bank(session, PLAIN, [])
    save_bank(session, BANK, [ARTICLE], slug="ferry")
    new = save_bank(session, BANK.replace("calls the plan", "called the plan"), [ARTICLE], slug="ferry")
    cards = list_banks(session)
    assert [(card.title, card.slug, card.questions) for card in cards] == [
        ("The ferry to Marl Island", "ferry", 5),
        ("Two islands", "two-islands", 2),
    ]
    assert cards[0].version_id == new.id
    assert [len(card.articles) for card in cards] == [1, 0]


def test_an_empty_store_has_an_empty_list(session: Session) -> None:
    assert list_banks(session) == []


def test_a_version_is_read_once_a_process(store: Store) -> None:
    with store.session() as session:
        version = save_bank(session, BANK, [ARTICLE])
        session.commit()
    with store.session(write=False) as one, store.session(write=False) as other:
        assert load(one, version.id) is load(other, version.id)


def test_the_process_keeps_only_so_many_banks(store: Store) -> None:
    with store.session() as session:
        for n in range(KEPT + 3):
            load(session, save_bank(session, PLAIN.replace("Two islands", f"Islands {n}"), []).id)
        assert len(session.info["cache"]) == KEPT


def test_an_unknown_version_is_not_found(session: Session) -> None:
    with pytest.raises(NotFoundError):
        load(session, 4711)


def test_two_who_save_the_same_bank_at_once_make_one_version(store: Store) -> None:
    def save(_: int) -> int:
        with store.session() as session:
            version = save_bank(session, BANK, [ARTICLE], slug="ferry")
            session.commit()
            return version.id

    with ThreadPoolExecutor(6) as pool:
        assert len(set(pool.map(save, range(12)))) == 1
