from __future__ import annotations

from tests.recipes.kit import BRIDGE, keys, made, pins, wrong


def test_brackets_are_the_newsrooms() -> None:
    (question,) = made("inserted_words")
    assert keys(question) == ["The newsroom"]
    assert set(wrong(question)) == {"Ilse Vorgan", "Bo Tarrant"}
    assert pins(question) == ["[council leader Bo]", "she said", "Vorgan"]


def test_round_brackets_may_have_been_spoken() -> None:
    assert not made("inserted_words", BRIDGE.replace("[council leader Bo]", "(council leader Bo)"))
