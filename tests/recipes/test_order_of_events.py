from __future__ import annotations

import pytest

from quiz.article.read import read
from quiz.checks.check import check
from quiz.question.kinds import Order
from tests.recipes.kit import LONE, made, pins

YEARS = """The bridge at Holm

In 2019, a barge damaged the second pillar. The first bridge at Holm was built in 1957.
Mayor Tora Vell said that the road was safe. A storm took the railings away in 1994.
"""


def test_events_stand_by_their_years_and_without_them() -> None:
    (question,) = made("order_of_events", YEARS)
    assert isinstance(question.body, Order)
    assert question.body.items == (
        "The first bridge at Holm was built",
        "A storm took the railings away",
        "A barge damaged the second pillar",
    )
    assert [evidence[:10] for evidence in pins(question)] == ["The first ", "A storm to", "In 2019, a"]
    assert check(question, (read(YEARS, "report.txt"),)) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("in 1994.", "in 1957."),
        ("in 1994.", "last year."),
        ("was built in", "would be built in"),
        ("A storm", "He"),
        ("in 1994.", "between 1990 and 1994."),
    ],
)
def test_years_that_do_not_settle_it_make_no_question(old: str, new: str) -> None:
    assert not made("order_of_events", YEARS.replace(old, new))


def test_a_report_without_years_makes_no_question() -> None:
    assert not made("order_of_events", LONE)
