from __future__ import annotations

from tests.recipes.kit import LONE, made, rows


def test_sources_of_several_kinds_are_sorted() -> None:
    (question,) = made("sort_sources")
    table = rows(question)
    assert table["The Port Authority"] == "Institution"
    assert table["Retired engineers"] == "Unnamed people"
    assert "Named person" in table.values()


def test_one_kind_sorts_nothing() -> None:
    assert not made("sort_sources", LONE)
