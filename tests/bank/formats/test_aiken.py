"""Aiken: what a teacher's file means, what is said about a slip, and that what is written comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from quiz.bank.formats import FORMATS, bring, fit, written
from quiz.question.kinds import Choice, TrueFalseNotStated
from tests.bank.banks import banks
from tests.bank.formats.trips import goes_and_comes_back, refused

if TYPE_CHECKING:
    from quiz.bank.records import Bank

AIKEN = FORMATS["aiken"]
FERRY = b"""Who says that the ferry loses money?
A. The director
B) The island council
ANSWER: A

The ferry company will build a ship.
A. True
B. False
C. Not stated
ANSWER: C
"""


def test_two_questions_are_read_with_their_keys() -> None:
    bank, remarks = bring("ferry_quiz.txt", FERRY)
    first, second = bank.questions
    assert isinstance(first.body, Choice)
    assert isinstance(second.body, TrueFalseNotStated)
    assert (first.stem, first.body.shown, first.body.key) == (
        "Who says that the ferry loses money?",
        ("The director", "The island council"),
        0,
    )
    assert (second.body.key, bank.title, remarks) == (2, "ferry quiz", ())


def test_reading_twice_gives_the_same_ids() -> None:
    assert bring("a.txt", FERRY)[0] == bring("a.txt", FERRY)[0]


def test_windows_line_ends_and_a_mark_at_the_start_are_no_matter() -> None:
    data = b"\xef\xbb\xbf" + FERRY.replace(b"\n", b"\r\n")
    assert bring("a.txt", data)[0] == bring("a.txt", FERRY)[0]


def test_an_old_encoding_is_told() -> None:
    bank, remarks = bring("a.txt", FERRY.replace(b"director", "Zürich director".encode("cp1252")))
    assert bank.questions[0].body.shown[0] == "The Zürich director"
    assert [remark.code for remark in remarks] == ["file-encoding"]


def test_every_slip_is_told_at_its_line() -> None:
    slips = b"A question\non two lines\nA. yes\nC. no\nANSWER: A\n\nAnother?\nA. one\nANSWER: B\nLast?\nA. a\nB. b\n"
    assert [(one.place.line, one.code) for one in refused("a.txt", slips, "aiken")] == [
        (2, "aiken-stem-lines"),
        (4, "aiken-letters"),
        (9, "aiken-answer-letter"),
        (10, "aiken-no-answer"),
    ]


def test_one_option_is_none() -> None:
    assert [one.code for one in refused("a.txt", b"Who?\nA. me\nANSWER: A\n", "aiken")] == ["options-few"]


def test_what_aiken_has_no_place_for_is_told() -> None:
    bank, _ = bring("a.txt", FERRY)
    fitted = fit(bank, AIKEN)
    assert bring("a.txt", written(fitted, AIKEN))[0].questions[0].body == bank.questions[0].body
    assert [(loss.what, loss.how, loss.questions) for loss in fitted.losses] == [
        ("true_false_not_stated", "written as a choice", (2,)),
        ("the title", "left out", ()),
    ]


@given(banks())
def test_what_is_written_comes_back(bank: Bank) -> None:
    goes_and_comes_back(bank, AIKEN)
