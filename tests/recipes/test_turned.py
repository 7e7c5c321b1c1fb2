from __future__ import annotations

import pytest

from quiz.recipes import turned
from quiz.recipes.said import statements
from tests.recipes.kit import LONE, found_in, keys, made

SAID = statements(found_in(LONE))[0]


@pytest.mark.parametrize(
    ("text", "contrary"),
    [
        ("prices rose in the harbour towns", "prices fell in the harbour towns"),
        ("the mill is not safe for visitors", "the mill is safe for visitors"),
        ("the mill isn’t safe for visitors", "the mill is safe for visitors"),
        ("it won’t open in time", "it will open in time"),
        ("the new mill will open in May", "the new mill will not open in May"),
        ("visitors can reach the mill by boat", "visitors cannot reach the mill by boat"),
        ("they made a fair offer in May", "they made an unfair offer in May"),
        ("I want a new mill in Ebbing", "I do not want a new mill in Ebbing"),
        ("Vell wants a new mill in Ebbing", "Vell does not want a new mill in Ebbing"),
        ("they wanted a new mill in Ebbing", "they did not want a new mill in Ebbing"),
        ("we’re ready for the storm, and it will come", "we’re not ready for the storm, and it will come"),
    ],
)
def test_one_word_turns_a_clause_round(text: str, contrary: str) -> None:
    told = turned.turned(SAID, text, "", 1)
    assert told is not None
    assert told[0] == contrary
    assert told[1] in text
    assert told[2] in contrary


@pytest.mark.parametrize(
    "text",
    [
        "nobody will go",
        "the man who was arrested had a key",
        "the mill does not open on Sundays",
        "there is no way to know",
        "the reform, which was late, has begun",
        "bakers bake bread",
        "the mill has not even opened",
        "they end up in debt",
        "whether the mill will open is open",
        "he may have been there",
    ],
)
def test_what_one_word_may_not_turn_is_left_alone(text: str) -> None:
    assert turned.turned(SAID, text, "", 1) is None


def test_a_part_of_the_whole_is_not_turned_by_a_word() -> None:
    text = "The mill is shut.\n\nTora Vell said that half of the bakers are happy with the oven.\n"
    assert not [q for q in made("stated_or_not", text) if keys(q) == ["False"]]


def test_a_set_phrase_has_no_opposite() -> None:
    text = "The mill is shut.\n\nTora Vell said that the bakers of the valley raise money in the streets.\n"
    assert not any("lower" in q.stem for q in made("stated_or_not", text))


@pytest.mark.parametrize(
    "text",
    [
        "there is respect in the harbour towns",
        "it is clearly a mill for the whole town",
        "I think clearly we like the mill",
        "the mill will close because the river is low",
        "the flour won’t keep because of the wet roof",
    ],
)
def test_where_a_not_would_be_no_english_or_no_sense_nothing_is_turned(text: str) -> None:
    assert turned.turned(SAID, text, "", 1) is None


def test_what_will_be_is_denied_in_one_word() -> None:
    told = turned.turned(SAID, "I’ll release the figures of the mill", "", 1)
    assert told is not None
    assert told[0] == "I won’t release the figures of the mill"
