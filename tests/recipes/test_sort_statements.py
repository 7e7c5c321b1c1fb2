from __future__ import annotations

from quiz.article.read import read
from quiz.checks.check import check
from tests.recipes.kit import LONE, made, rows

TEXT = """The bridge at Holm

Mayor Tora Vell said that the ferry would sail through the winter.
“The village shops need a dry road,” Vell said.
The engineer Jonas Reet told the council that two pillars had cracks.
Reet said that the steel bolts were seventy years old.
"""


def test_two_statements_of_either_source_are_to_be_sorted() -> None:
    question = made("sort_statements", TEXT)[0]
    assert question.stem == "Who says each of these, Tora Vell or Jonas Reet?"
    assert rows(question) == {
        "The ferry would sail through the winter": "Tora Vell",
        "“The village shops need a dry road”": "Tora Vell",
        "Two pillars had cracks": "Jonas Reet",
        "The steel bolts were seventy years old": "Jonas Reet",
    }
    assert check(question, (read(TEXT, "report.txt"),)) == ()


def test_statements_that_name_one_of_the_two_are_left_out() -> None:
    text = TEXT.replace("the steel bolts", "Vell knew that the steel bolts")
    assert all("bolts" not in " ".join(rows(question)) for question in made("sort_statements", text))


def test_one_source_has_nothing_to_be_sorted_from() -> None:
    assert not made("sort_statements", LONE)
