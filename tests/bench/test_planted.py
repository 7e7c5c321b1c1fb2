"""Planting defects: every sort has its rule, and what is planted is told line by line."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from bench.planted import PLANTS, beds, good, plant_all, report, weigh
from quiz.attribution.corpus import Row
from quiz.checks.check import FLAWS, GUARDS, SOUND
from tests.recipes.kit import BRIDGE

if TYPE_CHECKING:
    from bench.planted import Bed


@pytest.fixture(scope="module")
def found() -> list[Bed]:
    return beds([Row(1, "bridge", BRIDGE)], 1)


def test_every_rule_that_looks_at_one_question_has_a_defect_planted_for_it() -> None:
    rules = {rule.__name__.replace("_", "-") for rule in (*SOUND, *GUARDS, *FLAWS)} - {"one-key"}
    assert rules <= {code for codes in PLANTS.values() for code in codes}


def test_what_is_planted_differs_and_is_refused(found: list[Bed]) -> None:
    counts = plant_all(found, 2)
    told = "\n".join(report(counts, Counter(good=4, kept=4)))
    assert sum(count.planted for count in counts.values()) > len(PLANTS)
    assert "missed" not in told
    assert "defects refused: 100.0%" in told
    assert "good questions refused: 0.0% (0 of 4;" in told


def test_good_questions_stay_good_turned_round_and_in_plain_words(found: list[Bed]) -> None:
    sound = weigh(found)
    assert sound["good"] == sound["kept"] > len(found)
    assert all(next(good(question)) == question for _, question, _ in found)
