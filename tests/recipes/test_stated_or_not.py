from __future__ import annotations

from quiz.article.read import read
from quiz.checks.check import check
from tests.recipes.kit import LONE, keys, made, pins


def test_all_three_verdicts_occur() -> None:
    assert {key for question in made("stated_or_not") for key in keys(question)} == {"True", "False", "Not stated"}


def test_a_false_sentence_changes_one_number() -> None:
    question = next(q for q in made("stated_or_not") if "lorries" in q.stem and keys(q) == ["False"])
    assert "1,200" not in question.stem
    assert "“1,200”" in question.feedback[0]


def test_a_share_stays_below_a_hundred() -> None:
    text = LONE + "\nA survey found that 62 per cent of the bakers had slept badly.\n"
    false = [q.stem for q in made("stated_or_not", text) if keys(q) == ["False"]]
    assert ["31 per cent" in stem for stem in false if "survey" in stem] == [True]


def test_not_stated_is_proved_by_absence() -> None:
    question = next(q for q in made("stated_or_not") if keys(q) == ["Not stated"])
    assert question.evidence[0].absent
    assert pins(question)[0].startswith("words of ")


def test_a_statement_without_a_contrary_word_is_denied() -> None:
    text = LONE + "\nEngineer Jonas Reet said that the bakers of Ebbing slept well.\n"
    false = [q for q in made("stated_or_not", text) if keys(q) == ["False"] and "Reet denied that" in q.stem]
    assert [check(q, (read(text, "report.txt"),)) for q in false] == [()]


def test_a_denial_is_not_denied() -> None:
    text = LONE + "\nEngineer Jonas Reet said that nobody in Ebbing slept well.\n"
    assert not [q for q in made("stated_or_not", text) if "denied that" in q.stem]
