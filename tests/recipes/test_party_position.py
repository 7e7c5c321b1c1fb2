from __future__ import annotations

from tests.recipes.kit import BRIDGE, LONE, keys, made, pins, wrong


def test_a_first_answer_stays_a_first_answer() -> None:
    (question,) = made("party_position")
    assert question.stem == "How does the article say the Nordvik Line responded to reports about cracks in the pier?"
    assert keys(question) == ["It dismissed them at first as “ghost stories”"]
    assert set(wrong(question)) == {
        "It dismissed them at first and later confirmed them",
        "It has dismissed them from the first report until now",
    }
    assert pins(question)[0] == "The Nordvik Line had initially dismissed"


def test_without_a_time_word_the_opposite_is_offered() -> None:
    text = BRIDGE.replace("had initially dismissed", "dismissed")
    question = next(q for q in made("party_position", text) if "Nordvik" in q.stem)
    assert keys(question) == ["It dismissed them as “ghost stories”"]
    assert wrong(question)["It confirmed them"] == "The source that did is the Port Authority."


def test_plain_saying_takes_no_position() -> None:
    assert not made("party_position", LONE)
