"""QTI 1.2: every type Canvas writes, Common Cartridges, and packages Canvas can import."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from quiz.bank.formats import FORMATS, bring, fit, written
from quiz.bank.formats.archive import packed
from quiz.question.kinds import Categorise, Choice, Match, Multiple, Order, Pair, ShortAnswer
from tests.bank.formats.qti.peers import package_maker
from tests.bank.formats.trips import refused

QUIZ = (Path(__file__).parent.parent / "files" / "canvas_quiz.xml").read_bytes()
QTI12 = FORMATS["qti12"]
CARTRIDGE = """<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">
<assessment ident="A1" title="Ferries"><section ident="S1"><item ident="I1">
<itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel>
<fieldentry>{profile}</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
<presentation><material><mattext>Who is it?</mattext></material>{asked}</presentation>
<resprocessing><outcomes><decvar varname="SCORE" vartype="Decimal" minvalue="0" maxvalue="100"/></outcomes>
<respcondition><conditionvar>{key}</conditionvar><setvar varname="SCORE" action="Set">100</setvar></respcondition>
</resprocessing></item></section></assessment></questestinterop>"""
PICK = """<response_lid ident="r" rcardinality="{several}"><render_choice>
<response_label ident="a"><material><mattext>Ada</mattext></material></response_label>
<response_label ident="b"><material><mattext>Bo</mattext></material></response_label>
</render_choice></response_lid>"""
WRITE = (
    '<response_str ident="r" rcardinality="Single"><render_fib><response_label ident="x"/></render_fib></response_str>'
)
EQUAL = '<varequal respident="r">{}</varequal>'


def test_every_type_of_a_quiz_from_canvas_is_read() -> None:
    bank, _ = bring("quiz.xml", QUIZ)
    told = [(question.stem, question.body) for question in bank.questions]
    assert [stem for stem, _ in told] == [
        "Who says the ferry loses money?",
        "The ferry runs at night.",
        "Which have a named source?",
        "Who speaks of what?",
        "The agency is called ____.",
        "The director [verb] that the ferry is [state].",
        "How many ships?",
        "Name the mayor.",
        "What came first?",
        "Sort these.",
    ]
    bodies: list[Any] = [body for _, body in told]
    assert [type(body) for body in bodies] == [
        *(Choice, Choice, Multiple, Match, ShortAnswer, Match, ShortAnswer, ShortAnswer, Order, Categorise)
    ]
    assert [(one.text, one.right, one.why) for one in bodies[0].options] == [
        ("The director", True, ""),
        ("The mayor", False, "She speaks of the school."),
        ("The reporter", False, ""),
    ]
    assert (bodies[1].key, bodies[2].key) == (1, (0, 2))
    assert bodies[3].pairs == (
        Pair("The director", "the ferry"),
        Pair("The mayor", "the school"),
        Pair("", "the harbour"),
    )
    assert bodies[4].accepted == ("Ostholm Press", "OP")
    assert bodies[5].pairs == (Pair("verb", "says"), Pair("state", "full"), Pair("", "denies"), Pair("", "late"))
    assert (bodies[6].accepted, bodies[7].accepted) == (("3", "2", "4"), ("Bo Berg", "Berg"))
    assert bodies[8].items == ("The ferry sinks", "The school closes", "The mayor resigns")
    assert bodies[9].rows == (Pair("late ships", "Ferry"), Pair("pupils", "School"), Pair("sailors", "Ferry"))
    assert bank.questions[3].feedback == ("The mayor never names the ferry.",)


def test_what_has_no_place_is_told_where_it_stands() -> None:
    _, remarks = bring("quiz.xml", QUIZ)
    assert sorted((remark.code, remark.cause) for remark in remarks if remark.code != "item-numerical") == [
        ("item-description", "These words ask nothing."),
        ("item-essay", "This question asks for an essay, which nobody here can mark."),
        ("item-other", "A question of the type “calculated” has no kind here."),
        ("item-other", "A question of the type “fill in multiple blanks” has no kind here."),
        ("markup-lost", "This text has pictures, and texts here are plain."),
        ("qti-blanks", "Each blank of this question has choices of its own."),
        ("qti-nowhere", "“weather” belongs to nothing."),
        ("qti-reference", "The question stands in a question bank outside this file."),
    ]
    essay = next(remark for remark in remarks if remark.code == "item-essay")
    assert QUIZ.decode().split("\n")[essay.place.line - 1].strip() == '<item ident="g5e1c10" title="Question">'


@pytest.mark.parametrize(
    ("profile", "asked", "key", "body"),
    [
        ("cc.multiple_choice.v0p1", PICK.format(several="Single"), EQUAL.format("b"), "choice"),
        ("cc.true_false.v0p1", PICK.format(several="Single"), EQUAL.format("b"), "choice"),
        ("cc.multiple_response.v0p1", PICK.format(several="Multiple"), f"<and>{EQUAL.format('b')}</and>", "multiple"),
        ("cc.fib.v0p1", WRITE, EQUAL.format("Bo"), "short_answer"),
        ("", PICK.format(several="Single"), EQUAL.format("b"), "choice"),
        ("", WRITE, EQUAL.format("Bo"), "short_answer"),
    ],
)
def test_common_cartridges_are_read(profile: str, asked: str, key: str, body: str) -> None:
    bank, remarks = bring("cc.xml", CARTRIDGE.format(profile=profile, asked=asked, key=key).encode())
    (question,) = bank.questions
    assert (question.body.kind, question.stem, bank.title, remarks) == (body, "Who is it?", "Ferries", ())
    assert question.body.key in (1, (1,), "Bo")


def test_a_course_holds_each_quiz_once() -> None:
    fuller = QUIZ.replace(b"How many ships?", b"How many ships, in all?")
    manifest = b"""<manifest><resources><resource type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment" identifier="q">
    <file href="q/assessment_qti.xml"/></resource></resources></manifest>"""
    course = packed({"imsmanifest.xml": manifest, "q/assessment_qti.xml": QUIZ, "non_cc_assessments/q.xml.qti": fuller})
    stems = [question.stem for question in bring("course.imscc", course)[0].questions]
    assert (len(stems), "How many ships, in all?" in stems) == (10, True)


def test_a_question_bank_in_the_same_package_is_no_loss() -> None:
    bank = b"""<questestinterop><objectbank ident="1234"><qtimetadata><qtimetadatafield>
    <fieldlabel>bank_title</fieldlabel><fieldentry>More ferries</fieldentry></qtimetadatafield></qtimetadata>
    <item ident="b1" title="Question"><presentation><material><mattext>Who is late?</mattext></material>
    <response_lid ident="r" rcardinality="Single"><render_choice>
    <response_label ident="x"><material><mattext>The ferry</mattext></material></response_label>
    <response_label ident="y"><material><mattext>The mayor</mattext></material></response_label></render_choice>
    </response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="r">x</varequal>
    </conditionvar><setvar>100</setvar></respcondition></resprocessing></item></objectbank></questestinterop>"""
    read, remarks = bring("course.imscc", packed({"a.xml": QUIZ, "b.xml.qti": bank}))
    assert read.questions[-1].stem == "Who is late?"
    assert (read.title, len(read.questions)) == ("Ferries of Ostholm", 11)
    assert "qti-reference" not in {remark.code for remark in remarks}
    assert [remark.cause for remark in remarks if remark.code == "qti-several"] == [
        "The file holds 2 quizzes: Ferries of Ostholm, More ferries."
    ]


def test_what_package_maker_writes_for_canvas_is_read() -> None:
    data = package_maker(
        "canvas_qti_v1_2",
        [
            ("MC", ("Who says it?", ["The director", "The mayor"], "The mayor")),
            ("MA", ("Who is named?", ["Ada", "Bo", "Nobody"], ["Ada", "Bo"])),
            ("MATCH", ("Who speaks of what?", ["Ada", "Bo"], ["ferry", "school", "harbour"])),
            ("NUM", ("How many?", 3.0, 1.0, True)),
            ("FIB", ("Name the agency.", ["Ostholm Press", "OP"])),
        ],
    )
    bank, _ = bring("ferries.zip", data)
    bodies: list[Any] = [question.body for question in bank.questions]
    assert [body.kind for body in bodies] == ["choice", "multiple", "match", "short_answer", "short_answer"]
    assert bodies[0].options[bodies[0].key].text == "The mayor"
    assert [one.text for one in bodies[1].options if one.right] == ["Ada", "Bo"]
    assert bodies[2].rows == (Pair("Ada", "ferry"), Pair("Bo", "school"))
    assert (bodies[3].accepted, bodies[4].accepted) == (("3", "2", "4"), ("Ostholm Press", "OP"))


def test_a_key_that_names_no_option_is_told() -> None:
    broken = CARTRIDGE.format(profile="", asked=PICK.format(several="Single"), key=EQUAL.format("z"))
    assert [remark.code for remark in refused("cc.xml", broken.encode(), "qti12")] == ["qti-key"]


def test_the_package_has_the_files_canvas_looks_for() -> None:
    bank, _ = bring("quiz.xml", QUIZ)
    data = written(fit(bank, QTI12), QTI12)
    with ZipFile(BytesIO(data)) as package:
        manifest, quiz, meta = package.namelist()
        text = package.read(quiz).decode()
    folder = quiz.split("/")[0]
    assert (manifest, quiz, meta) == ("imsmanifest.xml", f"{folder}/{folder}.xml", f"{folder}/assessment_meta.xml")
    for part in ("multiple_choice_question", 'varname="SCORE"', "general_fb", 'linkrefid="1001_fb"'):
        assert part in text
