from __future__ import annotations

from quiz.checks.check import check
from tests.recipes.kit import LONE, found_in, keys, made, pins, wrong

APART = """The old pier at Ebbing is closed.

The Port Authority said that there were many cracks in the northern pier of the bridge.

Mona Teske said that there were many cracks in the northern pier of the bridge.
"""
HANDED_ON = APART.replace("Teske said that", "Teske said the Port Authority had told her that")


def test_two_who_never_name_each_other_leave_it_open() -> None:
    (question,) = made("independence", APART)
    assert question.stem.startswith("Two sources say that there were many cracks")
    assert keys(question) == ["The article leaves that open"]
    assert (
        wrong(question)["Mona Teske has it from the Port Authority"]
        == "No words of Mona Teske point to the Port Authority."
    )
    assert check(question, (found_in(APART).article,)) == ()


def test_one_who_cites_the_other_has_it_from_there() -> None:
    (question,) = made("independence", HANDED_ON)
    assert keys(question) == ["Mona Teske has it from the Port Authority"]
    assert pins(question)[-1] == "the Port Authority had told"
    assert wrong(question)["The Port Authority has it from Mona Teske"] == "It is the other way round."
    assert check(question, (found_in(HANDED_ON).article,)) == ()


def test_a_link_the_engine_does_not_see_is_refused_by_the_checks() -> None:
    text = APART.replace("Mona Teske said", "Citing the Port Authority, Mona Teske said")
    codes = {flaw.code for q in made("independence", text) for flaw in check(q, (found_in(text).article,))}
    assert {"absent", "derivable"} <= codes


def test_one_voice_makes_no_question() -> None:
    assert not made("independence", LONE)
