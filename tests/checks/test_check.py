"""The list of checks: what it holds, what a hand-written question is spared, and that nothing makes it raise."""

from __future__ import annotations

import string
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.article.read import read
from quiz.article.records import Span
from quiz.checks import flaws, guards, sets
from quiz.checks.check import FLAWS, GUARDS, SETS, SOUND, check, check_bank
from quiz.checks.derive import DERIVERS
from quiz.checks.derive.compare import COMPARERS
from quiz.question.kinds import (
    Categorise,
    Choice,
    Match,
    Multiple,
    Order,
    Pair,
    SelectSentence,
    ShortAnswer,
    TrueFalseNotStated,
)
from quiz.question.options import Evidence, Option
from quiz.question.records import Question

if TYPE_CHECKING:
    from quiz.article.records import Article

PIECES = (
    *("Ida Falk", "said", "“completely asleep”", "according to", "The council", "not", "?", "He", "“", "’", "4,200"),
    *(
        "Who said that ",
        "Whose words are these: “",
        "in this sentence",
        "",
        " ",
        "\n",
        "READ ALSO: ",
        "all of the above",
    ),
)
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join), st.text(string.printable + "“”‘’–é\u00a0")
)
SPANS = st.builds(Span, st.integers(-5, 1500), st.integers(-5, 1500))
EVIDENCE = st.lists(st.builds(Evidence, TEXTS, st.none() | SPANS, st.integers(1, 2)), max_size=4).map(tuple)
OPTIONS = st.lists(st.builds(Option, TEXTS, st.booleans(), TEXTS, EVIDENCE), max_size=5).map(tuple)
PAIRS = st.lists(st.builds(Pair, TEXTS, TEXTS), max_size=5).map(tuple)
TUPLES = st.lists(TEXTS, max_size=5).map(tuple)
BODIES = st.one_of(
    *(st.builds(kind, OPTIONS) for kind in (Choice, Multiple, TrueFalseNotStated)),
    *(st.builds(kind, PAIRS) for kind in (Match, Categorise)),
    *(st.builds(kind, TUPLES) for kind in (Order, ShortAnswer)),
    st.builds(SelectSentence, st.lists(SPANS, max_size=3).map(tuple), st.lists(SPANS, max_size=3).map(tuple), TEXTS),
)
QUESTIONS = st.builds(
    Question,
    id=st.just(""),
    stem=TEXTS,
    body=BODIES,
    evidence=EVIDENCE,
    feedback=TUPLES,
    recipe=st.none() | st.sampled_from(sorted(DERIVERS)),
)


def test_every_file_is_in_the_list() -> None:
    listed = {look.__name__ for look in (*SOUND, *GUARDS, *FLAWS, *SETS)}
    folders = [Path(package.__path__[0]) for package in (flaws, guards, sets)]
    assert listed == {file.stem for folder in folders for file in folder.glob("*.py")} - {"__init__"}


def test_every_rule_names_its_source() -> None:
    for look in (*SOUND, *GUARDS, *FLAWS, *SETS):
        doc = __import__(look.__module__, fromlist=["_"]).__doc__ or ""
        assert doc.startswith(f"{look.__name__}: ")
        assert any(source in doc for source in ("Haladyna", "Tarrant", "Moore", "Rodriguez", "project's"))


def test_what_a_teacher_may_decide_is_a_warning(question: Question, article: Article) -> None:
    by_hand = replace(question, recipe=None, stem="Who often said that repairs could take three weeks?", feedback=())
    assert {(flaw.code, flaw.severity) for flaw in check(by_hand, (article,))} == {
        ("why-wrong", "warn"),
        ("vague", "warn"),
    }
    assert {flaw.severity for flaw in check(replace(by_hand, recipe="who_said"), (article,))} == {"reject"}


def test_words_that_are_not_there_are_refused_in_hand_written_questions_too(
    question: Question, article: Article
) -> None:
    by_hand = replace(question, recipe=None, evidence=(Evidence("Nobody said it", Span(3, 17)),))
    assert [(flaw.code, flaw.severity) for flaw in check(by_hand, (article,))] == [("verbatim", "reject")]


@settings(deadline=None)
@given(question=QUESTIONS)
def test_no_question_makes_a_check_raise(question: Question, article: Article) -> None:
    for look in (*SOUND, *GUARDS, *FLAWS):
        assert all(flaw.message and flaw.fix for flaw in look(question, (article,)))
    check(question, (article,))


@settings(deadline=None)
@given(questions=st.lists(QUESTIONS, max_size=6))
def test_no_set_of_questions_makes_a_check_raise(questions: list[Question], article: Article) -> None:
    for flaw in check_bank(questions, (article,)):
        assert all(0 <= at < len(questions) for at in flaw.questions)


@settings(deadline=None, max_examples=30)  # each goes through every deriver
@given(lines=st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map(" ".join), min_size=1, max_size=8))
def test_no_article_makes_a_check_raise(lines: list[str], question: Question) -> None:
    text = "Falk said that it rained.\n" + "\n".join(lines)
    other = read(text, "noise.txt")
    for recipe in (*DERIVERS, *COMPARERS, None):
        asked = replace(question, recipe=recipe)
        for look in (*SOUND, *GUARDS, *FLAWS):
            list(look(asked, (other,)))
            list(look(asked, (other, other)))


def test_the_same_question_gets_the_same_answer(question: Question, article: Article) -> None:
    broken = replace(question, stem="Which of these did Falk always not say")
    assert check(broken, (article,)) == check(broken, (article,))
