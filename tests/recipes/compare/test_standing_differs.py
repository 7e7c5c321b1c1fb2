from __future__ import annotations

from tests.recipes.compare.kit import POST, WAVE, asked, made, places
from tests.recipes.kit import keys, wrong

WORMS = "Worms had eaten the wooden pillars of the pier for thirty years."


def test_confirmed_here_and_denied_there() -> None:
    question = asked("standing_differs", "rust in the pillars")
    assert keys(question) == [
        "The Sandwick Post says that Marta Lund confirmed it; Radio Wave says that Edda Krag denied it"
    ]
    assert {number for number, _ in places(question)} == {1, 2}


def test_a_fact_here_and_somebodys_words_there() -> None:
    question = asked("standing_differs", "Worms had eaten")
    assert keys(question) == ["The Sandwick Post states it as a fact; Radio Wave gives it as the words of Ruth Amble"]
    assert wrong(question)["Both state it as a fact"] == "Radio Wave gives it as the words of Ruth Amble."


def test_both_may_state_it_as_a_fact() -> None:
    question = asked(
        "standing_differs", "Worms had eaten", POST, WAVE.replace("Ruth Amble, who studies wood, said that w", "W")
    )
    assert keys(question) == ["Both state it as a fact"]


def test_an_article_that_does_both_is_not_asked_about() -> None:
    twice = WAVE + f"\n{WORMS}\n"
    assert not [q for q in made("standing_differs", POST, twice) if "eaten" in q.stem]


def test_another_certainty_is_another_claim() -> None:
    could = WAVE.replace("worms had eaten", "worms could have eaten")
    assert not [q for q in made("standing_differs", POST, could) if "eaten" in q.stem]
