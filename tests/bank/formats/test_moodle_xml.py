"""Moodle XML: what an export means here, what is refused and where, and that what is written comes back."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.formats import FORMATS, FormatError, bring, fit, told, xml
from quiz.bank.formats.incoming import Incoming
from quiz.bank.records import Bank
from quiz.question.kinds import Choice, Match, Multiple, Order, Pair, ShortAnswer
from quiz.question.options import Option
from quiz.question.records import Question
from tests.bank.banks import article, banks
from tests.bank.formats.trips import goes_and_comes_back, interop, refused

if TYPE_CHECKING:
    from quiz.question.kinds import Body

XML = FORMATS["moodle-xml"]
EXPORT = (Path(__file__).parent / "files" / "moodle_export.xml").read_bytes()


def quiz(*questions: str) -> bytes:
    """A file with these questions, each on a line of its own."""
    return "\n".join(["<quiz>", *questions, "</quiz>"]).encode()


def question(kind: str, inner: str, stem: str = "Who says so?") -> str:
    """One question on one line."""
    return f'<question type="{kind}"><questiontext><text>{stem}</text></questiontext>{inner}</question>'


def answer(text: str, fraction: str = "0", more: str = "") -> str:
    """One answer."""
    return f'<answer fraction="{fraction}"><text>{text}</text>{more}</answer>'


def body(kind: str, inner: str) -> tuple[Body, list[str]]:
    """The only question's body, and the codes of what is said about it."""
    bank, remarks = bring("a.xml", quiz(question(kind, inner)))
    return bank.questions[0].body, [remark.code for remark in remarks]


def slips(*questions: str) -> list[tuple[str, str]]:
    """The errors of a file: place and code."""
    return [(str(remark.place), remark.code) for remark in refused("a.xml", quiz(*questions), "moodle-xml")]


def test_what_moodle_exports_is_read_whole() -> None:
    bank, _ = bring("export.xml", EXPORT)
    choice, several, statement, short, length, match, order, gaps = bank.questions
    assert bank.title == "Default for Reading the news / Harbour"
    assert (choice.stem, choice.skill, choice.difficulty) == ("Who gives the figure of 3:40 hours?", "numbers", 2)
    assert choice.feedback == ("A figure belongs to whoever gave it.", "Not to the article.")
    assert choice.body == Choice(
        (Option("The harbour office", right=True), Option("The mayor", why="The mayor is only asked about it."))
    )
    assert isinstance(several.body, Multiple)
    assert several.body.key == (0, 2, 3)
    assert statement.body == Choice((Option("True", why="It was only offered."), Option("False", right=True)))
    assert (short.stem, short.body) == ("Which agency is quoted?", ShortAnswer(("North Sea Wire", "N S W")))
    assert short.feedback == ("Look at the last line.",)
    assert length.body == ShortAnswer(("12", "11", "13"))
    assert match.body == Match(
        (Pair('"stalled"', "Finch & Vane"), Pair('"on course"', "The ministry"), Pair("", "The mayor"))
    )
    assert order.body == Order(("The strike", "The talks", "The deal"))
    assert gaps.stem == "(1) _____ said so, and (2) _____ denied it."
    assert gaps.body == Match((Pair("(1)", "Ada Finch"), Pair("(2)", "the mayor"), Pair("", "nobody")))


def test_what_has_no_place_here_is_told_where_it_stands() -> None:
    _, remarks = bring("export.xml", EXPORT)
    assert [(str(remark.place), remark.code) for remark in remarks] == [
        ("15:3", "moodle-hints"),
        ("15:3", "markup-lost"),
        ("69:3", "moodle-grade"),
        ("69:3", "moodle-verdict"),
        ("86:3", "moodle-hidden"),
        ("99:3", "moodle-case"),
        ("109:5", "moodle-star"),
        ("114:3", "moodle-units"),
        ("114:3", "item-numerical"),
        ("179:3", "item-essay"),
        ("188:3", "item-other"),
        ("195:3", "item-description"),
    ]
    assert "cloze" in next(remark.cause for remark in remarks if remark.code == "item-other")


def test_an_idnumber_or_a_name_keeps_its_question() -> None:
    bank, _ = bring("export.xml", EXPORT)
    changed, _ = bring("export.xml", EXPORT.replace(b"The mayor</p>", b"The deputy</p>").replace(b"sold", b"sunk"))
    assert [one.id for one in changed.questions] == [one.id for one in bank.questions]
    assert changed != bank


def test_the_same_question_has_the_same_id_in_both_of_moodles_formats() -> None:
    bank, _ = bring("export.xml", EXPORT)
    again, _ = bring("a.gift", b"// [id:harbour-01]\nWho?{=a ~b}")
    assert again.questions[0].id == bank.questions[0].id


@pytest.mark.parametrize("name", ["entity_bomb", "external_entity", "truncated"])
def test_each_trap_gets_what_it_asks(name: str) -> None:
    folder = interop("traps")
    wanted: str = json.loads((folder / "expectations.json").read_text())["xml"][f"moodle_xml_{name}.xml"]
    data = (folder / f"moodle_xml_{name}.xml").read_bytes()
    assert told(f"moodle_xml_{name}.xml", data) is XML
    (remark,) = refused(f"moodle_xml_{name}.xml", data, "moodle-xml")
    assert remark.code == ("xml-dtd" if "DTD" in wanted else "xml-broken")
    assert remark.place.line == (2 if "DTD" in wanted else 5)


