from __future__ import annotations

import pytest

from quiz.recipes.said import sure
from tests.recipes.kit import found_in, made

HEAD = "The Mill At Ebbing\n\nThe mill at Ebbing is to close.\n\n"


def heard(text: str) -> list[str]:
    """The names of all sources that are sure."""
    return [attribution.source.canonical for attribution in sure(found_in(HEAD + text))]


@pytest.mark.parametrize(
    "cue",
    ["does not believe that", "may have said that", "never said that", "doesn’t think that"],
)
def test_what_somebody_did_not_say_is_no_statement(cue: str) -> None:
    assert not heard(f"Mayor Tora Vell {cue} the ovens were ready for the winter.")


@pytest.mark.parametrize("cue", ["said that", "has said that", "later said that", "denied that"])
def test_what_somebody_said_is_one(cue: str) -> None:
    assert heard(f"Mayor Tora Vell {cue} the ovens were ready for the winter.") == ["Tora Vell"]


def test_words_between_marks_were_said_whatever_stands_before() -> None:
    assert heard("“The ovens are ready,” said Mayor Tora Vell, who could not say more.") == ["Tora Vell"]


def test_words_of_a_heading_are_only_passed_on() -> None:
    assert not heard("Mayor Tora Vell posted a picture under a headline that said “Ovens At Ebbing Are Cold For Good.”")


@pytest.mark.parametrize(
    "who",
    ["Supporters of Tora Vell", "A spokesman for Tora Vell"],
)
def test_whoever_follows_or_speaks_for_somebody_is_another(who: str) -> None:
    assert "Tora Vell" not in heard(f"{who} said that the ovens were ready for the winter.")


def test_a_person_named_behind_an_office_is_meant() -> None:
    assert heard("The head of the mill, Tora Vell, said that the ovens were ready.") == ["Tora Vell"]
    assert heard("According to Tora Vell, the ovens were ready for the winter.") == ["Tora Vell"]


def test_words_that_fill_a_gap_are_no_clause() -> None:
    text = HEAD + "The roof may fall, as many bakers believe the old roof did in Tarn.\n\nBakers said that it was wet."
    assert not any("did in Tarn" in question.stem for question in made("who_said", text) + made("voice_of", text))
