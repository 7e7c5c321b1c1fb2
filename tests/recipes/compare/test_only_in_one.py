from __future__ import annotations

from tests.recipes.compare.kit import POST, WAVE, asked, made, places
from tests.recipes.kit import keys, wrong


def test_a_voice_that_one_article_alone_has_is_asked_for() -> None:
    question = asked("only_in_one", "the Sandwick Post")
    assert keys(question) == ["Jens Odd"]
    assert places(question) == {(1, "Jens Odd, who fishes from the pier, said"), (2, "words of Jens Odd")}


def test_voices_of_both_and_of_the_other_are_wrong_and_say_why() -> None:
    told = wrong(asked("only_in_one", "the Sandwick Post"))
    assert told["Marta Lund"] == "Both articles report words of Marta Lund."
    assert "Radio Wave that reports words of Ruth Amble" in told["Ruth Amble"]


def test_who_is_so_much_as_named_in_the_other_is_not_asked_for() -> None:
    named = WAVE + "\nMr Odd was on the beach as well.\n"
    assert not [q for q in made("only_in_one", POST, named) if "Sandwick Post" in q.stem]


def test_without_a_common_voice_there_is_nothing_to_tell_apart() -> None:
    assert not made("only_in_one", POST, "A gull sat on the pier.\n\nRuth Amble said that worms had eaten the wood.\n")
