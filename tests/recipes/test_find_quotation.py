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


TOLD = """The mill at Ebbing is to become a school.

“The ovens must stay in the old mill,” Mayor Tora Vell said. She said that the roof had lost forty tiles in the storm.

Ruben Aske said that the park was wet.

The square was full of bakers.
"""
STRAY = "\n\n“Nobody asked the bakers about any of this.” The square was empty.\n"


def test_a_quotation_that_may_be_anyones_leaves_the_recipe_silent() -> None:
    assert made("find_quotation", TOLD)
    assert not made("find_quotation", TOLD + STRAY)


def test_a_pull_quote_that_says_it_again_leaves_it_silent() -> None:
    assert not made(
        "find_quotation", TOLD.replace("\n\nThe square", "\n\nThe ovens must stay in the old mill\n\nThe square")
    )
