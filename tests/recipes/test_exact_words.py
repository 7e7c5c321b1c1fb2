from __future__ import annotations

import pytest

from tests.recipes.kit import LONE, keys, made, pins, wrong


def test_only_the_words_between_the_marks_are_right() -> None:
    question = next(q for q in made("exact_words") if keys(q) == ["growing confusion"])
    assert sorted(wrong(question)) == ["the long delay", "the poor planning of the council"]
    assert pins(question) == ["“growing confusion”", "Vorgan noted"]


def test_nothing_quoted_in_part_makes_no_question() -> None:
    assert not made("exact_words", LONE)


FAR = """The bridge at Holm

On Monday a storm came from the open sea, by the old lighthouse and with a heavy rain.
Mayor Tora Vell said it was {} on Tuesday.
The council sits in the town hall, between a narrow canal and the music school.
"""
LED = {"the open sea", "the old lighthouse", "a heavy rain", "the town hall", "a narrow canal", "the music school"}


def test_phrases_come_from_the_paragraphs_near_by_where_the_sentence_has_none() -> None:
    (question,) = made("exact_words", FAR.format("“a needless panic”"))
    assert keys(question) == ["a needless panic"]
    assert set(wrong(question)) < LED
    (question,) = made("exact_words", FAR.format("“needless panic”"))
    assert set(wrong(question)) < {thing.split(maxsplit=1)[1] for thing in LED}


@pytest.mark.parametrize("words", ["in a needless panic", "closing the bridge", "walking the dog", "it was a mistake"])
def test_a_part_quotation_that_names_no_thing_is_not_asked_for(words: str) -> None:
    assert not made("exact_words", FAR.format(f"“{words}”"))
