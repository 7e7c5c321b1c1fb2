"""The banks that come with the program, and the one among them that a teacher wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.article.read import read as read_article
from quiz.bank.read import read
from quiz.bank.write import is_edited, write
from quiz.question.kinds import KINDS, Choice, Multiple, TrueFalseNotStated
from quiz.question.records import SKILLS
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.article.records import Article
    from quiz.bank.records import Bank

BANKS = sorted((ROOT / "question_banks").glob("*.md"))
BY_HAND = ROOT / "question_banks" / "before-you-share-it.md"


def seed(name: str) -> Article:
    """An article that comes with the program."""
    return read_article((ROOT / "seeds" / name).read_bytes(), name)


@pytest.fixture(scope="module")
def by_hand() -> Bank:
    return read(BY_HAND.read_text(), seed)


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.stem)
def test_every_bank_is_read_and_written_as_it_stands(path: Path) -> None:
    text = path.read_text()
    assert write(read(text, seed)) == text


def test_the_one_by_hand_shows_every_kind_and_every_skill(by_hand: Bank) -> None:
    assert {one.body.kind for one in by_hand.questions} == set(KINDS)
    assert {one.skill for one in by_hand.questions} == set(SKILLS)
    assert is_edited(BY_HAND.read_text())


def test_every_wrong_option_of_it_says_why_and_shows_the_words(by_hand: Bank) -> None:
    for question in by_hand.questions:
        if isinstance(question.body, Choice | Multiple | TrueFalseNotStated):
            wrong = [option for option in question.body.options if not option.right]
            assert all(option.why and option.evidence for option in wrong), question.stem


def test_every_question_of_it_has_evidence_and_a_rule_to_carry_over(by_hand: Bank) -> None:
    assert all(question.evidence and len(question.feedback) == 2 for question in by_hand.questions)


def test_keys_of_it_stand_in_every_place(by_hand: Bank) -> None:
    keys = [one.body.key for one in by_hand.questions if type(one.body) is Choice]
    assert set(keys) == {0, 1, 2}
