from __future__ import annotations

from tests.recipes.kit import LONE, made, rows


def test_sources_of_several_kinds_are_sorted() -> None:
    question = made("sort_sources")[0]
    table = rows(question)
    assert table["The Port Authority"] == "Institution"
    assert table["Retired engineers"] == "Unnamed people"
    assert "Named person" in table.values()


def test_a_selection_that_fails_leaves_others() -> None:
    selections = [tuple(rows(question)) for question in made("sort_sources")]
    assert len(selections) > 1
    assert len({len(selection) for selection in selections}) > 1


def test_one_kind_sorts_nothing() -> None:
    assert not made("sort_sources", LONE)


def test_sources_whose_names_tell_all_need_no_article() -> None:
    text = (
        LONE
        + """
Ruben Aske said that the ovens were old.

Ludo Vane said that the park was wet.

Residents said that the road was closed.

The Ebbing Institute said that the bricks were sound.
"""
    )
    assert not made("sort_sources", text)
