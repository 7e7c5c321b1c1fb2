from __future__ import annotations

import pytest

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
    assert pins(question)[0].endswith(" beside the words of the ferry company Skua")


PLAZA = """The council of Ebbing met about the plaza.

Tora Vell said that the plaza had lost forty trees in ten years. The gardener added nothing else.

Older maps show the fountain in the north.

Ruben Aske said that the buses were late on most winter days.
"""


def not_stated(text: str) -> list[str]:
    return [q.stem for q in made("stated_or_not", text) if keys(q) == ["Not stated"]]


def test_a_place_is_added_where_none_is_told() -> None:
    assert any(
        "Tora Vell said in " in stem or "Tora Vell said on " in stem or "said at " in stem for stem in not_stated(PLAZA)
    )


def test_no_place_is_added_where_one_is_told() -> None:
    text = PLAZA.replace("Tora Vell said that", "Tora Vell told reporters that")
    assert not any("Tora Vell said" in stem for stem in not_stated(text))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Tora Vell said that", "Saturday at the guild’s convention Tora Vell said that"),
        ("The gardener added nothing else.", "Vell spent an hour in Tarn with the bakers."),
        ("Older maps", "This look-alike of Vell was heard on the radio. Older maps"),
        ("The council of Ebbing met", "EBBING — The council met"),
        ("The gardener added nothing else.", "The gardener came to the campaign stop. Vell smiled."),
    ],
)
def test_no_place_is_added_where_anything_hints_at_one(old: str, new: str) -> None:
    assert not any("Tora Vell said" in stem for stem in not_stated(PLAZA.replace(old, new)))


def test_nobody_is_made_to_agree_who_speaks_of_it() -> None:
    assert any("Ruben Aske agrees with Tora Vell that" in stem for stem in not_stated(PLAZA))
    text = PLAZA.replace("the buses were late", "Vell was right about the plaza, and the buses were late")
    assert not any("Ruben Aske agrees" in stem for stem in not_stated(text))


def test_words_of_one_are_never_put_in_the_mouth_of_another() -> None:
    for question in made("stated_or_not"):
        if keys(question) == ["Not stated"]:
            assert (
                " agrees with " in question.stem
                or " in a" in question.stem
                or " at a" in question.stem
                or " on " in question.stem
            )


def test_a_place_that_is_told_stays_and_another_is_false() -> None:
    text = PLAZA.replace("Tora Vell said that", "Tora Vell said in an interview that")
    told = {q.stem: keys(q) for q in made("stated_or_not", text) if "Tora Vell said in " in q.stem}
    assert any("in an interview" in stem and key == ["True"] for stem, key in told.items())
    assert any("in a letter" in stem and key == ["False"] for stem, key in told.items())


def test_who_is_never_heard_may_be_said_to_agree() -> None:
    text = PLAZA.split("Ruben", maxsplit=1)[0] + "Pia Lund lives on the square. The house of Pia Lund is green.\n"
    assert any("Pia Lund agrees with Tora Vell that" in stem for stem in not_stated(text))
    assert not any("agrees" in s for s in not_stated(text.replace("The house", "Tora Vell likes the house")))


def test_a_statement_without_a_contrary_word_is_denied() -> None:
    text = LONE + "\nEngineer Jonas Reet said that the bakers of Ebbing slept well.\n"
    false = [q for q in made("stated_or_not", text) if keys(q) == ["False"] and "Reet denied that" in q.stem]
    assert [check(q, (read(text, "report.txt"),)) for q in false] == [()]


def test_a_denial_is_not_denied() -> None:
    text = LONE + "\nEngineer Jonas Reet said that nobody in Ebbing slept well.\n"
    assert not [q for q in made("stated_or_not", text) if "denied that" in q.stem]


SQUARE = PLAZA.replace(
    "Tora Vell said that the plaza had lost forty trees in ten years.",
    "“The plaza has lost its trees to careless builders,” Tora Vell said.",
)
AGREES = "Ruben Aske agrees with what Tora Vell said: ‘The plaza has lost its trees to careless builders’"


def test_a_quotation_can_be_agreed_with_and_the_examiner_finds_it_open() -> None:
    asked = [q for q in made("stated_or_not", SQUARE) if AGREES in q.stem]
    assert [keys(q) for q in asked] == [["Not stated"]]
    assert check(asked[0], (read(SQUARE, "plaza.txt"),)) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The plaza has lost its trees", "I have seen my plaza lose its trees"),
        ("Ruben Aske said", "Aske drew maps. Aske sang. Aske slept. Aske woke. Ruben Aske said"),
    ],
)
def test_nobody_agrees_with_words_about_oneself_nor_who_is_told_of_at_length(old: str, new: str) -> None:
    assert not any("agrees with what" in stem for stem in not_stated(SQUARE.replace(old, new)))
