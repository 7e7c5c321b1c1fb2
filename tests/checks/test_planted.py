"""Defects planted into the questions of the supplied articles: nearly all are found, and no good one is refused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bench.planted import PLANTS, plant_all, weigh
from bench.plants import Ground
from quiz.checks.check import check_bank
from quiz.pipeline import build
from quiz.recipes.compose import compose

if TYPE_CHECKING:
    from bench.planted import Bed
    from quiz.pipeline import Built

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
FOUND = 0.98
"""The share of planted defects that must be refused."""
BY_ITS_RULE = 0.95
"""The share that the rule refuses which is there for it: others may come before."""
RARE = {"also_true_words", "also_true_part", "also_true_left_out", "evidence_outside", "number_order", "convergence"}
"""Defects that few questions can have."""


@pytest.fixture(scope="module")
def banks() -> list[Built]:
    return [build(path.read_bytes(), path.name) for path in SEEDS]


@pytest.fixture(scope="module")
def beds(banks: list[Built]) -> list[Bed]:
    """Every question with what can be asked beside it."""
    grounds = [(built, Ground(built.article, compose(built.found, 1))) for built in banks]
    return [(built.article.name, question, ground) for built, ground in grounds for question in built.bank.questions]


def test_no_good_question_is_refused(banks: list[Built], beds: list[Bed]) -> None:
    sound = weigh(beds)
    assert sound["good"] == sound["kept"] > len(beds)
    for built in banks:
        assert [flaw for flaw in check_bank(built.bank.questions, (built.article,)) if flaw.severity == "reject"] == []


def test_planted_defects_are_found_by_the_rule_that_is_there_for_them(beds: list[Bed]) -> None:
    counts = plant_all(beds, 12)
    assert {name for name, count in counts.items() if not count.planted} <= RARE
    planted = sum(count.planted for count in counts.values())
    missed = {name: count.missed for name, count in counts.items() if count.missed}
    assert sum(map(len, missed.values())) <= (1 - FOUND) * planted, missed
    assert sum(count.by_its_rule for count in counts.values()) >= BY_ITS_RULE * planted
    assert len(PLANTS) == len(counts)
