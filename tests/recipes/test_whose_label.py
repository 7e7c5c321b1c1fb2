from __future__ import annotations

import pytest

from tests.recipes.kit import BRIDGE, LONE, asked, keys, made, pins, wrong


def test_a_judging_phrase_belongs_to_who_says_it() -> None:
    question = asked("whose_label", "ghost stories")
    assert keys(question) == ["The Nordvik Line"]
    assert wrong(question)["The reporter"] == "The quotation marks show that these are somebody else’s words."
    assert pins(question)[0] == "“ghost stories.”"


def test_no_marks_no_label() -> None:
    assert not made("whose_label", LONE)


@pytest.mark.parametrize(
    "words",
    [
        "about 40,000 crowns",
        "no matter what",
        "clearly set the valley apart",
        "ending careless work at the pier",
        "is a shame",
    ],
)
def test_what_judges_nothing_is_no_description(words: str) -> None:
    text = BRIDGE.replace("“ghost stories.”", f"“{words}.”")
    assert not any(words in question.stem for question in made("whose_label", text))


def test_praise_and_abuse_are_descriptions() -> None:
    text = BRIDGE.replace("“ghost stories.”", "“a reckless stunt.”")
    assert any("a reckless stunt" in question.stem for question in made("whose_label", text))