@pytest.mark.parametrize("fraction", ["33", "33.33", "-7", "101", "half", "nan", "1e2000000", "1/3", "", "٣٣"])
def test_a_share_that_moodle_does_not_list_is_an_error(fraction: str) -> None:
    given_ = question("multichoice", answer("a", "100") + answer("b", fraction))
    assert slips(given_) == [("2:130", "moodle-share")]


@pytest.mark.parametrize("fraction", ["33.33333", "33.3333", "33,33333", "16.66667", "-14.28571", "90.0", " 50 "])
def test_a_share_that_was_rounded_is_none(fraction: str) -> None:
    given_ = answer("a", "100") + answer("b", fraction)
    assert "moodle-share" not in body("multichoice", given_)[1]


def test_every_slip_is_told_at_its_place() -> None:
    assert slips(
        question("multichoice", answer("a", "100") + answer("a")),
        question("multichoice", answer("a") + answer("b")),
        question("numerical", answer("twelve", "100")),
        "<question><name/></question>",
        question("matching", "<subquestion><text>a</text><answer><text>b</text></answer></subquestion>"),
        question("shortanswer", answer("a", "100"), stem=""),
    ) == [
        ("2:1", "option-again"),
        ("3:1", "right-missing"),
        ("4:82", "moodle-number"),
        ("5:1", "moodle-type"),
        ("6:1", "pairs-few"),
        ("7:1", "stem-missing"),
    ]


def test_right_answers_that_make_no_full_mark_are_told() -> None:
    inner = "<single>false</single>" + answer("a", "30") + answer("b", "30") + answer("c", "-50")
    assert body("multichoice", inner)[1] == ["moodle-sum"]


def test_a_word_for_a_single_gap_is_a_choice() -> None:
    boxes = "<dragbox><text>Ada</text><group>1</group></dragbox><dragbox><text>Bo</text><group>1</group></dragbox>"
    bank, _ = bring("a.xml", quiz(question("ddwtos", boxes, stem="[[2]] says so.")))
    assert bank.questions[0].stem == "_____ says so."
    assert bank.questions[0].body == Choice((Option("Ada"), Option("Bo", right=True)))


def test_lines_to_drag_are_a_match() -> None:
    right = '<answer format="html"><text>&lt;b&gt;{}!&lt;/b&gt;</text></answer>'
    lines = "".join(f"<subquestion><text>{n}</text>{right.format(n)}</subquestion>" for n in "ab")
    assert body("ddmatch", lines)[0] == Match((Pair("a", "a!"), Pair("b", "b!")))


def test_html_without_cdata_is_read_as_html() -> None:
    bank, _ = bring("a.xml", quiz(question("truefalse", answer("true", "100"), stem="<p>It <b>is</b> so.</p>")))
    assert bank.questions[0].stem == "It is so."


def test_scripts_go_and_attached_files_are_told() -> None:
    stem = "<![CDATA[Who?<script>alert(1)</script>]]></text><file name='a.pdf' encoding='base64'>AA==</file><text>"
    bank, remarks = bring("a.xml", quiz(question("truefalse", answer("true", "100"), stem=stem)))
    assert bank.questions[0].stem == "Who?"
    assert [remark.code for remark in remarks] == ["moodle-file", "markup-lost"] or {
        remark.code for remark in remarks
    } == {"moodle-file", "markup-lost"}


def test_the_article_is_written_as_words_to_read() -> None:
    bank, _ = bring("export.xml", EXPORT)
    whole = Bank(bank.title, (article("It rained.\nA <b> & b ]]> \x01."),), bank.questions)
    fitted = fit(whole, XML).bank
    assert XML.write is not None
    root = xml.tree(Incoming("a.xml", XML.write(fitted)))
    kinds = [one.get("type") for one in root.all("question")]
    assert kinds[:4] == ["category", "description", "multichoice", "multichoice"]
    assert kinds[4:] == ["truefalse", "shortanswer", "shortanswer", "matching", "ordering", "matching"]
    back, remarks = bring("a.xml", XML.write(fitted))
    assert [remark.code for remark in remarks] == ["moodle-article"]
    assert [one.id for one in back.questions] == [one.id for one in bank.questions]


def test_more_right_options_than_moodle_can_share_a_mark_among_are_told() -> None:
    options = tuple(Option(f"{n}", right=n < 11) for n in range(12))
    bank = Bank("Many", (), (Question("", "Which?", Multiple(options)),))
    assert [loss.what for loss in fit(bank, XML).losses] == [
        "a question, since Moodle cannot share a mark among 11 right options"
    ]


@given(banks())
def test_what_is_written_comes_back(bank: Bank) -> None:
    goes_and_comes_back(bank, XML)


@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(EXPORT)))
    gone, noise = data.draw(st.integers(0, 40)), data.draw(st.binary(max_size=6))
    with contextlib.suppress(FormatError):
        bring("a.xml", EXPORT[:at] + noise + EXPORT[at + gone :], XML)


@given(st.permutations(EXPORT.splitlines(keepends=True)[84:98]))
def test_lines_out_of_order_are_read_or_refused(lines: list[bytes]) -> None:
    with contextlib.suppress(FormatError):
        bring("a.xml", b"<quiz>" + b"".join(lines) + b"</quiz>", XML)
