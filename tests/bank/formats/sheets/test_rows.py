"""Our own template: however a teacher fills it in, its questions are read, and what is written comes back."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from openpyxl import load_workbook

from quiz.bank.formats import FORMATS, bring, fit, told, written
from quiz.bank.formats.sheets import table
from quiz.bank.formats.sheets.columns import NAMES
from quiz.bank.records import Bank
from quiz.question.kinds import Categorise, Choice, Match, Multiple, Order, Pair, ShortAnswer, TrueFalseNotStated
from quiz.question.options import Option
from quiz.question.records import Question
from tests.bank.banks import banks
from tests.bank.formats.damage import damaged, holds, outcome, torn
from tests.bank.formats.sheets.books import book
from tests.bank.formats.trips import goes_and_comes_back, refused
from tests.conftest import ROOT

if TYPE_CHECKING:
    from quiz.bank.formats import Format
    from quiz.question.kinds import Body

CSV, XLSX = FORMATS["csv"], FORMATS["xlsx"]
BOTH = pytest.mark.parametrize("form", [CSV, XLSX], ids=["csv", "xlsx"])
FILLED = (
    b"Question,Type,Answer A,Answer B,Answer C,Correct,Why B,Explanation,Skill,Level\r\n"
    b'Who says so?,,Ada Finch,Ben Vane,A passenger,1,"He asks, and says nothing.",'
    b'"Look for the cue.\nThen for the name.",attribution,easy\r\n'
    b'Which are sourced?,,one,two,three,"A, C",,,,\r\n'
    b"The board met.,true/false/not stated,,,,not stated,,,scope,2\r\n"
    b"Who says what?,match,It sails = Ada,It sinks=Ben,Carol,,,,,\r\n"
    b"How are they named?,categorize,Ada = by name,Ben = by name,officials = by a role,,,,,\r\n"
    b"In which order?,ORDER,first,second,third,,,,,\r\n"
    b"How many?,,212,,,,,,numbers,3\r\n"
)
BODIES: list[Body] = [
    Choice(
        (Option("Ada Finch", right=True), Option("Ben Vane", why="He asks, and says nothing."), Option("A passenger"))
    ),
    Multiple((Option("one", right=True), Option("two"), Option("three", right=True))),
    TrueFalseNotStated((Option("True"), Option("False"), Option("Not stated", right=True))),
    Match((Pair("It sails", "Ada"), Pair("It sinks", "Ben"), Pair("", "Carol"))),
    Categorise((Pair("Ada", "by name"), Pair("Ben", "by name"), Pair("officials", "by a role"))),
    Order(("first", "second", "third")),
    ShortAnswer(("212",)),
]


def asked(*rows: str, head: str = "question;answer 1;answer 2;answer 3;right") -> list[Question]:
    """The questions of a few rows."""
    return list(bring("q.csv", "\n".join([head, *rows]).encode())[0].questions)


def remarks(*rows: str, head: str = "question;answer 1;answer 2;answer 3;right") -> list[tuple[str, str]]:
    """Place and code of what is said about a few rows."""
    return [(str(one.place), one.code) for one in bring("q.csv", "\n".join([head, *rows]).encode())[1]]


def wrong(*rows: str, head: str = "question;answer 1;answer 2;answer 3;right") -> list[tuple[str, str]]:
    """Place and code of what keeps a few rows out."""
    return [(str(one.place), one.code) for one in refused("q.csv", "\n".join([head, *rows]).encode(), "csv")]


def test_every_kind_is_read_from_a_row() -> None:
    bank, said = bring("ferry quiz.csv", FILLED)
    assert [one.body for one in bank.questions] == BODIES
    assert [(one.skill, one.difficulty) for one in bank.questions if one.skill] == [
        ("attribution", 1),
        ("scope", 2),
        ("numbers", 3),
    ]
    assert bank.questions[0].feedback == ("Look for the cue.", "Then for the name.")
    assert (bank.title, [(str(one.place), one.code) for one in said]) == ("ferry quiz", [("E5", "row-spare")])


@pytest.mark.parametrize(
    "data",
    [
        FILLED.replace(b"\r\n", b"\n"),
        b"\xef\xbb\xbf" + FILLED,
        FILLED.decode().encode("utf-16"),
        b"sep=,\r\n" + FILLED,
        b"\r\n,,\r\n" + FILLED,
        b"My questions for Monday\r\n" + FILLED,
    ],
    ids=["unix", "mark", "utf-16", "sep", "empty rows", "line above"],
)
def test_the_same_file_however_a_spreadsheet_saves_it(data: bytes) -> None:
    assert [one.body for one in bring("q.csv", data)[0].questions] == BODIES


@pytest.mark.parametrize("separator", [";", "\t"])
def test_what_stands_between_cells_is_found_out(separator: str) -> None:
    whole = StringIO(newline="")
    csv.writer(whole, delimiter=separator).writerows(csv.reader(StringIO(FILLED.decode(), newline="")))
    data = whole.getvalue().encode()
    assert [one.body for one in bring("q.csv", data)[0].questions] == BODIES
    assert told("export.txt", data) is CSV


def test_an_old_encoding_is_told() -> None:
    bank, said = bring("q.csv", "question;answer 1\nWer?;Zoë\n".encode("cp1252"))
    assert (bank.questions[0].body, [one.code for one in said]) == (ShortAnswer(("Zoë",)), ["file-encoding"])


def test_the_right_answers_are_named_by_number_letter_or_words() -> None:
    rights = ["1", "a", "A", "Ada", "ada", "1.0"]
    questions = asked(*(f"Question {n}?;Ada;Ben;Carol;{right}" for n, right in enumerate(rights[:5])))
    assert [one.body.key for one in questions if isinstance(one.body, Choice)] == [0] * 5
    both = asked("Which?;Ada;Ben;Carol;1,3", "Who?;Ada;Ben;Carol;a and c", "And?;Ada;Ben;Carol;Ada|Carol")
    assert [one.body.key for one in both if isinstance(one.body, Multiple)] == [(0, 2)] * 3
    years = asked("Which year?;1990;2000;2010;2000")[0].body
    assert isinstance(years, Choice)
    assert years.key == 1


def test_a_column_called_answer_is_the_key_beside_numbered_ones_and_an_answer_alone() -> None:
    assert asked("Who?;Ada;Ben;b", head="Question;A;B;Answer")[0].body == Choice(
        (Option("Ada"), Option("Ben", right=True))
    )
    assert asked("How many?;212", head="Question;Answer")[0].body == ShortAnswer(("212",))


def test_true_or_false_alone_is_a_choice_of_two() -> None:
    body = asked("It sails.;;;;FALSE;true/false", head="question;answer 1;answer 2;answer 3;right;kind")[0].body
    assert body == Choice((Option("True"), Option("False", right=True)))


def test_every_slip_is_told_at_its_cell() -> None:
    head = "kind;question;answer 1;answer 2;right;skill"
    rows = [
        "essay;Why?;;;;",
        ";Who?;a;b;;",
        ";Who?;a;b;3;",
        "true_false_not_stated;It is.;;;maybe;",
        "true_false_not_stated;It is.;yes;no;True;",
        ";;a;b;1;",
        ";Twice?;a;a;1;",
        "match;Who?;a;b;;",
    ]
    assert wrong(*rows, head=head) == [
        ("A2", "row-kind"),
        ("E3", "row-right-none"),
        ("E4", "row-right"),
        ("E5", "row-verdict"),
        ("C6", "row-verdicts"),
        ("B7", "stem-missing"),
        ("B8", "option-again"),
        ("B9", "pairs-few"),
    ]


def test_what_has_no_place_is_told_at_its_cell_and_keeps_nothing_out() -> None:
    head = "question;answer 1;answer 2;right;skill;difficulty;colour;headings;kind;why 1"
    rows = [
        "Who?;a;b;1;reading;9;red;x;;;stray",
        "Select it.;;;;;;;;select_sentence",
        "What first?;a;b;1;;;;;order;no",
    ]
    assert remarks(*rows, head=head) == [
        ("G1", "column-unknown"),
        ("E2", "row-skill"),
        ("F2", "row-difficulty"),
        ("H2", "row-headings"),
        ("K2", "cell-no-heading"),
        ("I3", "row-select"),
        ("D4", "row-right-spare"),
        ("J4", "row-why"),
    ]


def test_no_headings_two_of_a_column_and_an_open_quotation_mark_are_refused() -> None:
    assert wrong("Ada;Ben", head="Who?;What?") == [("A1", "sheet-header")]
    assert ("C1", "column-again") in wrong("Who?;a;b", head="question;answer 1;Answer A")
    assert wrong('Who?;"a;b', head="question;answer 1;answer 2") == [("A2", "csv-torn")]


def test_evidence_a_teacher_writes_goes_into_the_feedback() -> None:
    question = asked("How many?;212;“212 people,” he said", head="question;answer;evidence")[0]
    assert question.feedback == ("In the article: ““212 people,” he said”",)


def test_a_pair_whose_words_have_an_equals_sign_comes_back() -> None:
    bank = Bank(
        "x",
        (),
        (Question("0" * 12, "Who?", Match((Pair("a = b", "c\\"), Pair("\\=", "="), Pair("", "d=e")), ("l=", "r"))),),
    )
    for form in (CSV, XLSX):
        assert bring(f"x{form.ending}", written(fit(bank, form), form), form)[0].questions == bank.questions


def test_cells_a_spreadsheet_would_run_are_written_as_words_and_come_back() -> None:
    options = (Option("=1+1", right=True), Option("@sum"), Option("-5", why="+3"), Option("'=x"))
    bank = Bank("x", (), (Question("0" * 12, "=HYPERLINK(1)", Choice(options), feedback=("-a", "=b")),))
    data = written(fit(bank, CSV), CSV)
    cells = [cell for cells in csv.reader(StringIO(data.decode("utf-8-sig"), newline="")) for cell in cells]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
    sheet = load_workbook(BytesIO(written(fit(bank, XLSX), XLSX))).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
    for form in (CSV, XLSX):
        assert bring(f"x{form.ending}", written(fit(bank, form), form), form)[0].questions == bank.questions


def test_an_empty_template_shows_every_kind_and_has_no_question() -> None:
    for form in (CSV, XLSX):
        data = written(fit(Bank("Template", (), ()), form), form)
        assert [one.code for one in refused(f"t{form.ending}", data, form.name)] == ["file-empty"]
    kept = written(fit(Bank("Template", (), ()), CSV), CSV).replace(b"example,", b",")
    bank, said = bring("t.csv", kept)
    assert [one.body.kind for one in bank.questions] == list(table.KINDS)
    assert {one.code for one in said} == {"row-spare"}


def test_the_template_in_the_docs_is_the_one_that_is_written() -> None:
    assert (ROOT / "docs" / "questions.csv").read_bytes() == written(fit(Bank("Template", (), ()), CSV), CSV)
    page = (ROOT / "docs" / "formats.md").read_text()
    assert [name for name in NAMES if f"| `{name}` |" not in page] == []


def test_a_workbook_of_a_spreadsheet_program_is_told_and_read() -> None:
    cells: dict[str, object] = {"A1": "Question", "B1": "Option 1", "C1": "Option 2", "D1": "Correct answer"}
    cells |= {"A2": "How many?", "B2": 3000, "C2": 0.5, "D2": 1}
    bank, said = bring("q.xlsx", book(cells, lambda sheet: sheet.parent.create_sheet("Notes").append(["to do"])))
    assert told("q.xlsx", book(cells)) is XLSX
    assert bank.questions[0].body == Choice((Option("3000", right=True), Option("0.5")))
    assert [(str(one.place), one.code) for one in said] == [("Notes:A1", "sheet-other")]


@BOTH
def test_the_same_bank_gives_the_same_bytes_and_the_file_tells_its_format(form: Format) -> None:
    fitted = fit(bring("q.csv", FILLED)[0], form)
    assert written(fitted, form) == written(fitted, form)
    assert told(f"q{form.ending}", written(fitted, form)) is form


@BOTH
@given(bank=banks())
def test_what_is_written_comes_back(form: Format, bank: Bank) -> None:
    goes_and_comes_back(bank, form)


@given(damaged(FILLED.decode(), (",", ";", '"', "\n", "=", "\0", "question", "\ufeff")))
def test_a_damaged_text_is_a_bank_or_refused_in_words(text: str) -> None:
    assert holds(outcome("q.csv", text.encode(), CSV))


@given(torn(book({"A1": "question", "B1": "answer 1", "A2": "How many?", "B2": 3})))
def test_a_damaged_workbook_is_a_bank_or_refused_in_words(data: bytes) -> None:
    assert holds(outcome("q.xlsx", data, XLSX))
