from __future__ import annotations

from quiz.article.read import read
from quiz.checks.check import check
from tests.recipes.kit import LONE, keys, made, wrong

TEXT = """The bridge at Holm

“The village shops need a dry road,” Mayor Tora Vell said.
The engineer Jonas Reet told the council that two pillars had cracks.
“Nobody asked the ferry,” said Mona Teske, who sells tickets.
The council met with painter Otto Lauge in May.
"""


def test_who_is_quoted_is_told_from_who_is_retold() -> None:
    question = made("who_is_quoted", TEXT)[0]
    assert sorted(keys(question)) == ["Mona Teske", "Tora Vell"]
    assert wrong(question) == {
        "Jonas Reet": "The article gives what Jonas Reet says in the reporter’s words, without quotation marks.",
        "Otto Lauge": "The article names Otto Lauge and reports no words of this person.",
    }
    assert check(question, (read(TEXT, "report.txt"),)) == ()


def test_part_quotations_make_nobody_merely_retold() -> None:
    assert not made("who_is_quoted", TEXT.replace("two pillars had cracks", "two pillars had “deep cracks”"))


def test_a_label_among_names_would_tell_and_is_not_offered() -> None:
    assert not made("who_is_quoted", TEXT.replace("The engineer Jonas Reet", "Two engineers"))


def test_one_source_makes_no_question() -> None:
    assert not made("who_is_quoted", LONE)
