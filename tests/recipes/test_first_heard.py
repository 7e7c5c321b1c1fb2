from __future__ import annotations

import pytest

from quiz.article.read import read
from quiz.checks.check import check
from quiz.question.kinds import Order
from tests.recipes.kit import LONE, made, pins

THREE = """The bridge at Holm

Mayor Tora Vell said that the road was safe. “The bolts are old,” she said.
The engineer Jonas Reet told the council that two pillars had cracks.
“Nobody asked the ferry,” said Mona Teske, who sells tickets.
"""


def test_sources_stand_in_the_order_in_which_they_speak() -> None:
    (question,) = made("first_heard", THREE)
    assert isinstance(question.body, Order)
    assert question.body.items == ("Tora Vell", "Jonas Reet", "Mona Teske")
    assert "Vell said" in pins(question)[0]
    assert check(question, (read(THREE, "report.txt"),)) == ()


@pytest.mark.parametrize(
    "before",
    ["Jonas Reet and Mona Teske came to the bridge on Monday.", "Critics were angry with Reet and with Teske."],
)
def test_somebody_named_before_being_heard_is_left_out(before: str) -> None:
    assert not made("first_heard", THREE.replace("Mayor Tora", f"{before} Mayor Tora"))


def test_too_few_sources_make_no_question() -> None:
    assert not made("first_heard", LONE)
