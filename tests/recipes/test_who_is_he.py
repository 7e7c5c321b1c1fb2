from __future__ import annotations

from tests.recipes.kit import BRIDGE, LONE, asked, keys, made, pins, wrong


def test_the_pronoun_is_the_one_who_has_been_speaking() -> None:
    question = asked("who_is_he", "listening to the people")
    assert keys(question) == ["Ilse Vorgan"]
    assert pins(question) == ["She said", "Vorgan"]


def test_only_persons_are_offered() -> None:
    assert set(wrong(asked("who_is_he", "a bill"))) <= {"Bo Tarrant", "Pia Lund", "Ansel Brod", "Mona Teske"}


def test_who_is_called_he_elsewhere_cannot_be_she() -> None:
    text = BRIDGE.replace("Shop owner Mona Teske", "Mr Olan Fisk said that the fair was off. Shop owner Mona Teske")
    options = wrong(asked("who_is_he", "listening to the people", text))
    assert options
    assert "Olan Fisk" not in options


def test_nobody_else_named_makes_no_question() -> None:
    assert not made("who_is_he", LONE)


def test_nobody_of_the_other_sex_is_offered() -> None:
    assert all("Jonas Reet" not in wrong(question) for question in made("who_is_he") if "“she”" in question.stem)
