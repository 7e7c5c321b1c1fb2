from __future__ import annotations

from tests.recipes.kit import LONE, asked, keys, made, pins, wrong


def test_office_and_channel_are_told_and_the_day_is_not() -> None:
    question = asked("told_about_source", "about Mona Teske?")
    assert sorted(keys(question)) == ["The office or job held", "Where the words were published"]
    assert "The day of the statement" in wrong(question)
    assert sorted(pins(question)) == ["Facebook", "Shop owner"]


def test_a_day_behind_the_verb_is_told() -> None:
    (question,) = made("told_about_source", LONE.replace("said that the roof", "said on Monday that the roof"))
    assert sorted(keys(question)) == ["The day of the statement", "The office or job held"]
    assert "Monday" in pins(question)


def test_a_day_in_what_is_said_is_neither_told_nor_missing() -> None:
    text = LONE.replace("had lost forty tiles in the storm", "had lost forty tiles on Monday")
    assert all("The day of the statement" not in [*keys(q), *wrong(q)] for q in made("told_about_source", text))


def test_the_office_alone_is_told_of_too_many_to_be_asked_about() -> None:
    assert not made("told_about_source", LONE)


def test_a_day_beside_a_sentence_about_the_source_is_not_missing() -> None:
    text = LONE.replace("said that the roof", "wrote on Facebook that the roof").replace(
        "She said that the ovens were ready.", "The ovens were lit on Friday."
    )
    assert all("The day of the statement" not in wrong(q) for q in made("told_about_source", text))
