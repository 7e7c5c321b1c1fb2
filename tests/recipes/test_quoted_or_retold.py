from __future__ import annotations

from quiz.article.read import read
from quiz.checks.check import check
from tests.recipes.kit import LONE, QUIET, made, pins, rows

BOTH = """The bridge at Holm

Mayor Tora Vell said that the road was safe. “The bolts in the northern pier are old,” she said.
The engineer Jonas Reet told the council that two pillars had cracks.
“We were never asked about the ferry,” said Mona Teske. “Nobody in Holm asked the ferry,” she said.
Teske added that the boats were “full of people” every morning.
"""


def test_marks_around_the_words_decide_and_are_not_shown() -> None:
    (question, *_) = made("quoted_or_retold", BOTH)
    table = rows(question)
    assert table == {
        "The road was safe": "Retold by the reporter",
        "The bolts in the northern pier are old": "Quoted word for word",
        "Two pillars had cracks": "Retold by the reporter",
        "Nobody in Holm asked the ferry": "Quoted word for word",
    }
    assert len(pins(question)) == 2 * len(table)
    assert check(question, (read(BOTH, "report.txt"),)) == ()


def test_words_of_one_sort_alone_make_no_question() -> None:
    assert not made("quoted_or_retold", LONE)
    assert not made("quoted_or_retold", QUIET)
