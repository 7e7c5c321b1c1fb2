from __future__ import annotations

from tests.recipes.kit import LONE, asked, keys, made, pins


def test_initially_leaves_open_what_followed() -> None:
    question = asked("time_word", "initially")
    assert keys(question) == ["What was said afterwards"]
    assert pins(question) == ["initially dismissed"]


def test_later_leaves_open_how_much_later() -> None:
    assert keys(asked("time_word", "later")) == ["How much time had passed"]


def test_no_time_word_no_question() -> None:
    assert not made("time_word", LONE)
