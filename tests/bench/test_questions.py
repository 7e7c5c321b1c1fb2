"""The figures that are told about questions."""

from __future__ import annotations

import pytest

from bench.question_figures import chi_square, report
from bench.questions import build
from quiz.attribution.corpus import Row
from tests.test_library import ARTICLE


@pytest.mark.parametrize(
    ("places", "p"), [([(3, 0)] * 10 + [(3, 1)] * 10 + [(3, 2)] * 10, 1.0), ([(2, 0)] * 62 + [(2, 1)] * 38, 0.0164)]
)
def test_positions_against_a_table(places: list[tuple[int, int]], p: float) -> None:
    assert chi_square(places)[2] == pytest.approx(p, abs=0.005)


def test_positions_of_nothing_are_no_pattern() -> None:
    assert chi_square([]) == (0.0, 0, 1.0)


def test_every_figure_is_told_of_a_small_corpus() -> None:
    results = [build(Row(1, "a", ARTICLE), 1), build(Row(2, "b", ""), 1)]
    told = "\n".join(report(results, 1.0))
    assert "2 articles, " in told
    assert "crashes: 1 (wanted 0)" in told
    assert "key derived: 100.0%" in told
    assert "trick first option: " in told


def test_a_corpus_without_questions_is_told_too() -> None:
    assert "0 questions" in "\n".join(report([build(Row(1, "a", "It rained.\n"), 1)], 1.0))
