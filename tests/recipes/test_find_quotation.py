from __future__ import annotations

from quiz.question.kinds import SelectSentence
from tests.recipes.kit import LONE, asked, made


def test_every_whole_sentence_of_the_source_counts() -> None:
    question = asked("find_quotation", "Jonas Reet")
    assert isinstance(question.body, SelectSentence)
    shown = [span.of(question.body.text) for span in question.body.keys]
    assert shown == ["Now the Transport Minister confirmed this.", "Open the road to the farms before the harvest."]
    assert question.body.mark(question.body.key) == 1


def test_a_source_that_is_not_quoted_makes_no_question() -> None:
    assert not made("find_quotation", LONE)
