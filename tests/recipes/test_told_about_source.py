from __future__ import annotations

from tests.recipes.kit import BRIDGE, keys, made, pins, wrong


def test_office_and_channel_are_told_the_day_and_the_proof_are_not() -> None:
    (question,) = made("told_about_source")
    assert question.stem == "Which of these details does the article give about Mona Teske?"
    assert sorted(keys(question)) == ["The office held", "Where the words were published"]
    assert sorted(wrong(question)) == ["A document that backs the words", "The day of the statement"]
    assert sorted(pins(question)) == ["Facebook", "Shop owner"]


def test_a_day_in_the_sentence_leaves_too_little_missing() -> None:
    assert not made("told_about_source", BRIDGE.replace("on Facebook", "on Facebook on Monday"))
