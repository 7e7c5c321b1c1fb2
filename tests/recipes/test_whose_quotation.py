from __future__ import annotations

import pytest

from quiz.article.read import read
from quiz.checks.check import check
from tests.recipes.kit import LONE, asked, keys, made, pins


def test_a_lone_name_owns_the_quotation_above_it() -> None:
    question = asked("whose_quotation", "Open the road")
    assert keys(question) == ["Jonas Reet"]
    assert pins(question) == ["Open the road to the farms before the harvest.", "Jonas Reet"]
    assert "signature" in question.rule


def test_one_question_a_quotation() -> None:
    assert len(made("whose_quotation")) == 2


def test_a_quotation_with_its_verb_is_left_to_others() -> None:
    assert not made("whose_quotation", LONE)


PARTS = """The bridge at Holm

Mayor Tora Vell said that the council would {} this winter.
Engineer Jonas Reet said that two pillars had cracks.
Shop owner Mona Teske wrote that her guests stayed away.
"""


def test_a_long_part_quotation_is_asked_for() -> None:
    text = PARTS.format("“mend every bolt of the old bridge”")
    (question,) = made("whose_quotation", text)
    assert question.stem == "Whose words are these: “mend every bolt of the old bridge”?"
    assert keys(question) == ["Tora Vell"]
    assert pins(question)[0] == "“mend every bolt of the old bridge”"
    assert check(question, (read(text, "report.txt"),)) == ()


@pytest.mark.parametrize("words", ["“mend the bridge”", "act “with every bolt of the old bridge”", "mend it"])
def test_a_short_or_torn_part_is_not(words: str) -> None:
    assert not made("whose_quotation", PARTS.format(words))


def test_words_that_somebody_disavows_are_not_taken_for_that_persons_own() -> None:
    text = PARTS.format("“mend every bolt of the old bridge”").replace(
        "said that the council", "denied that the council"
    )
    assert not made("whose_quotation", text)
