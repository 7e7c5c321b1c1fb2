from __future__ import annotations

from dataclasses import replace

from quiz.question.kinds import Choice, Match
from quiz.recipes.tidy import is_column, tidied
from tests.recipes.kit import BRIDGE, found_in, made

COLUMN = """My Years At The Mill

I came to the mill at Ebbing as a boy, and my father baked there. We were poor.

Mayor Tora Vell said that the ovens were ready for the winter. The ovens are old. I would not bake in them.

My oven at home is new. “I love the mill,” said Ruben Aske.
"""


def test_a_column_is_told_by_who_tells_it() -> None:
    assert is_column(found_in(COLUMN))
    assert not is_column(found_in(BRIDGE))


def test_what_others_say_of_themselves_makes_no_column() -> None:
    said = "“I came to the mill, and my father baked there. We loved our ovens,” said Ruben Aske.\n\n"
    assert not is_column(found_in(f"The Mill\n\nThe mill is closed.\n\n{said * 3}"))


def test_a_column_has_a_writer() -> None:
    (question, *_) = made("voice_of")
    told = tidied(found_in(COLUMN), question)
    assert isinstance(told.body, Choice)
    assert any("the writer’s own statement" in option.text for option in told.body.options)
    assert not any("reporter" in option.text for option in told.body.options)


def test_words_of_the_article_stay_as_they_are() -> None:
    (question, *_) = made("voice_of")
    shown = replace(question, stem="Who tells the reporter this: “The reporter left”?")
    assert tidied(found_in(COLUMN), shown).stem == "Who tells the writer this: “The reporter left”?"


def test_right_sides_change_too() -> None:
    (question, *_) = made("quoted_or_retold")
    told = tidied(found_in(COLUMN), question)
    assert isinstance(told.body, Match)
    assert "Retold by the writer" in {pair.right for pair in told.body.pairs}


def test_an_abbreviation_at_an_end_keeps_one_stop() -> None:
    (question, *_) = made("who_said")
    told = tidied(found_in(BRIDGE), replace(question, feedback=("Words of Aske Jr..", "And so on...")))
    assert told.feedback == ("Words of Aske Jr.", "And so on...")


def test_a_last_line_about_the_writer_makes_a_column() -> None:
    line = "Tora Vell is the author of three books on mills and bread."
    assert is_column(found_in(f"The Mill\n\nThe mill is closed.\n\n{line}\n"))
    assert not is_column(found_in(f"The Mill\n\n{line}\n\nThe mill is closed.\n\nIt was sold.\n"))
