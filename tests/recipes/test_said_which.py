from __future__ import annotations

from quiz.article.read import read
from quiz.checks.check import check
from tests.recipes.kit import LONE, keys, made, wrong

TEXT = """The bridge at Holm

Mayor Tora Vell said that the ferry would sail through the winter.
Vell said that the village shops needed a dry road.
The engineer Jonas Reet told the council that two pillars had cracks.
Reet said that the steel bolts were seventy years old.
"""


def test_two_statements_are_the_sources_own_and_two_are_not() -> None:
    question = next(q for q in made("said_which", TEXT) if "Vell" in q.stem)
    assert question.stem == "Which of these come from Tora Vell, according to the article?"
    assert sorted(keys(question)) == ["The ferry would sail through the winter", "The village shops needed a dry road"]
    assert set(wrong(question).values()) == {"The article reports this from Jonas Reet."}
    assert check(question, (read(TEXT, "report.txt"),)) == ()


def test_what_both_may_have_said_is_not_offered() -> None:
    text = TEXT.replace("the steel bolts were seventy years old", "the ferry would sail through the winter")
    assert not made("said_which", text)


def test_one_source_has_nothing_to_be_told_from() -> None:
    assert not made("said_which", LONE)
