from __future__ import annotations

from tests.recipes.kit import BRIDGE, keys, made, pins


def test_the_one_that_rejects() -> None:
    (question,) = made("who_disputes")
    assert keys(question) == ["The Nordvik Line"]
    assert pins(question)[0] == "The Nordvik Line had initially dismissed"


def test_two_that_reject_would_be_two_keys() -> None:
    text = BRIDGE + "\nThe Rowing Club denied reports about cracks in the pier.\n"
    assert not made("who_disputes", text)
