from __future__ import annotations

from quiz.recipes.claims import common_clause, side
from tests.recipes.kit import BRIDGE, found_in

FOUND = found_in(BRIDGE)


def test_the_common_clause_leaves_the_figures_out() -> None:
    (claim,) = FOUND.claims
    stated = side(FOUND, claim, "states")
    assert [said.source.canonical for said in stated] == ["The ferry company Skua", "The Port Authority"]
    assert common_clause(FOUND, stated) == "there were cracks in the northern pier"


def test_the_other_side_is_told_apart() -> None:
    (claim,) = FOUND.claims
    assert [said.source.canonical for said in side(FOUND, claim, "opposes")] == ["The Nordvik Line"]
    assert common_clause(FOUND, []) is None
