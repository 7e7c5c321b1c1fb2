from __future__ import annotations

import pytest

from quiz.article.read import read
from quiz.checks.check import check
from quiz.question.kinds import SelectSentence
from tests.recipes.kit import LONE, made

TEXT = """The bridge at Holm

“The village shops need a dry road,” Mayor Tora Vell said.
Vell said that the ferry would sail through the winter.
The engineer Jonas Reet told the council that two pillars had cracks.
"""


def test_only_sentences_without_marks_are_right() -> None:
    (question,) = made("find_retold", TEXT)
    assert question.stem == "Where does the article retell what Tora Vell says, without quoting a word?"
    assert isinstance(question.body, SelectSentence)
    assert [key.of(TEXT) for key in question.body.keys] == ["Vell said that the ferry would sail through the winter."]
    assert check(question, (read(TEXT, "report.txt"),)) == ()


@pytest.mark.parametrize("line", ["Vell wants a new bridge.", "The plan has the support of Vell, who insists on it."])
def test_a_sentence_that_could_be_taken_for_her_words_leaves_nothing_to_ask(line: str) -> None:
    assert not made("find_retold", TEXT + line + "\n")


def test_a_source_that_is_never_quoted_is_not_asked_about() -> None:
    assert not made("find_retold", LONE)
