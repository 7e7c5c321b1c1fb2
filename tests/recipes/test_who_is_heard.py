from __future__ import annotations

from tests.recipes.kit import LONE, keys, made, pins, wrong


def test_people_with_words_of_their_own_are_the_keys() -> None:
    question, *_ = made("who_is_heard")
    assert set(keys(question)) <= {"Ilse Vorgan", "Jonas Reet", "Mona Teske"}
    assert set(wrong(question)) <= {"Bo Tarrant", "Pia Lund", "Ansel Brod"}
    assert len(keys(question)) == len(wrong(question)) == len(pins(question))


def test_the_evidence_names_each_of_them() -> None:
    for question in made("who_is_heard"):
        assert all(key.split()[-1] in words for key, words in zip(keys(question), pins(question), strict=True))


def test_one_voice_is_no_company() -> None:
    assert not made("who_is_heard", LONE)
