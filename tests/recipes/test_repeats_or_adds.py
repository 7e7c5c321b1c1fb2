from __future__ import annotations

from tests.recipes.kit import LONE, keys, made, pins


def test_words_that_hand_on_add_no_source() -> None:
    (question,) = made("repeats_or_adds")
    assert keys(question) == ["No new source: they point to what Ilse Vorgan said"]
    assert pins(question)[1] == "the Transport Minister confirmed"


def test_nobody_cited_makes_no_question() -> None:
    assert not made("repeats_or_adds", LONE)
