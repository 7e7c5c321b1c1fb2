from __future__ import annotations

import pytest

from tests.recipes.kit import LONE, keys, made, pins, wrong


def test_only_the_words_between_the_marks_are_right() -> None:
    question = next(q for q in made("exact_words") if keys(q) == ["growing confusion"])
    assert sorted(wrong(question)) == ["the long delay", "the poor planning of the council"]
    assert pins(question) == ["“growing confusion”", "Vorgan noted"]


def test_nothing_quoted_in_part_makes_no_question() -> None:
    assert not made("exact_words", LONE)


NEAR = """The bridge at Holm

On Monday a storm came from the open sea, by the tall tower and with a heavy rain.
Mayor Tora Vell said the old lighthouse and the narrow canal were closed for {} on Tuesday.
"""
FAR = NEAR.replace("the old lighthouse and the narrow canal were closed for", "it was")


def test_only_words_of_the_same_sentence_could_be_taken_for_quoted_ones() -> None:
    (question,) = made("exact_words", NEAR.format("“the needless panic”"))
    assert set(wrong(question)) == {"the old lighthouse", "the narrow canal"}
    assert not made("exact_words", FAR.format("“the needless panic”"))


@pytest.mark.parametrize("words", ["in a needless panic", "closing the bridge", "walking the dog", "it was a mistake"])
def test_a_part_quotation_that_names_no_thing_is_not_asked_for(words: str) -> None:
    assert not made("exact_words", NEAR.format(f"“{words}”"))
