from __future__ import annotations

from tests.recipes.kit import LONE, asked, keys, made, pins, wrong


def test_the_pronoun_is_the_one_who_has_been_speaking() -> None:
    question = asked("who_is_he", "listening to the people")
    assert keys(question) == ["Ilse Vorgan"]
    assert pins(question) == ["She said", "Vorgan"]


def test_only_persons_are_offered() -> None:
    assert set(wrong(asked("who_is_he", "a bill"))) <= {"Bo Tarrant", "Pia Lund", "Ansel Brod", "Jonas Reet"}


def test_who_is_called_he_elsewhere_cannot_be_she() -> None:
    text = LONE.replace(
        "She said", "Mr Odd Kram said that the bread was good. He said that he was glad. Dr Lin Moe said no. She said"
    )
    assert all("Odd Kram" not in wrong(question) for question in made("who_is_he", text) if "“She”" in question.stem)


def test_nobody_else_named_makes_no_question() -> None:
    assert not made("who_is_he", LONE)
