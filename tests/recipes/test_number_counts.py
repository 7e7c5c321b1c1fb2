from __future__ import annotations

from tests.recipes.kit import LONE, keys, made, pins, wrong

COUNTS = """The harbour of Lindholm

Mayor Tora Vell said that 412 boats had used the harbour. Teacher Per Dahl said that 38 pupils cross it every day.
Engineer Ida Falk said that 95 lamps were broken, and Captain Jo Reet said that the ferry has 120 seats.
"""


def test_a_figure_counts_what_stands_behind_it() -> None:
    question = next(q for q in made("number_counts", COUNTS) if "412" in q.stem)
    assert keys(question) == ["Boats"]
    assert "412 boats" in pins(question)[0]
    assert all(why.startswith("That is another figure: “") for why in wrong(question).values())


def test_every_other_thing_is_counted_by_another_figure() -> None:
    assert {text for q in made("number_counts", COUNTS) for text in wrong(q)} <= {"Boats", "Pupils", "Lamps", "Seats"}


def test_too_few_figures_make_no_question() -> None:
    assert not made("number_counts", LONE)
