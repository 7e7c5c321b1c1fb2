"""text2qti: what its program reads is read here, slips are told at their line, and the program takes what we write."""

from __future__ import annotations

import contextlib
import html
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import text2qti.config  # type: ignore[import-untyped]  # it ships no types
import text2qti.quiz  # type: ignore[import-untyped]  # likewise
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.bank.formats import FORMATS, FormatError, bring, fit, told
from quiz.bank.formats.plain import from_html
from quiz.bank.formats.text2qti.write import markdown
from quiz.bank.records import Bank
from quiz.question.kinds import Choice, Multiple, ShortAnswer
from quiz.question.options import Option
from tests.bank.banks import article, banks, texts
from tests.bank.formats.trips import goes_and_comes_back, interop, refused

if TYPE_CHECKING:
    from quiz.question.records import Question

FORMAT = FORMATS["text2qti"]
HANDOUT = (Path(__file__).parent / "files" / "handout.text2qti.txt").read_bytes()
CURLY = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "."})


def theirs(data: bytes) -> list[text2qti.quiz.Question]:
    """The questions that the program itself reads."""
    quiz = text2qti.quiz.Quiz(data.decode(), config=text2qti.config.Config())
    return [one for one in quiz.questions_and_delims if isinstance(one, text2qti.quiz.Question)]


def level(text: str) -> str:
    """Words without what the program makes of quotation marks, dashes and dots."""
    return re.sub(r"([.-])+", r"\1", " ".join(text.translate(CURLY).split()))


def words(xml: str) -> str:
    """The words of a text in the program's package."""
    return level(from_html(html.unescape(xml)))


def ours(question: Question) -> tuple[str, list[tuple[str, bool, str]]]:
    """A question as it can be held beside theirs."""
    body = question.body
    if isinstance(body, ShortAnswer):
        return level(question.stem), [(level(text), True, "") for text in body.accepted]
    assert isinstance(body, Choice | Multiple)
    return level(question.stem), [(level(one.text), one.right, level(one.why)) for one in body.options]


def their(question: text2qti.quiz.Question) -> tuple[str, list[tuple[str, bool, str]]]:
    """One of theirs."""
    answers = [
        (
            level(html.unescape(one.choice_xml)) if one.shortans else words(one.choice_html_xml),
            one.correct,
            words(one.feedback_html_xml or ""),
        )
        for one in question.choices
    ]
    return words(question.question_html_xml), answers


def agree(bank: Bank) -> None:
    """Hold what the program reads of a written bank against the bank."""
    fitted = fit(bank, FORMAT).bank
    assert FORMAT.write is not None
    if fitted.questions:
        read = theirs(FORMAT.write(fitted))
        assert [their(one) for one in read] == [ours(one) for one in fitted.questions]
        said = [words(one.feedback_html_xml or "") for one in read]
        assert said == [level(" ".join(one.feedback)) for one in fitted.questions]


def slips(text: str) -> list[tuple[int, str]]:
    """The errors of a file: line and code."""
    return [(remark.place.line, remark.code) for remark in refused("a.txt", text.encode(), "text2qti")]


def test_a_handout_is_read_whole() -> None:
    bank, remarks = bring("handout.txt", HANDOUT)
    choice, several, quay, crews, wire = bank.questions
    assert bank.title == "Harbour news"
    assert choice.stem == 'Who said the talks had "stalled", and when? Look at the second paragraph.'
    assert choice.feedback == ("A figure belongs to whoever gave it.", "Not to the article.", "The office gives it.")
    assert choice.body == Choice(
        (
            Option("The mayor", why="She is asked, no more."),
            Option("The harbour office, which has known it since May", right=True),
            Option("Costs of $5 & more"),
        )
    )
    assert isinstance(several.body, Multiple)
    assert (several.body.key, several.feedback) == ((0, 3), ("By name and office.",))
    assert quay.body == ShortAnswer(("12.5", "12", "13"))
    assert crews.body == ShortAnswer(("10", "11", "12"))
    assert wire.body == ShortAnswer(("North Sea * Wire", "NSW"))
    assert [(remark.place.line, remark.code) for remark in remarks] == [
        (2, "text2qti-setting"),
        (4, "text2qti-setting"),
        (8, "item-description"),
        (35, "text2qti-pick"),
        (36, "text2qti-setting"),
        (38, "text2qti-worth"),
        (46, "text2qti-worth"),
        (47, "item-numerical"),
        (51, "item-numerical"),
        (58, "item-other"),
        (61, "text2qti-code"),
        (65, "item-essay"),
    ]


def test_the_sample_is_read_as_its_own_program_reads_it() -> None:
    data = (interop("traps") / "sample.text2qti.txt").read_bytes()
    assert told("sample.text2qti.txt", data) is FORMAT
    bank, _ = bring("sample.text2qti.txt", data)
    read = [one for one in theirs(data) if one.choices]
    assert [their(one) for one in read] == [ours(one) for one in bank.questions if one.stem[:8] != "How many"]


