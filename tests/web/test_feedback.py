from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.article.read import read
from quiz.assess.mark import mark
from quiz.bank.read import read as read_bank
from quiz.web import feedback
from tests.web.conftest import BANK, NAME, TEXT

if TYPE_CHECKING:
    from quiz.assess.records import Mark
    from quiz.question.kinds import Answer

QUESTIONS = read_bank(BANK, lambda name: read(TEXT, name)).questions


def marked(n: int, answer: Answer | None) -> Mark:
    question = QUESTIONS[n - 1]
    return mark([question], {} if answer is None else {question.id: answer})[0]


@pytest.mark.parametrize(
    ("n", "answer", "state", "words"),
    [
        (1, 1, "right", "Yes: Harbour officials."),
        (1, 0, "again", "Not Ida Brandt."),
        (1, None, "open", "Left open."),
        (2, (0, 2), "right", "Yes, all of them."),
        (2, (0,), "part", "One of two."),
        (2, (0, 1), "again", "One of two, and one that does not fit."),
        (2, (1,), "again", "None of two, and one that does not fit."),
        (3, 1, "right", "Yes: the article says otherwise."),
        (3, 2, "again", "The article says otherwise."),
        (4, (0, 2), "right", "Yes, all of them."),
        (4, (0, None), "part", "One of two."),
        (4, (2, 0), "again", "None of two."),
        (5, (1, 2, 2), "part", "Two of three."),
        (6, (1, 2, 0), "right", "Yes, in this order."),
        (6, (0, 2, 1), "part", "One of three in place."),
        (7, (145, 188), "right", "Yes, that is the sentence."),
        (7, (84, 144), "again", "Not this sentence."),
        (8, "Rejected", "right", "Yes: “Rejected”."),
        (8, "said", "again", "Not “said”."),
    ],
)
def test_a_verdict_names_the_choice(n: int, answer: Answer | None, state: str, words: str) -> None:
    one = marked(n, answer)
    assert (feedback.state(one), feedback.verdict(one)) == (state, words)


def test_a_long_option_is_pointed_at() -> None:
    assert feedback._one("The council will look at every bolt before it opens the bridge", right=False) == (  # noqa: SLF001 - a rule of its own
        "Not this one. Look again."
    )
    assert feedback._one("They are “rotten” to the core", right=False) == "Not “They are ‘rotten’ to the core”."  # noqa: SLF001 - likewise
    assert feedback._one("A council", right=False) == "Not a council."  # noqa: SLF001 - likewise


def test_three_rows_what_decides_why_not_next_time() -> None:
    rows = feedback.rows(marked(1, 0))
    assert [row.head for row in rows] == ["What decides it", "Why not Ida Brandt", "Next time"]
    assert rows[0].paragraphs == ("The sum stands in the sentence that names its source.",)
    assert rows[1].paragraphs == ("She speaks of bolts and gives no sum.",)
    assert rows[2].paragraphs == ("A figure belongs to whoever gave it.",)
    assert [row.head for row in feedback.rows(marked(1, 1))] == ["What decides it", "Next time"]


def test_a_question_without_feedback_still_shows_its_words() -> None:
    (row,) = feedback.rows(marked(4, None))
    assert row.head == "What decides it"
    assert row.evidence[0].text == "two lorries a day still cross at night"


def test_every_other_wrong_option_says_why() -> None:
    assert [option.text for option in feedback.others(marked(1, 0))] == ["The Harbour Council"]
    assert [option.text for option in feedback.others(marked(1, 1))] == ["Ida Brandt", "The Harbour Council"]
    assert feedback.others(marked(4, None)) == ()


def test_what_to_look_at_again() -> None:
    marks = mark(QUESTIONS, {QUESTIONS[0].id: 1, QUESTIONS[1].id: (0,)})
    assert feedback.again(marks) == [2, 3, 4, 5, 6, 7, 8]


def test_only_a_sentence_is_selected() -> None:
    assert feedback.selected(marked(7, (84, 144))).of(TEXT).startswith("“We will not")
    with pytest.raises(TypeError):
        feedback.selected(marked(1, 0))


def test_names_are_for_headings_and_long_ones_are_cut() -> None:
    option = QUESTIONS[0].body.options[0]  # type: ignore[attr-defined]  # a choice
    assert feedback.short(option) == "Ida Brandt"
    assert NAME.endswith(".txt")
