from __future__ import annotations

from tests.recipes.kit import LONE, keys, made, wrong


def test_who_states_it_is_right_and_who_rejects_it_is_not() -> None:
    (question,) = made("who_supports")
    assert question.stem == "Which of these sources are reported to say that there were cracks in the northern pier?"
    assert set(keys(question)) == {"The ferry company Skua", "The Port Authority"}
    assert wrong(question)["The Nordvik Line"] == "The article reports the opposite."


def test_a_claim_of_one_makes_no_question() -> None:
    assert not made("who_supports", LONE)