def test_the_handout_is_read_as_its_own_program_reads_it() -> None:
    data = HANDOUT[: HANDOUT.index(b"```")]
    read = [(words(one.question_html_xml), len(one.choices)) for one in theirs(data)]
    bank, _ = bring("handout.txt", data)
    assert [stem for stem, _ in read][:5] == [level(one.stem) for one in bank.questions]


@pytest.mark.parametrize(
    ("text", "errors"),
    [
        ("1.  Who?\na)  a\n*b) b\nand more", [(4, "text2qti-stray")]),
        ("1. Who?\na)a\n*b) b\nc)", [(2, "text2qti-space"), (4, "text2qti-empty")]),
        ("a) a\n1. Who?\n*a) a\nb) b", [(1, "text2qti-no-question")]),
        ("1. Who?\n\n2. Which?\n*a) a\nb) b", [(1, "text2qti-no-answer")]),
        ("1. Who?\n*a) a\n[ ] b\nb) c", [(3, "text2qti-mixed")]),
        ("1. Who?\n*a) a\n*b) b", [(3, "text2qti-two-right")]),
        ("1. Who?\n*a) a\nb) b\n+ Right.", [(4, "text2qti-late")]),
        ("1. Who?\n... One.\n... Two.\n*a) a\nb) b", [(3, "text2qti-twice")]),
        ("Title: A\nTitle: B\n1. Who?\n*a) a\nb) b", [(2, "text2qti-twice")]),
        ("1. Who?\n*a) a\nb) b\nTitle: A", [(4, "text2qti-ahead")]),
        ("Points: many\n1. Who?\n*a) a\nb) b", [(1, "text2qti-points")]),
        ("1. How many?\n= twelve\n\n2. And?\n= 1.5", [(2, "text2qti-number"), (5, "text2qti-number")]),
        ("GROUP\n1. Who?\n*a) a\nb) b", [(1, "text2qti-group")]),
        ("1. Who?\n*a) a\nb) b\nEND_GROUP", [(4, "text2qti-group")]),
        ("1. Who?\n*a) a\nb) b\nCOMMENT\nx", [(4, "text2qti-open"), (5, "text2qti-stray")]),
        ("1. Who?\na) a\nb) b\n\n2. Which?\n*a) a\nb) a", [(1, "right-missing"), (5, "option-again")]),
    ],
)
def test_every_slip_is_told_at_its_line(text: str, errors: list[tuple[int, str]]) -> None:
    assert slips(text) == errors


@pytest.mark.parametrize(
    ("words_", "accepted"),
    [("12", ("12",)), ("10 +- 10%", ("10", "9", "11")), ("[-1, 1]", ("-1", "0", "1")), ("0.5 +- 0", ("0.5",))],
)
def test_numbers_are_written_out(words_: str, accepted: tuple[str, ...]) -> None:
    bank, _ = bring("a.txt", f"1. How many?\n= {words_}".encode())
    assert bank.questions[0].body == ShortAnswer(accepted)


def test_a_title_or_a_comment_keeps_its_question() -> None:
    first = bring("a.txt", b"Title: A\n1. Who?\n*a) a\nb) b\n\n% [id:x]\n2. Which?\n* a")[0]
    second = bring("a.txt", b"% [id:x]\n1. Which one?\n* a\n\nTitle: A\n2. Who, then?\n*a) a\nb) b")[0]
    assert {one.id for one in first.questions} == {one.id for one in second.questions}


def test_the_article_and_questions_with_the_same_words_are_taken_by_the_program() -> None:
    bank, _ = bring("a.txt", b"1. Who?\n*a) a\nb) b\n\n2. Who?\n*a) c\nb) d\n\n3. Who?\n* e")
    data = FORMAT.write(Bank("T", (article("It rained.\n- A 1. <b> & b."),), bank.questions))  # type: ignore[misc]
    assert [their(one)[0] for one in theirs(data)] == ["Who?"] * 3
    back, remarks = bring("a.txt", data)
    assert [remark.code for remark in remarks] == ["text2qti-article"]
    assert back.questions == bank.questions


@given(banks())
def test_what_is_written_comes_back(bank: Bank) -> None:
    goes_and_comes_back(bank, FORMAT)


@settings(max_examples=40)
@given(banks())
def test_the_program_itself_reads_what_is_written(bank: Bank) -> None:
    agree(bank)


@given(texts)
def test_markdown_gives_the_words_back(text: str) -> None:
    line = " ".join(text.split())
    bank, _ = bring("a.txt", f"1.  {markdown(line)}\n*   a\n".encode(), FORMAT)
    assert bank.questions[0].stem == line


@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(HANDOUT)))
    gone, noise = data.draw(st.integers(0, 40)), data.draw(st.binary(max_size=6))
    with contextlib.suppress(FormatError):
        bring("a.txt", HANDOUT[:at] + noise + HANDOUT[at + gone :], FORMAT)


@given(st.permutations(HANDOUT.splitlines(keepends=True)))
def test_lines_out_of_order_are_read_or_refused(lines: list[bytes]) -> None:
    with contextlib.suppress(FormatError):
        bring("a.txt", b"".join(lines), FORMAT)
