"""Kahoot and ClassQuiz: their templates are read cell by cell, and what is written is what they take."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given

from quiz.bank.formats import FORMATS, bring, fit, told, written
from quiz.bank.formats.sheets import book as reading
from quiz.bank.formats.sheets.records import unheld
from quiz.bank.records import Bank
from quiz.question.kinds import Choice, Multiple, Order
from quiz.question.options import Option
from quiz.question.records import Question
from tests.bank.banks import banks
from tests.bank.formats.damage import holds, outcome, torn
from tests.bank.formats.sheets.books import book
from tests.bank.formats.trips import goes_and_comes_back, interop, refused

if TYPE_CHECKING:
    from quiz.bank.formats import Format

KAHOOT, CLASSQUIZ = FORMATS["kahoot"], FORMATS["classquiz"]
GAMES = pytest.mark.parametrize("form", [KAHOOT, CLASSQUIZ], ids=["kahoot", "classquiz"])
HEAD = dict(
    zip(
        "BCDEFGH",
        ["Question", "Answer 1", "Answer 2", "Answer 3", "Answer 4", "Time", "Correct answer(s)"],
        strict=True,
    )
)
OPTIONS = (Option("Ada Finch", right=True), Option("Ben Vane"))
WHO = Question("0" * 12, "Who says so?", Choice(OPTIONS))


def table(row: int, *rows: dict[str, object], **cells: object) -> bytes:
    """A workbook with headings in a row and questions below it."""
    found: dict[str, object] = {f"{column}{row}": words for column, words in HEAD.items()}
    for number, one in enumerate(rows, row + 1):
        found |= {f"{column}{number}": value for column, value in one.items()}
    return book({**found, **cells})


def test_a_kahoot_file_is_told_and_read() -> None:
    data = (interop("traps") / "kahoot_ok.xlsx").read_bytes()
    bank, remarks = bring("quiz.xlsx", data)
    assert told("quiz.xlsx", data) is KAHOOT
    assert [
        (one.stem, one.body.kind, one.body.shown, one.body.key)
        for one in bank.questions
        if isinstance(one.body, Choice | Multiple)
    ] == [
        ("Who is quoted first?", "choice", ("The minister", "A resident"), 0),
        ("Which are sourced?", "multiple", ("A", "B", "C", "D"), (0, 2)),
        ("Numbers as cells", "choice", ("1", "2", "3", "4"), 1),
    ]
    assert [(one.code, one.level) for one in remarks] == [("game-times", "note")]


def test_every_slip_in_a_kahoot_file_is_told_at_its_row() -> None:
    folder = interop("traps")
    rows = json.loads((folder / "expectations.json").read_text())["kahoot_bad.xlsx"]["row_errors"]
    errors = refused("quiz.xlsx", (folder / "kahoot_bad.xlsx").read_bytes(), "kahoot")
    assert {str(one.place.line) for one in errors} == set(rows)
    assert [(str(one.place), one.code) for one in errors] == [
        ("B9", "game-question-long"),
        ("C10", "game-answer-long"),
        ("G11", "game-time"),
        ("D12", "game-answers-few"),
        ("H13", "game-right-none"),
        ("H14", "game-right-empty"),
        ("B15", "game-question"),
    ]


def test_a_classquiz_file_has_a_title_and_its_own_limits() -> None:
    asked = {"B": "Who says so? " * 10, "C": "Ada", "E": "Ben", "G": 45.0, "H": 3}
    data = table(13, asked, C5="The ferry", C6="For Monday")
    bank, remarks = bring("quiz.xlsx", data)
    assert told("quiz.xlsx", data) is CLASSQUIZ
    assert (bank.title, bank.questions[0].body.shown, bank.questions[0].body.key) == ("The ferry", ("Ada", "Ben"), 1)
    assert [(str(one.place), one.code) for one in remarks] == [("C6", "game-description"), ("G13", "game-times")]
    assert [one.code for one in refused("q.xlsx", table(13, {**asked, "G": 121}), "classquiz")] == ["game-time"]


@GAMES
def test_right_answers_are_read_however_they_are_typed(form: Format) -> None:
    typed: list[object] = ["1,3", "1;3", "3, 1", "1 and 3", 1.3, "1.3", "1/3", "1 3"]
    rows = [{"B": f"Question {n}", "C": "a", "D": "b", "E": "c", "H": value} for n, value in enumerate(typed)]
    bank, _ = bring("q.xlsx", table(13 if form is CLASSQUIZ else 8, *rows, C5="Title"), form)
    assert [one.body for one in bank.questions] == [
        Multiple((Option("a", right=True), Option("b"), Option("c", right=True)))
    ] * len(typed)


def test_a_date_for_the_right_answers_is_refused_as_the_slip_it_is() -> None:
    data = table(8, {"B": "Which?", "C": "a", "D": "b", "E": "c", "H": dt.date(2026, 3, 1)})
    assert [(str(one.place), one.code) for one in refused("q.xlsx", data, "kahoot")] == [("H9", "game-right")]


def test_what_the_games_have_no_place_for_is_told_before_writing() -> None:
    long = Question("1" * 12, "Who says so? " * 12, Choice(OPTIONS))
    many = Question("2" * 12, "Which?", Multiple(tuple(Option(str(n), right=n < 2) for n in range(5))))
    order = Question("3" * 12, "In which order?", Order(("first this", "then that")))
    one = Question("4" * 12, "Which one?", Multiple(OPTIONS), feedback=("Look again.",))
    losses = {
        (loss.what, loss.questions) for loss in fit(Bank("Ferry", (), (WHO, long, many, order, one)), KAHOOT).losses
    }
    assert losses == {
        ("the title", ()),
        ("a question, since its words are too long; Kahoot takes 120 characters", (2,)),
        ("a question, since it has 5 options; Kahoot takes 4", (3,)),
        ("order", (4,)),
        ("multiple", (5,)),
        ("feedback", (5,)),
    }


def test_classquiz_takes_eighty_seven_questions() -> None:
    questions = tuple(Question(f"{n:012x}", f"Question {n}?", Choice(OPTIONS)) for n in range(90))
    fitted = fit(Bank("Ferry", (), questions), CLASSQUIZ)
    assert len(fitted.bank.questions) == 87
    assert fitted.losses[-1].questions == (88, 89, 90)
    assert bring("f.xlsx", written(fitted, CLASSQUIZ))[0].questions[-1].stem == "Question 86?"


@GAMES
def test_the_same_bank_gives_the_same_bytes_and_the_file_tells_its_format(form: Format) -> None:
    fitted = fit(Bank("Ferry", (), (WHO,)), form)
    assert written(fitted, form) == written(fitted, form)
    assert told("x.xlsx", written(fitted, form)) is form


@GAMES
@given(bank=banks())
def test_what_is_written_comes_back(form: Format, bank: Bank) -> None:
    assume(not unheld(bank.title))
    goes_and_comes_back(bank, form)


@given(torn(table(8, {"B": "Who?", "C": "a", "D": "b", "G": 20, "H": "1"})))
def test_a_damaged_workbook_is_a_bank_or_refused_in_words(data: bytes) -> None:
    assert holds(outcome("q.xlsx", data, KAHOOT))


def test_no_file_but_a_workbook_is_looked_into() -> None:
    assert reading.peek("notes.txt", b"PK\x03\x04") == ()
    assert reading.peek("notes.xlsx", b"no archive") == ()
