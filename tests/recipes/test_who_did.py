from __future__ import annotations

import pytest

from quiz.article.read import read
from quiz.checks.check import check
from tests.recipes.kit import LONE, keys, made, pins, wrong

TEXT = """The bridge at Holm

Mayor Tora Vell accused the ferry owners of hiding their accounts. “The accounts are a riddle,” she said.
The engineer Jonas Reet told the council that two pillars had cracks.
Reet warned that he would close the road before the first frost of the winter.
Councillor Emil Brandt promised to repair the northern pier of the bridge by May.
Ferryman Oskar Lind complained that nobody had asked the people on the islands.
"""


def asked(text: str = TEXT) -> dict[str, str]:
    return {question.stem: keys(question)[0] for question in made("who_did", text)}


def test_the_question_keeps_the_verb_of_the_article() -> None:
    assert asked()["Who accused the ferry owners of hiding their accounts?"] == "Tora Vell"
    assert asked()["Who promised to repair the northern pier of the bridge by May?"] == "Emil Brandt"


def test_the_deed_and_its_doer_are_cited() -> None:
    question = next(q for q in made("who_did", TEXT) if "accused" in q.stem)
    assert pins(question) == ["accused the ferry owners of hiding their accounts", "Mayor Tora Vell accused"]
    assert check(question, (read(TEXT, "report.txt"),)) == ()


def test_a_pronoun_in_the_deed_leaves_nobody_out() -> None:
    (question,) = [q for q in made("who_did", TEXT) if "he would close" in q.stem]
    assert "Tora Vell" not in wrong(question)


@pytest.mark.parametrize(
    "line",
    [
        "Brandt reportedly promised to repair the northern pier of the bridge by May.",
        "Brandt also promised them to repair it by the end of May.",
        "Brandt declined to say when the northern pier would be ready.",
        "Brandt promised more.",
        "The pier is one of two that Brandt warned would not last the coming winter.",
    ],
)
def test_what_is_doubtful_points_elsewhere_or_says_nothing_is_left_out(line: str) -> None:
    text = TEXT.replace("Councillor Emil Brandt promised to repair the northern pier of the bridge by May.", line)
    assert not any("Brandt" in key for key in asked(text).values())


def test_a_lone_source_makes_no_question() -> None:
    assert not made("who_did", LONE)
