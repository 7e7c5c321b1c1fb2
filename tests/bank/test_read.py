"""Reading: what a teacher may write, and that nothing at all makes it fall over."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.article.records import Span
from quiz.bank.read import read
from quiz.bank.records import Bank, Provenance
from quiz.bank.write import write
from quiz.errors import BankError
from quiz.question.kinds import Choice, Order, ShortAnswer
from quiz.question.options import Evidence, Option
from quiz.question.records import Question
from tests.bank.banks import article, shelf

NEWS = article(
    "The mill closes. “We are sad,” said Ada Voss.\nThe mill  has stood here since 1911.\nThe mill closes.\n"
)
HEAD = "---\ntitle: The mill\narticle: harbour.txt\n---\n\n"
LINES = [
    *("---", "title: x", "article: harbour.txt", "## Who?", "# x", "{kind=match}", "{#0a1b2c3d4e5f", "{absent=", ""),
    *("- (x) a", "- ( ) b", "- [x] c", "  - why", "\t- why", "  > The mill", "> The mill closes.", "> {at=1}", ">"),
    *('> {absent="x" article=2}', "1. a", "2) b", "= 3", "| a | b |", "|---|---|", "| c |", "words", "- - -", "> > >"),
    *(
        "{kind=select_sentence}",
        "{kind=true_false_not_stated}",
        "- (x) Not stated",
        "    - - > 1. x",
        "\\",
        "&#0;",
        "-",
        *(
            "##Who?",
            "### Who?",
            "• a",
            "a) b",
            "- (✓) c",
            "- (x d",
            "- [X ] e",
            "Answer: 3",
            "x\ty",
            "a | b",
            "– (x) f",
        ),
        *(
            "-\u00a0(x) g",
            "\u00a0\u00a0- why",
            "* ( ) h",
            "  -why",
            "{Kind=Match, skill=numbers}",
            "> a … b",
            "***",
            "1. (x) i",
        ),
    ),
]


def one(text: str) -> Question:
    """The only question of a bank with this body."""
    (question,) = read(HEAD + text, shelf(NEWS)).questions
    return question


def test_the_smallest_question_needs_no_line_in_braces() -> None:
    question = one("## Who is sad?\n- (x) Ada Voss\n- ( ) The mill\n")
    assert question == Question("", "Who is sad?", Choice((Option("Ada Voss", right=True), Option("The mill"))))


def test_wrapped_lines_are_one_text() -> None:
    question = one(
        "## Who?\n\n- (x) Ada\n  Voss\n- ( ) The mill\n\n> “We are sad,”\n> said Ada Voss\n\nLook\nhere.\n\nAnd here.\n"
    )
    assert question.body.shown == ("Ada Voss", "The mill")
    assert question.evidence == (Evidence("“We are sad,” said Ada Voss", Span(17, 44)),)
    assert question.feedback == ("Look here.", "And here.")


def test_two_spaces_in_the_article_are_found_with_one() -> None:
    question = one("## When?\n\n= 1911\n\n> The mill has stood\n")
    assert question.evidence[0].text == "The mill  has stood"


def test_the_paragraph_tells_two_places_apart() -> None:
    question = one("## What?\n\n= closes\n\n> The mill closes\n> {at=3}\n")
    assert question.evidence[0].span == Span(NEWS.text.rindex("The mill"), NEWS.text.rindex("."))


def test_evidence_over_two_paragraphs_is_one_span() -> None:
    question = one("## What?\n\n= closes\n\n> said Ada Voss.\n>\n> The mill\n")
    assert question.evidence[0].text == "said Ada Voss.\nThe mill"


def test_accepted_answers_may_stand_close_together() -> None:
    assert one("## When?\n\n= 1911\n= in 1911\n").body == ShortAnswer(("1911", "in 1911"))


def test_a_backslash_keeps_what_would_start_something() -> None:
    question = one("## When?\n\n1. \\= is a sign\n2. \\[x] is none\n\n\\> 3 is more\n")
    assert question.body == Order(("= is a sign", "[x] is none"))
    assert question.feedback == ("> 3 is more",)


def test_an_edited_bank_is_its_editors() -> None:
    bank = Bank("The mill", (NEWS,), (one("## When?\n\n= 1911\n"),), provenance=Provenance("says-who 1", 7, "0" * 16))
    text = write(bank)
    assert read(text, shelf(NEWS)).provenance == bank.provenance
    assert read(text.replace("## When?", "## Since when?"), shelf(NEWS)).provenance is None
    assert read(text.replace("\n", "\r\n"), shelf(NEWS)) == bank


def test_all_findings_come_at_once_and_in_order() -> None:
    with pytest.raises(BankError) as caught:
        read(HEAD + "## Who?\n\n- ( ) a\n- ( ) a\n\n> nowhere\n\n## When?\n", shelf(NEWS))
    codes = [finding.code for finding in caught.value.findings]
    assert codes == ["right-none", "option-twice", "evidence-not-found", "answer-missing"]


def test_a_bank_that_is_too_long_is_not_read() -> None:
    with pytest.raises(BankError, match="The bank has 2,500,035 characters; 2,500,000 fit"):
        read(HEAD + "## Who?\n" + "a" * 2_499_981, shelf(NEWS))


def test_a_thousand_mistakes_are_enough() -> None:
    with pytest.raises(BankError) as caught:
        read(HEAD + "## Who?\n" * 5_000, shelf(NEWS))
    assert len(caught.value.findings) == 1_000


@given(st.lists(st.sampled_from(LINES), max_size=30), st.booleans())
def test_no_document_makes_reading_fall_over(lines: list[str], headed: bool) -> None:  # noqa: FBT001 - drawn
    with contextlib.suppress(BankError):
        read(HEAD * headed + "\n".join(lines), shelf(NEWS))


@given(st.lists(st.sampled_from(LINES), max_size=30))
def test_whatever_can_be_read_comes_back_from_its_own_form(lines: list[str]) -> None:
    with contextlib.suppress(BankError):
        bank = read(HEAD + "## Who?\n" + "\n".join(lines), shelf(NEWS))
        assert read(write(bank), shelf(NEWS)) == bank


@given(st.text())
def test_no_text_makes_reading_fall_over(text: str) -> None:
    for document in (text, HEAD + text, HEAD + "## Who?\n" + text):
        with contextlib.suppress(BankError):
            read(document, shelf(NEWS))
