from __future__ import annotations

from tests.recipes.kit import keys, made, pins, wrong

UNNAMED = """The pool at Ebbing stays closed.

Town clerk Odd Kram said that the water had turned green. Coach Tora Vell said that her team had moved to the lake.

According to local residents, the pump had been broken since the spring.
"""


def test_the_label_is_the_key_and_the_named_are_not() -> None:
    (question,) = made("least_identified", UNNAMED)
    assert keys(question) == ["Local residents"]
    assert pins(question) == ["According to local residents"]
    assert set(wrong(question)) == {"Odd Kram", "Tora Vell"}


def test_two_labels_would_be_two_keys() -> None:
    assert not made("least_identified")
