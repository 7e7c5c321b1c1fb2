"""Defects planted into the questions of a built bank: nearly all are found, and no good question is refused."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.checks.check import check, check_bank
from quiz.pipeline import build
from tests.checks.plants import PLANTS

if TYPE_CHECKING:
    from quiz.pipeline import Built

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
FOUND = 0.97
"""The share of planted defects that must be found."""


@pytest.fixture(scope="module")
def banks() -> list[Built]:
    return [build(path.read_bytes(), path.name) for path in SEEDS]


def test_no_question_of_a_built_bank_is_refused(banks: list[Built]) -> None:
    for built in banks:
        assert [flaw for question in built.bank.questions for flaw in check(question, (built.article,))] == []
        assert [flaw for flaw in check_bank(built.bank.questions, (built.article,)) if flaw.severity == "reject"] == []


def test_planted_defects_are_found_by_the_rule_that_is_there_for_them(banks: list[Built]) -> None:
    planted, missed = Counter[str](), Counter[str]()
    for built in banks:
        for question in built.bank.questions:
            for plant, rules in PLANTS.items():
                broken = plant(question, built.article)
                if broken is not None:
                    planted[plant.__name__] += 1
                    missed[plant.__name__] += not rules & {flaw.code for flaw in check(broken, (built.article,))}
    assert set(planted) == {plant.__name__ for plant in PLANTS}
    assert missed.total() <= (1 - FOUND) * planted.total(), {name: n for name, n in missed.items() if n}
