from __future__ import annotations

from tests.recipes.kit import LONE, keys, made, pins, wrong


def test_only_the_words_between_the_marks_are_right() -> None:
    (question,) = made("exact_words")
    assert keys(question) == ["growing confusion"]
    assert sorted(wrong(question)) == ["the long delay", "the poor planning of the council"]
    assert pins(question) == ["“growing confusion”", "Vorgan noted"]


def test_nothing_quoted_in_part_makes_no_question() -> None:
    assert not made("exact_words", LONE)
