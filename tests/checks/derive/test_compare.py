"""Every deriver across articles: the key is found in both texts, and a key put anywhere else is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quiz.article.read import read as read_article
from quiz.bank.read import read as read_bank
from quiz.checks.check import check
from quiz.checks.derive.compare import COMPARERS
from quiz.checks.guards.derivable import derivable
from tests.checks.derive.test_cases import CASES, wrong_keys

if TYPE_CHECKING:
    from quiz.question.records import Question

BANK = read_bank(
    (CASES / "compare.md").read_text(encoding="utf-8"), lambda name: read_article((CASES / name).read_bytes(), name)
)
EACH = pytest.mark.parametrize("question", BANK.questions, ids=[f"{q.recipe} {q.stem[-30:]}" for q in BANK.questions])


@EACH
def test_nothing_is_wrong_with_it(question: Question) -> None:
    assert check(question, BANK.articles) == ()


@EACH
def test_a_key_in_any_other_place_is_refused(question: Question) -> None:
    tried = [replace(question, body=body) for body in wrong_keys(question.body)]
    assert tried
    assert all(list(derivable(wrong, BANK.articles)) for wrong in tried)


@EACH
def test_with_the_articles_changed_round_the_key_is_another(question: Question) -> None:
    assert check(question, BANK.articles[::-1])


@EACH
def test_one_article_alone_does_not_bear_it(question: Question) -> None:
    assert {flaw.code for flaw in check(question, BANK.articles[:1])} == {"verbatim"} or not any(
        evidence.article == 2 and evidence.span for evidence in question.evidence
    )


def test_every_deriver_has_a_question() -> None:
    assert {question.recipe for question in BANK.questions} == set(COMPARERS)
