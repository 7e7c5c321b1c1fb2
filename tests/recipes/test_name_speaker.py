from __future__ import annotations

from quiz.question.kinds import ShortAnswer
from tests.recipes.kit import asked, made, pins

PAIR = """The ferry at Ebbing is late.

“The boats will run again in the spring,” said Tora Vell.

“The harbour is safe for every boat,” said Bo Vell.
"""


def test_the_full_name_and_the_last_one_are_right() -> None:
    question = asked("name_speaker", "Open the road to the farms")
    assert isinstance(question.body, ShortAnswer)
    assert question.body.accepted == ("Jonas Reet", "Reet")
    assert pins(question)[-1] == "Jonas Reet"


def test_a_last_name_that_two_people_have_is_not_asked_for() -> None:
    assert not made("name_speaker", PAIR)
    assert len(made("name_speaker", PAIR.replace("Bo Vell", "Bo Marn"))) == 2


def test_a_question_is_nobodys_statement() -> None:
    assert not made("name_speaker", "The ferry is late.\n\n“Why will the boats not run again?” asked Tora Vell.\n")


def test_a_name_without_its_initials_will_do() -> None:
    text = PAIR.replace("said Bo Vell", "said Bo K. Aske")
    body = next(q.body for q in made("name_speaker", text) if "harbour" in q.stem)
    assert isinstance(body, ShortAnswer)
    assert "Bo Aske" in body.accepted
