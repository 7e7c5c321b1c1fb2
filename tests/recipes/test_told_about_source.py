from __future__ import annotations

from tests.recipes.kit import LONE, asked, keys, made, pins, wrong


def test_office_and_channel_are_told_the_day_and_the_proof_are_not() -> None:
    question = asked("told_about_source", "about Mona Teske?")
    assert sorted(keys(question)) == ["The office or job held", "Where the words were published"]
    assert sorted(wrong(question)) == ["A document that backs the words", "The day of the statement"]
    assert sorted(pins(question)) == ["Facebook", "Shop owner"]


def test_a_day_behind_the_verb_is_told() -> None:
    (question,) = made("told_about_source", LONE.replace("said that the roof", "said on Monday that the roof"))
    assert sorted(keys(question)) == ["The day of the statement", "The office or job held"]
    assert "Monday" in pins(question)


def test_a_day_in_what_is_said_is_neither_told_nor_missing() -> None:
    text = LONE.replace("had lost forty tiles in the storm", "had lost forty tiles on Monday")
    assert all("The day of the statement" not in [*keys(q), *wrong(q)] for q in made("told_about_source", text))
