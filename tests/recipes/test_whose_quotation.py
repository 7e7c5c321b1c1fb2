from __future__ import annotations

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
