from __future__ import annotations

from tests.recipes.kit import BRIDGE, LONE, asked, keys, made, pins, wrong


def test_a_figure_belongs_to_its_giver() -> None:
    question = asked("number_source", "1,200 lorries")
    assert keys(question) == ["The county police"]
    assert pins(question) == ["1,200 lorries", "the county police reported"]
    assert any("another figure" in why for why in wrong(question).values())


def test_a_figure_that_two_give_is_not_asked_for() -> None:
    text = BRIDGE.replace("several hundred cracks", "1,200 lorries")
    assert all("1,200" not in question.stem for question in made("number_source", text))


def test_one_giver_alone_makes_no_question() -> None:
    assert not made("number_source", LONE)
