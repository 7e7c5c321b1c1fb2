from __future__ import annotations

import pytest

from quiz.article.read import read
from quiz.checks.check import check
from quiz.question.kinds import ShortAnswer
from tests.recipes.kit import LONE, asked, made


def test_the_verb_counts_in_its_forms() -> None:
    question = asked("cue_word", "the Port Authority")
    assert isinstance(question.body, ShortAnswer)
    assert question.body.accepted[:3] == ("confirmed", "confirm", "confirms")
    assert question.body.mark("Confirmed.") == 1
    assert question.body.mark("said") == 0


def test_said_shows_no_stance() -> None:
    assert not made("cue_word", LONE)


STANDS = """The bridge at Holm

Mayor Tora Vell praised the harbour master’s plan for a new ferry.
Engineer Jonas Reet insisted that they would finish the work in May.
The shop owner Mona Teske accused the council of hiding a letter.
Driver Salka Brun criticised the plan as a waste of money.
"""


@pytest.mark.parametrize(
    ("words", "verb"),
    [("the harbour master’s plan for a new ferry", "praised"), ("they would finish the work in May", "insisted")],
)
def test_words_that_do_not_stand_alone_can_be_looked_up(words: str, verb: str) -> None:
    question = asked("cue_word", words, STANDS)
    assert isinstance(question.body, ShortAnswer)
    assert question.body.key == verb


def test_a_second_verb_that_stands_before_the_words_is_found_again() -> None:
    text = STANDS + "Mona Teske said that the road was empty, vowing that the guests would be back in May.\n"
    question = asked("cue_word", "back in May", text)
    assert isinstance(question.body, ShortAnswer)
    assert question.body.key == "vowing"
    assert check(question, (read(text, "report.txt"),)) == ()


def test_somebody_addressed_or_a_verdict_beside_the_object_makes_no_question() -> None:
    assert not [q for q in made("cue_word", STANDS) if "letter" in q.stem or "waste" in q.stem]


@pytest.mark.parametrize(
    "thing",
    ["the closure of the old mill on Monday", "the closure of the old mill in his opening statement"],
)
def test_when_and_where_it_was_said_is_no_part_of_the_matter(thing: str) -> None:
    text = f"The mill at Ebbing is to close.\n\nMayor Ruben Aske condemned {thing}.\n"
    assert not any("Monday" in q.stem or "statement" in q.stem for q in made("cue_word", text))


def test_a_poll_takes_no_stand() -> None:
    text = "The mill is to close.\n\nA survey of bakers suggested that the mill could stay open for years.\n"
    assert not made("cue_word", text)
