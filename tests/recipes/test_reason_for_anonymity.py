from __future__ import annotations

import pytest

from tests.recipes.kit import keys, made, pins, wrong


def test_a_reason_given_is_the_key() -> None:
    (question,) = made("reason_for_anonymity")
    assert keys(question) == ["For fear of losing her job"]
    assert pins(question)[-1] == "for fear of losing her job"
    assert wrong(question)["The article gives no reason"] == "It does give one, right beside the label."


def test_a_missing_reason_is_the_key_too() -> None:
    text = "The pump at Ebbing is dry.\n\nAccording to town officials, the well had been empty since the spring.\n"
    (question,) = made("reason_for_anonymity", text)
    assert keys(question) == ["The article gives no reason"]
    assert question.evidence[-1].absent


def test_nobody_asks_for_the_names_of_a_crowd() -> None:
    text = "The pump at Ebbing is dry.\n\nAccording to local residents, the well had been empty since the spring.\n"
    assert not made("reason_for_anonymity", text)


@pytest.mark.parametrize(
    "more",
    ["The mayor’s aides spoke on condition of anonymity.", "Her staff was not authorized to speak."],
)
def test_a_reason_anywhere_may_be_theirs(more: str) -> None:
    text = f"The pump is dry.\n\nAccording to town officials, the well had been empty since the spring. {more}\n"
    assert not made("reason_for_anonymity", text)
