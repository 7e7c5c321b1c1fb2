"""What an edit changes, and for whom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.bank.diff import Change, diff
from quiz.bank.difftext import as_json, as_text
from quiz.bank.flips import flips
from quiz.bank.records import Bank
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
from tests.bank.banks import article, banks, distinct, options

if TYPE_CHECKING:
    from quiz.question.kinds import Body

NEWS = article("The mill closes. “We are sad,” said Ada Voss. The mill has stood here since 1911.\n")
WHO = Choice((Option("Ada", right=True), Option("Bo"), Option("Cy")))


def changed(old: Body, new: Body) -> Change:
    """What an edit of one question's answers comes to."""
    banks_ = [Bank("A mill", (NEWS,), (Question("a" * 12, "Who?", body),)) for body in (old, new)]
    (change,) = diff(*banks_).changes
    return change


def told(old: Body, new: Body) -> list[str]:
    """What it says to whoever has answered."""
    change = changed(old, new)
    return [*(flip.words for flip in change.flips), *change.answered]


@settings(max_examples=40)
@given(banks())
def test_nothing_changes_from_a_bank_to_itself(bank: Bank) -> None:
    found = diff(bank, bank)
    assert {change.what for change in found.changes} == {"same"}
    assert found.about == ()
    assert not found.marks_change


@settings(max_examples=40)
@given(banks(), banks())
def test_every_question_of_both_is_told_once(old: Bank, new: Bank) -> None:
    found = diff(old, new)
    assert [change.number for change in found.changes if change.number] == list(range(1, len(new.questions) + 1))
    assert sorted(c.before for c in found.changes if c.before) == list(range(1, len(old.questions) + 1))
    assert as_text(found).count("\nGone,") >= len(found.of("gone"))
    assert len(as_json(found)["questions"]) == len(found.changes)


@settings(max_examples=40)
@given(banks(), st.data())
def test_questions_only_put_in_another_order_are_moved_and_no_more(bank: Bank, data: st.DataObject) -> None:
    mixed = data.draw(st.permutations(bank.questions))
    found = diff(bank, replace(bank, questions=tuple(mixed)))
    assert {change.what for change in found.changes} <= {"same", "moved"}
    assert bool(found.of("moved")) == (tuple(mixed) != bank.questions)


@given(st.data())
def test_a_choice_flips_where_its_marks_differ_and_nowhere_else(data: st.DataObject) -> None:
    texts = data.draw(distinct(2))
    old, new = (
        Choice(data.draw(options(data.draw(st.permutations(texts)), {data.draw(st.integers(0, len(texts) - 1))}, ())))
        for _ in range(2)
    )
    other = {
        text: (old.mark(old.shown.index(text)), new.mark(new.shown.index(text)))
        for text in texts
        if old.mark(old.shown.index(text)) != new.mark(new.shown.index(text))
    }
    assert {flip.answer: (flip.before, flip.after) for flip in flips(old, new, {})} == other


def test_another_key_flips_two_answers() -> None:
    new = Choice((Option("Ada"), Option("Bo", right=True), Option("Cy")))
    assert told(WHO, new) == ["“Ada” was right and is wrong now.", "“Bo” was wrong and is right now."]


def test_an_option_that_only_reads_otherwise_flips_nothing() -> None:
    change = changed(WHO, Choice((Option("Ada Voss", right=True), Option("Bo"), Option("Cy"))))
    assert change.flips == ()
    assert change.to_come == ("“Ada” reads “Ada Voss” now.",)


def test_options_that_come_and_go_are_told_to_both() -> None:
    change = changed(WHO, Choice((Option("Ada", right=True), Option("Cy"))))
    assert [flip.words for flip in change.flips] == ["“Bo” can no longer be answered; it was wrong."]
    change = changed(WHO, Choice((*WHO.options, Option("Dan"))))
    assert (change.flips, change.to_come) == ((), ("“Dan” is new.",))


def test_another_order_of_options_matters_only_to_who_reads_them() -> None:
    change = changed(WHO, Choice(WHO.options[::-1]))
    assert (change.flips, change.to_come) == ((), ("What can be picked stands in another order.",))


def test_verdicts_flip_like_options() -> None:
    old, new = (
        TrueFalseNotStated(tuple(Option(t, t == key) for t in ("True", "False", "Not stated")))
        for key in ("True", "False")
    )
    assert told(old, new) == ["“True” was right and is wrong now.", "“False” was wrong and is right now."]


def test_one_more_right_option_changes_what_an_answer_counts_out_of() -> None:
    old = Multiple((Option("Ada", right=True), Option("Bo"), Option("Cy")))
    new = Multiple((Option("Ada", right=True), Option("Bo", right=True), Option("Cy")))
    assert told(old, new) == ["“Bo” was wrong and is right now.", "An answer counts out of 2 right options, not 1."]


