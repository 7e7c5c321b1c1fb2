from __future__ import annotations

from quiz.article.read import read
from quiz.checks.check import check
from quiz.question.kinds import SelectSentence
from tests.recipes.kit import LONE, made

TEXT = """The bridge at Holm

Tora Vell has been mayor of Holm for nine years.
The engineer Jonas Reet told the council that two pillars had cracks.
Vell said that the ferry would sail through the winter.
“The village shops need a dry road,” Vell said.
"""


def test_being_named_is_not_yet_being_heard() -> None:
    (question,) = made("first_words", TEXT)
    assert question.stem == "Which sentence gives the first words of Tora Vell, quoted or retold?"
    assert isinstance(question.body, SelectSentence)
    assert [key.of(TEXT) for key in question.body.keys] == ["Vell said that the ferry would sail through the winter."]
    assert check(question, (read(TEXT, "report.txt"),)) == ()


def test_a_thought_before_leaves_it_open_which_words_are_first() -> None:
    assert not made("first_words", TEXT.replace("has been mayor", "hopes to be mayor"))


def test_a_source_named_only_where_it_speaks_is_not_asked_about() -> None:
    assert not made("first_words", LONE)
