"""Every recipe's deriver, on one question each: the key is found, and a key put anywhere else is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.article.read import read as read_article
from quiz.bank.read import read as read_bank
from quiz.checks.derive import DERIVERS
from quiz.checks.guards.derivable import derivable
from quiz.question.kinds import Choice, Match, Multiple, Order, SelectSentence, ShortAnswer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.article.records import Article
    from quiz.question.kinds import Body
    from quiz.question.records import Question

CASES = Path(__file__).parents[2] / "cases" / "checks"
QUESTIONS = read_bank(
    (CASES / "derive.md").read_text(encoding="utf-8"), lambda name: read_article((CASES / name).read_bytes(), name)
).questions
EACH = pytest.mark.parametrize("question", QUESTIONS, ids=[f"{q.recipe} {q.stem[-30:]}" for q in QUESTIONS])


def wrong_keys(body: Body) -> Iterator[Body]:
    """The body with its key put in every other place."""
    if isinstance(body, Multiple):
        for at in range(len(body.options)):
            yield replace(
                body, options=tuple(replace(o, right=o.right ^ (i == at)) for i, o in enumerate(body.options))
            )
    elif isinstance(body, Choice):
        for at in [i for i, option in enumerate(body.options) if not option.right]:
            yield replace(body, options=tuple(replace(o, right=i == at) for i, o in enumerate(body.options)))
    elif isinstance(body, Match):
        sides = [pair.right for pair in body.rows]
        turned = [*sides[1:], sides[0]]
        yield replace(
            body, pairs=tuple(replace(pair, right=side) for pair, side in zip(body.rows, turned, strict=True))
        )
    elif isinstance(body, Order):
        yield replace(body, items=tuple(reversed(body.items)))
    elif isinstance(body, ShortAnswer):
        yield replace(body, accepted=("denied", "deny"))
    elif isinstance(body, SelectSentence):
        if len(body.keys) > 1:
            yield replace(body, keys=body.keys[:1])
        yield replace(body, keys=(body.sentences[0],))


@EACH
def test_the_key_is_found_from_the_words_alone(question: Question, article: Article) -> None:
    assert [flaw.message for flaw in derivable(question, (article,))] == []


@EACH
def test_a_key_in_any_other_place_is_refused(question: Question, article: Article) -> None:
    tried = [replace(question, body=body) for body in wrong_keys(question.body)]
    assert tried
    assert all(list(derivable(wrong, (article,))) for wrong in tried)


def test_every_deriver_has_a_question() -> None:
    assert {question.recipe for question in QUESTIONS} == set(DERIVERS)


def test_a_recipe_without_a_deriver_makes_no_question(question: Question, article: Article) -> None:
    (flaw,) = derivable(replace(question, recipe="brand_new"), (article,))
    assert "brand_new" in flaw.message


def test_a_question_written_by_hand_has_no_recipe_to_derive_from(question: Question, article: Article) -> None:
    assert not list(derivable(replace(question, recipe=None), (article,)))
