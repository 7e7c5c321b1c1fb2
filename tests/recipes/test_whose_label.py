from __future__ import annotations

from tests.recipes.kit import LONE, asked, keys, made, pins, wrong


def test_a_judging_phrase_belongs_to_who_says_it() -> None:
    question = asked("whose_label", "ghost stories")
    assert keys(question) == ["The Nordvik Line"]
    assert wrong(question)["The reporter"] == "The marks hand these words to somebody else."
    assert pins(question)[0] == "“ghost stories.”"


def test_no_marks_no_label() -> None:
    assert not made("whose_label", LONE)
