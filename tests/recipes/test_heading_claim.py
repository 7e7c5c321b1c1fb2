from __future__ import annotations

import pytest

from tests.recipes.kit import BRIDGE, keys, made, pins


def test_a_heading_that_repeats_one_source_is_traced_to_it() -> None:
    (question,) = made("heading_claim")
    assert question.stem == "Whose claim does the heading “No Clear Answer From The County” repeat?"
    assert keys(question) == ["Jonas Reet"]
    assert pins(question)[1] == "there was no clear answer from the county"


def test_a_heading_of_its_own_makes_no_question() -> None:
    assert not made("heading_claim", BRIDGE.replace("No Clear Answer From The County", "A Cold Week In The Valley"))


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("Guild Says Mill Roof Will Fall In Winter", "the mill roof will fall in the winter"),
        ("Mill Roof Must Fall In Winter", "the mill roof will likely fall in the winter"),
        ("Mill Roof Will Fall In Winter", "the mill roof will fall in the winter if nobody mends it"),
        ("Tora Vell: Mill Roof Will Fall In Winter", "the mill roof will fall in the winter"),
    ],
)
def test_a_heading_with_its_own_source_or_another_strength_makes_no_question(heading: str, body: str) -> None:
    text = BRIDGE.replace("No Clear Answer From The County", heading)
    assert not made("heading_claim", text.replace("there was no clear answer from the county", body))


def test_a_heading_as_strong_as_the_claim_still_does() -> None:
    text = BRIDGE.replace("No Clear Answer From The County", "Mill Roof Will Fall In Winter")
    text = text.replace("there was no clear answer from the county", "the mill roof will fall in the winter")
    assert len(made("heading_claim", text)) == 1
