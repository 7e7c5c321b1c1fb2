"""Editing never changes the past: who answered keeps the version, the answers and the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.assess.mark import mark
from quiz.store.articles import article_digest
from quiz.store.attempts import answers, finish, save_answer, start
from quiz.store.banks import find_bank, load, save_bank
from quiz.store.models import ArticleText
from tests.store.conftest import ARTICLE, BANK, FIFTH, FIRST, FOURTH, SECOND, THIRD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from quiz.assess.records import Mark
    from quiz.question.kinds import Answer
    from quiz.store.db import Store
    from quiz.store.models import Attempt, BankVersion

OTHER_KEY = BANK.replace("- (x) Ilse Brandt\n- ( ) The harbour office", "- ( ) Ilse Brandt\n- (x) The harbour office")
OTHER_KEY = OTHER_KEY.replace("  - It announced the plan.\n", "")
EDITS = {
    "another key": OTHER_KEY,
    "other options": BANK.replace("- [x] The ferry will stop in May\n", ""),
    "another order": BANK.replace("- [x] The ferry will stop in May\n- [ ] Eleven", "- [ ] Eleven").replace(
        "- [x] The ferry is not", "- [x] The ferry will stop in May\n- [x] The ferry is not"
    ),
    "other accepted words": BANK.replace("= denied\n\n= denies", "= says no"),
    "a question less": BANK[: BANK.index("## Which sentence")],
    "a question more": BANK + "\n## Who else?\n\n= nobody\n",
    "no ids": "\n".join(line for line in BANK.split("\n") if not line.startswith("{#")).replace(
        "own words about the pupils?", "own words about the pupils?\n{kind=select_sentence}"
    ),
}


def state(session: Session, attempt: Attempt) -> tuple[Mapping[str, Answer], tuple[Mark, ...]]:
    """What was chosen, and every mark for it."""
    given = answers(session, attempt)
    questions = load(session, attempt.version_id).questions
    return given, mark(questions, given)


def sat(session: Session, version: BankVersion) -> Attempt:
    """A student who answered everything."""
    attempt = start(session, version)
    sentence = ARTICLE[1].index("“We will"), ARTICLE[1].index("she said.") + len("she said.")
    for question, answer in ((FIRST, 0), (SECOND, (0, 2)), (THIRD, (0, 1)), (FOURTH, "denied"), (FIFTH, sentence)):
        save_answer(session, attempt, question, answer)
    finish(session, attempt)
    return attempt


@pytest.mark.parametrize("edit", EDITS)
def test_who_answered_keeps_version_answers_and_marks(store: Store, edit: str) -> None:
    with store.session() as session:
        version = save_bank(session, BANK, [ARTICLE], slug="ferry")
        attempt = sat(session, version)
        kept, before = version.text, state(session, attempt)
        session.commit()
    with store.session() as session:
        new = save_bank(session, EDITS[edit], [ARTICLE], slug="ferry")
        assert new.id != version.id
        session.commit()
    store._cache.clear()  # noqa: SLF001 - another process has read nothing yet
    with store.session() as session:
        again = session.merge(attempt)
        assert again.version_id == version.id
        assert state(session, again) == before
        assert session.merge(version).text == kept


def test_a_corrected_article_leaves_the_old_one_to_who_answered(store: Store) -> None:
    with store.session() as session:
        attempt = sat(session, save_bank(session, BANK, [ARTICLE], slug="ferry"))
        before = state(session, attempt)
        save_bank(session, BANK, [(ARTICLE[0], "A correction was made.\n" + ARTICLE[1])], slug="ferry")
        store._cache.clear()  # noqa: SLF001 - another process has read nothing yet
        assert state(session, attempt) == before


def test_a_version_cannot_be_written_over(session: Session) -> None:
    version = save_bank(session, BANK, [ARTICLE])
    version.text = BANK.replace("calls the plan", "called the plan")
    with pytest.raises(RuntimeError, match="never changes"):
        session.flush()


def test_nor_can_its_article(session: Session) -> None:
    save_bank(session, BANK, [ARTICLE])
    article = session.get_one(ArticleText, article_digest(*ARTICLE))
    article.text = "Another text."
    with pytest.raises(RuntimeError, match="never changes"):
        session.flush()


def test_questions_that_lost_their_ids_have_them_in_the_next_version(session: Session) -> None:
    old = save_bank(session, BANK, [ARTICLE], slug="ferry")
    new = save_bank(session, EDITS["no ids"].replace("= denies", "= denies it"), [ARTICLE], slug="ferry")
    assert new.number == 2
    assert [q.id for q in load(session, new.id).questions] == [q.id for q in load(session, old.id).questions]


def test_a_question_more_gets_an_id_of_its_own(session: Session) -> None:
    save_bank(session, BANK, [ARTICLE], slug="ferry")
    ids = [
        q.id for q in load(session, save_bank(session, EDITS["a question more"], [ARTICLE], slug="ferry").id).questions
    ]
    assert ids[:-1] == [FIRST, SECOND, THIRD, FOURTH, FIFTH]
    assert len(set(ids)) == 6


def test_the_same_text_without_ids_is_the_same_version_whatever_came_between(session: Session) -> None:
    plain = save_bank(session, EDITS["no ids"], [ARTICLE], slug="ferry")
    save_bank(session, BANK, [ARTICLE], slug="ferry")
    assert save_bank(session, EDITS["no ids"], [ARTICLE], slug="ferry") is plain
    assert find_bank(session, "ferry") is plain
