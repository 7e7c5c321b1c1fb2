from __future__ import annotations

from tests.recipes.kit import BRIDGE, keys, made, pins


def test_a_heading_that_repeats_one_source_is_traced_to_it() -> None:
    (question,) = made("heading_claim")
    assert question.stem == "Whose claim does the heading “No Clear Answer From The County” repeat?"
    assert keys(question) == ["Jonas Reet"]
    assert pins(question)[1] == "there was no clear answer from the county"


def test_a_heading_of_its_own_makes_no_question() -> None:
    assert not made("heading_claim", BRIDGE.replace("No Clear Answer From The County", "A Cold Week In The Valley"))
