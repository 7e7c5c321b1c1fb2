"""Questions as a set: leaks, crowding, key positions and lengths, the balance of verdicts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quiz.checks.check import check_bank
from quiz.question.kinds import VERDICTS, Choice, TrueFalseNotStated
from quiz.question.options import Option
from quiz.question.records import Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.article.records import Article
    from quiz.question.options import Evidence

    Cite = Callable[[str], Evidence]

TOPICS = (
    *("the storm on Monday", "cranes in the yard", "a ferry to the islands", "boats at the pier", "the sea wall"),
    *("a new timetable", "prices of fish", "pilots on strike", "lamps along the quay", "the harbour museum"),
    *("a bridge for cyclists", "the winter market", "oil in the basin"),
)


def ask(topic: int, at: int, size: int = 3, key: str = "Ida Falk") -> Question:
    """A choice about one of the topics with its key at a place."""
    others = [f"Nobody {number}" for number in range(size - 1)]
    texts = [*others[:at], key, *others[at:]]
    options = tuple(Option(text, right=text == key) for text in texts)
    return Question(id="", stem=f"Who spoke about {TOPICS[topic]}?", body=Choice(options), recipe="who_said")


def judge(verdict: str, number: int) -> Question:
    """A question whose key is the verdict."""
    body = TrueFalseNotStated(tuple(Option(text, right=text == verdict) for text in VERDICTS))
    return Question(id="", stem=f"Is sentence {number} true?", body=body, recipe="stated_or_not")


def codes(questions: list[Question], article: Article) -> set[str]:
    return {flaw.code for flaw in check_bank(questions, (article,))}


def test_keys_spread_over_the_places_are_fine(article: Article) -> None:
    assert codes([ask(n, at) for n, at in enumerate((0, 1, 2, 1, 0, 2, 2, 0, 1))], article) == set()


def test_keys_that_stand_mostly_in_one_place_are_told(article: Article) -> None:
    assert codes([ask(n, at) for n, at in enumerate((0, 0, 0, 1, 0, 0, 0, 2, 0, 0))], article) == {"key-positions"}


def test_four_keys_running_in_one_place_are_told_with_the_questions(article: Article) -> None:
    (flaw,) = check_bank([ask(n, at) for n, at in enumerate((0, 2, 2, 2, 2, 1))], (article,))
    assert (flaw.code, flaw.questions) == ("key-positions", (1, 2, 3, 4))


def test_few_questions_have_no_spread_to_speak_of(article: Article) -> None:
    assert codes([ask(n, 0) for n in range(3)], article) == set()


def test_a_bank_whose_longest_option_is_always_the_key_is_told(article: Article) -> None:
    long = "The mistress of the harbour in the town"
    told = [ask(n, n % 3, key=long) for n in range(7)]
    assert "key-lengths" in codes(told, article)
    assert "key-lengths" not in codes([ask(n, n % 3) for n in range(7)], article)


def test_a_stem_that_gives_away_another_key_is_told(question: Question, article: Article) -> None:
    tells = replace(
        question,
        stem="What did Ida Falk mean when she said that repairs could take three weeks?",
        body=Choice((Option("Delay", right=True), Option("Cost"), Option("Noise"))),
    )
    (flaw,) = check_bank([question, tells], (article,))
    assert (flaw.code, flaw.questions) == ("leak", (0, 1))


def test_options_that_all_name_the_key_give_it_away_too(question: Question, article: Article) -> None:
    tells = replace(
        question,
        stem="Which summary about repairs that take three weeks is right?",
        body=Choice(
            (Option("Ida Falk doubts it", right=True), Option("Ida Falk fears it"), Option("Ida Falk hopes it"))
        ),
    )
    assert codes([question, tells], article) == {"leak"}


def test_one_option_that_names_the_key_among_others_gives_nothing_away(question: Question, article: Article) -> None:
    open_ = replace(
        question,
        stem="Which summary about repairs that take three weeks is right?",
        body=Choice((Option("Ida Falk said so", right=True), Option("Tomas Brekke said so"), Option("Nobody said so"))),
    )
    assert codes([question, open_], article) == set()


def test_the_same_stem_is_not_asked_twice(question: Question, article: Article) -> None:
    assert codes([question, question], article) == {"leak"}


def test_two_questions_on_a_sentence_are_enough(question: Question, article: Article, cite: Cite) -> None:
    words = ("repairs could take three weeks", "three weeks", "Speaking after a visit to the pier")
    asked = [replace(ask(n, n), evidence=(cite(text),)) for n, text in enumerate(words)]
    assert codes(asked[:2], article) == set()
    (flaw,) = check_bank(asked, (article,))
    assert (flaw.code, flaw.questions) == ("crowded", (0, 1, 2))
    rows = replace(question, evidence=(cite("three weeks"), cite("Every boat is safe")), stem="Who said which words?")
    assert codes([*asked[:2], rows], article) == set()


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ((), set()),
        (("True",), set()),
        (("True", "False", "Not stated"), set()),
        (("True", "False", "Not stated", "False"), set()),
        (("True", "True"), {"verdicts"}),
        (("False", "False", "True", "False"), {"verdicts"}),
    ],
)
def test_verdicts_balance(keys: tuple[str, ...], expected: set[str], article: Article) -> None:
    assert codes([judge(key, number) for number, key in enumerate(keys)], article) == expected


def test_a_bank_written_by_hand_is_warned(article: Article) -> None:
    asked = [replace(judge("True", number), recipe=None) for number in range(3)]
    assert {flaw.severity for flaw in check_bank(asked, (article,))} == {"warn"}