def test_accepted_words_flip_after_folding() -> None:
    old, new = ShortAnswer(("340", "three hundred")), ShortAnswer(("The 340", "around 340"))
    assert told(old, new) == ["“three hundred” was right and is wrong now.", "“around 340” was wrong and is right now."]


def test_rows_of_a_table_flip_one_by_one() -> None:
    old = Match((Pair("a", "Ada"), Pair("b", "Bo")))
    assert told(old, Match((Pair("a", "Bo"), Pair("b", "Ada")))) == [
        "“a → Ada” was right and is wrong now.",
        "“b → Bo” was right and is wrong now.",
        "“a → Bo” was wrong and is right now.",
        "“b → Ada” was wrong and is right now.",
    ]
    assert told(old, Match((*old.pairs, Pair("c", "Cy")))) == ["An answer counts out of 3 rows, not 2."]
    classes = Categorise((Pair("a", "x"), Pair("b", "y")))
    assert told(classes, Categorise((Pair("a", "x"), Pair("b", "x"), Pair("", "y"))))[0].startswith("“b → y” was right")


def test_a_right_order_that_changes_keeps_part_of_its_worth() -> None:
    assert told(Order(("a", "b", "c")), Order(("a", "c", "b"))) == [
        "“a → b → c” was right and is worth 2/3 now.",
        "“a → c → b” was worth 2/3 and is right now.",
    ]
    assert told(Order(("a", "b")), Order(("a", "c"))) == [
        "Other things are to be put in order: no answer given before fits."
    ]


def test_a_sentence_to_select_flips_by_its_words() -> None:
    old, new = (SelectSentence((NEWS.sentences[n],), NEWS.sentences, NEWS.text) for n in (0, 1))
    first, second = (NEWS.sentences[n].of(NEWS.text) for n in (0, 1))
    assert told(old, new) == [f"“{first}” was right and is wrong now.", f"“{second}” was wrong and is right now."]


def test_another_kind_fits_no_answer() -> None:
    change = changed(WHO, ShortAnswer(("Ada",)))
    assert change.answered == ("It was a choice question and is a short_answer one: no answer given before fits it.",)


def test_what_only_teachers_see_is_told_apart() -> None:
    old = Question("a" * 12, "Who?", WHO, feedback=("Look.",))
    why = Choice((WHO.options[0], replace(WHO.options[1], why="He is not named."), WHO.options[2]))
    new = replace(
        old, body=why, skill="numbers", difficulty=3, feedback=("Look twice.",), evidence=(Evidence("x", None),)
    )
    (change,) = diff(Bank("A mill", (NEWS,), (old,)), Bank("A mill", (NEWS,), (new,))).changes
    assert (change.flips, change.answered, change.to_come) == ((), (), ())
    assert change.teachers == (
        "The feedback reads “Look twice.”, not “Look.”.",
        "The evidence is “x”, not none.",
        "The skill is numbers, not none.",
        "The difficulty is hard, not none.",
        "Why “Bo” is wrong reads “He is not named.”, not none.",
    )


def test_questions_are_known_by_id_then_by_content_then_by_words() -> None:
    named, same, worded = (
        Question("a" * 12, "Who?", WHO),
        Question("", "When?", ShortAnswer(("1911",))),
        Question("", "Why?", WHO),
    )
    old = Bank("A mill", (), (named, same, worded))
    new = Bank(
        "A mill",
        (),
        (replace(worded, body=ShortAnswer(("rain",))), replace(same, id="b" * 12), replace(named, stem="Who else?")),
    )
    assert [change.before for change in diff(old, new).changes] == [3, 2, 1]
    assert [change.number for change in diff(old, new).changes if change.moved] == [1, 2]


def test_the_top_of_the_bank_is_told_too() -> None:
    old = Bank("A mill", (NEWS,), ())
    new = Bank("The mill", (article("Other words."), article("A second one.", "b.txt")), (), language="de")
    assert diff(old, new).about == (
        "The title is “The mill”, not “A mill”.",
        "The language is de, not en.",
        "The article b.txt is new.",
        "The article harbour.txt has other words.",
    )


def test_the_text_names_numbers_words_and_readers() -> None:
    old = Bank("A mill", (), (Question("a" * 12, "Who?", WHO), Question("b" * 12, "When?", ShortAnswer(("1911",)))))
    new = Bank(
        "A mill",
        (),
        (
            Question("c" * 12, "Where?", ShortAnswer(("here",))),
            Question("a" * 12, "Who says so?", Choice((Option("Ada"), Option("Bo", right=True), Option("Cy")))),
        ),
    )
    assert (
        as_text(diff(old, new))
        == """Questions: 1 changed, 1 new, 1 gone.

Question 1, new: Where?

Question 2: Who says so?
  For whoever has answered:
    “Ada” was right and is wrong now.
    “Bo” was wrong and is right now.
  For whoever has yet to answer:
    The question reads “Who says so?”, not “Who?”.

Gone, it was question 2: When?

Answers given before this edit keep the version they were given to, and its marks. \
Classes that are given the quiz from now on take the new one.
"""
    )
