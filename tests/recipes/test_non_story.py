from __future__ import annotations

from tests.recipes.kit import BRIDGE, LONE, keys, made, pins, wrong


def test_a_link_is_no_part_of_the_report() -> None:
    (question,) = made("non_story")
    assert keys(question) == ["Town Band Wins Prize For Loudest Drum In The Province – Salka Brun"]
    assert pins(question)[0].startswith("READ ALSO:")
    assert all(text in BRIDGE for text in wrong(question))


def test_a_page_that_is_all_report_makes_no_question() -> None:
    assert not made("non_story", LONE)


def test_a_headline_is_no_sentence_of_the_report() -> None:
    (question,) = made("non_story")
    assert "No Clear Answer From The County" not in wrong(question)
