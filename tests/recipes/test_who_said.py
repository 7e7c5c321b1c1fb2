from __future__ import annotations

from tests.recipes.kit import LONE, asked, keys, made, pins, wrong


def test_asks_for_the_source_of_a_paraphrase() -> None:
    question = asked("who_said", "1,200 lorries")
    assert question.stem == "Who said that 1,200 lorries had crossed the bridge at night?"
    assert keys(question) == ["The county police"]
    assert pins(question) == ["1,200 lorries had crossed the bridge at night", "the county police reported"]
    assert question.difficulty == 1


def test_a_pronoun_is_followed_by_the_name_it_stands_for() -> None:
    question = asked("who_said", "the ministry was")
    assert pins(question)[1:] == ["She said", "Vorgan"]
    assert question.difficulty == 3


def test_who_is_talked_about_is_offered_and_told_apart() -> None:
    question = asked("who_said", "sending us a bill")
    assert wrong(question)["Bo Tarrant"].startswith("These words talk about Bo Tarrant")


def test_who_says_the_same_is_never_a_distractor() -> None:
    assert "The Port Authority" not in wrong(asked("who_said", "many cracks"))


def test_one_source_alone_makes_no_question() -> None:
    assert not made("who_said", LONE)
