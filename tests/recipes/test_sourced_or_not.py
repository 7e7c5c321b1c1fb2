from __future__ import annotations

from tests.recipes.kit import QUIET, made, pins, rows


def test_passages_of_both_voices_are_mixed() -> None:
    question = made("sourced_or_not")[0]
    table = rows(question)
    assert table["Speaking in Holm after a long meeting with engineers from the port"] == "The reporter"
    told = list(table.values()).count("A source")
    assert len(table) == 4
    assert len(pins(question)) == len(table) + told


def test_a_report_without_sources_makes_no_question() -> None:
    assert not made("sourced_or_not", QUIET)
