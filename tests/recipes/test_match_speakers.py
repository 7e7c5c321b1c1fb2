from __future__ import annotations

from tests.recipes.kit import LONE, made, pins, rows


def test_each_statement_has_a_source_of_its_own_and_one_is_spare() -> None:
    question = made("match_speakers")[0]
    table = rows(question)
    assert len(set(table.values())) == len(table) == 5
    assert table[""] not in [side for left, side in table.items() if left]


def test_rows_come_first_then_their_ties() -> None:
    for question in made("match_speakers"):
        assert len(pins(question)) == 2 * (len(rows(question)) - 1)


def test_too_few_sources_make_no_question() -> None:
    assert not made("match_speakers", LONE)
