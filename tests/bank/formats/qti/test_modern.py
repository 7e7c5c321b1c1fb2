"""QTI 2 and 3: every interaction that has a kind here, read from both, and what is told of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from quiz.bank.formats import bring
from quiz.bank.formats.archive import packed
from quiz.question.kinds import Categorise, Choice, Match, Multiple, Order, Pair, SelectSentence, ShortAnswer
from tests.bank.formats.qti.items import declared, item, third
from tests.bank.formats.qti.peers import package_maker
from tests.bank.formats.trips import refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.bank.formats import Remark
    from quiz.question.records import Question

VERSIONS: dict[str, Callable[[str], str]] = {"qti21": str, "qti3": third}
BOTH = pytest.mark.parametrize("version", VERSIONS)
CHOICES = """<simpleChoice identifier="A">The <em>director</em></simpleChoice>
  <simpleChoice identifier="B">The mayor</simpleChoice>
  <simpleChoice identifier="C" fixed="true">The reporter</simpleChoice>"""
FERRY = (
    ("s1", "The ferry to Ostholm lost money again, its director said on Monday."),
    ("s2", "He wants the council to pay for a new ship."),
    ("s3", "Nobody on the council would say whether it will."),
)


def one(document: str, version: str) -> tuple[Question, list[Remark]]:
    """The only question of an item in a version."""
    bank, remarks = bring("item.xml", VERSIONS[version](document).encode())
    (question,) = bank.questions
    return question, list(remarks)


def choice(right: str, several: str = "single", most: str = "1", mapped: str = "", extra: str = "") -> str:
    """A choice with three options."""
    body = f"""<p>Read the report.</p>
  <choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="{most}">
  <prompt>Who says the ferry loses money?</prompt>
  {CHOICES}{extra}
  </choiceInteraction>"""
    return item(declared(right, several, mapped=mapped), body)


@BOTH
def test_a_choice(version: str) -> None:
    question, remarks = one(choice("A"), version)
    assert isinstance(question.body, Choice)
    assert question.stem == "Read the report. Who says the ferry loses money?"
    assert (question.body.shown, question.body.key) == (("The director", "The mayor", "The reporter"), 0)
    assert remarks == []


@BOTH
def test_a_choice_of_several(version: str) -> None:
    question, _ = one(choice("A,C", "multiple", "0", "A=1,C=1,B=-1"), version)
    assert isinstance(question.body, Multiple)
    assert question.body.key == (0, 2)


@BOTH
def test_a_key_that_is_only_mapped(version: str) -> None:
    question, remarks = one(choice("", mapped="B=2,C=1"), version)
    assert isinstance(question.body, Choice)
    assert question.body.key == 1
    assert [remark.cause for remark in remarks] == ["“The reporter” is worth 50 %."]


@BOTH
def test_a_key_that_is_only_in_the_rules(version: str) -> None:
    rules = """<responseProcessing><responseCondition><responseIf><match><variable identifier="RESPONSE"/>
    <baseValue baseType="identifier">B</baseValue></match><setOutcomeValue identifier="SCORE">
    <baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>"""
    document = choice("").replace('<responseProcessing template="', "<!--").replace('match_correct"/>', "-->")
    question, _ = one(document.replace("</assessmentItem>", f"{rules}</assessmentItem>"), version)
    assert question.body.key == 1


@BOTH
def test_words_for_one_option_for_all_and_for_right_answers(version: str) -> None:
    extra = '<simpleChoice identifier="D">A child<feedbackInline outcomeIdentifier="F" identifier="D" showHide="show">'
    document = choice("A", extra=f"{extra}No child speaks.</feedbackInline></simpleChoice>").replace(
        "</assessmentItem>",
        """<modalFeedback outcomeIdentifier="F" identifier="B" showHide="show"><p>She speaks of the school.</p>
        </modalFeedback><modalFeedback outcomeIdentifier="F" identifier="all" showHide="show">Look for the verb.
        </modalFeedback><modalFeedback outcomeIdentifier="F" identifier="correct" showHide="show">Yes.</modalFeedback>
        </assessmentItem>""",
    )
    question, remarks = one(document, version)
    assert isinstance(question.body, Choice)
    assert [option.why for option in question.body.options] == [
        "",
        "She speaks of the school.",
        "",
        "No child speaks.",
    ]
    assert question.body.shown[-1] == "A child"
    assert question.feedback == ("Look for the verb.", "Yes.")
    assert [remark.code for remark in remarks] == ["qti-spoken"]


@BOTH
def test_an_order(version: str) -> None:
    body = f"""<orderInteraction responseIdentifier="RESPONSE" shuffle="true"><prompt>Sort.</prompt>
    {CHOICES}</orderInteraction>"""
    question, _ = one(item(declared("C,A,B", "ordered"), body), version)
    assert question.body == Order(("The reporter", "The director", "The mayor"))


def match(right: str, rights: str = "XYZ") -> str:
    """A match of two with some of three."""
    sides = "".join(
        f'<simpleAssociableChoice identifier="{n}" matchMax="3">{n}x</simpleAssociableChoice>' for n in rights
    )
    body = f"""<matchInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="4">
    <prompt>Who speaks of what?</prompt>
    <simpleMatchSet><simpleAssociableChoice identifier="A" matchMax="1">Ada</simpleAssociableChoice>
    <simpleAssociableChoice identifier="B" matchMax="1">Bo</simpleAssociableChoice></simpleMatchSet>
    <simpleMatchSet>{sides}</simpleMatchSet></matchInteraction>"""
    return item(declared(right, "multiple", "directedPair"), body)


@BOTH
def test_a_match_with_a_spare(version: str) -> None:
    question, _ = one(match("A Y,B X"), version)
    assert question.body == Match((Pair("Ada", "Yx"), Pair("Bo", "Xx"), Pair("", "Zx")))


@BOTH
def test_a_match_in_which_one_side_has_several_are_classes(version: str) -> None:
    question, _ = one(match("A X,A Y,B Z"), version)
    assert question.body == Categorise((Pair("Xx", "Ada"), Pair("Yx", "Ada"), Pair("Zx", "Bo")))


@BOTH
def test_an_association(version: str) -> None:
    words = "".join(
        f'<simpleAssociableChoice identifier="{n}" matchMax="1">{n}x</simpleAssociableChoice>' for n in "ABCD"
    )
    body = f"""<associateInteraction responseIdentifier="RESPONSE" maxAssociations="2"><prompt>Pair them.</prompt>
    {words}</associateInteraction>"""
    question, _ = one(item(declared("A C,D B", "multiple", "pair"), body), version)
    assert question.body == Match((Pair("Ax", "Cx"), Pair("Dx", "Bx")))


@BOTH
def test_a_place_to_write(version: str) -> None:
    body = '<p>The agency is called <textEntryInteraction responseIdentifier="RESPONSE" expectedLength="15"/>.</p>'
    question, _ = one(item(declared("Ostholm Press", base="string", mapped="Ostholm Press=1,OP=1"), body), version)
    assert (question.stem, question.body) == ("The agency is called ____.", ShortAnswer(("Ostholm Press", "OP")))


@BOTH
def test_a_number_with_a_tolerance(version: str) -> None:
    rules = """<responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="1 1">
    <variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal></responseIf></responseCondition>
    </responseProcessing>"""
    body = '<p>How many ships?</p><p><textEntryInteraction responseIdentifier="RESPONSE"/></p>'
    question, remarks = one(item(declared("3.0", base="float"), body, rules), version)
    assert (question.stem, question.body) == ("How many ships?", ShortAnswer(("3", "2", "4")))
    assert [remark.code for remark in remarks] == ["item-numerical"]


@BOTH
def test_gaps_become_a_match_of_their_numbers(version: str) -> None:
    body = """<gapMatchInteraction responseIdentifier="RESPONSE" shuffle="false"><prompt>Fill the gaps.</prompt>
    <gapText identifier="W" matchMax="1">late</gapText><gapText identifier="S" matchMax="1">full</gapText>
    <gapText identifier="U" matchMax="1">red</gapText>
    <div><p>The ferry is <gap identifier="G1"/> and <gap identifier="G2"/>.</p></div></gapMatchInteraction>"""
    question, remarks = one(item(declared("W G1,S G2", "multiple", "directedPair"), body), version)
    assert question.stem == "Fill the gaps. The ferry is [1] and [2]."
    assert question.body == Match((Pair("1", "late"), Pair("2", "full"), Pair("", "red")))
    assert [remark.code for remark in remarks] == ["qti-blanks"]


@BOTH
def test_lists_in_the_line(version: str) -> None:
    lists = [
        f'<inlineChoiceInteraction responseIdentifier="R{n}" shuffle="false"><inlineChoice identifier="A">{a}'
        f'</inlineChoice><inlineChoice identifier="B">{b}</inlineChoice></inlineChoiceInteraction>'
        for n, a, b in ((1, "says", "denies"), (2, "late", "full"))
    ]
    single, _ = one(item(declared("B", name="R1"), f"<p>The director {lists[0]} it.</p>"), version)
    assert (single.stem, single.body.key) == ("The director ____ it.", 1)
    both = declared("A", name="R1") + declared("B", name="R2")
    several, remarks = one(item(both, f"<p>He {lists[0]} it is {lists[1]}.</p>"), version)
    assert several.body == Match((Pair("1", "says"), Pair("2", "full"), Pair("", "denies"), Pair("", "late")))
    assert [remark.code for remark in remarks] == ["qti-blanks"]


def hottext(right: str, several: str = "single", spots: str = "") -> str:
    """A text of three sentences to click."""
    words = " ".join(f'<hottext identifier="{name}">{text}</hottext>' for name, text in FERRY)
    body = f"""<hottextInteraction responseIdentifier="RESPONSE" maxChoices="{1 if several == "single" else 0}">
      <prompt>Which sentence has a source?</prompt>
      <div>
        <p>{spots or words}</p>
      </div></hottextInteraction>"""
    return item(declared(right, several), body)


@BOTH
def test_sentences_to_click_are_a_sentence_to_select_in_an_article(version: str) -> None:
    bank, remarks = bring("item.xml", VERSIONS[version](hottext("s1")).encode())
    (question,) = bank.questions
    assert isinstance(question.body, SelectSentence)
    assert question.body.shown == tuple(text for _, text in FERRY)
    assert [evidence.text for evidence in question.evidence] == [FERRY[0][1]]
    assert [article.text for article in bank.articles] == [" ".join(text for _, text in FERRY)]
    assert (question.stem, remarks) == ("Which sentence has a source?", ())


@BOTH
def test_words_to_click_are_a_choice(version: str) -> None:
    spots = 'The <hottext identifier="a">ferry</hottext> is <hottext identifier="b">late</hottext>, he said.'
    question, remarks = one(hottext("b", spots=spots), version)
    assert question.stem == "Which sentence has a source? The ferry is late, he said."
    assert (question.body.shown, question.body.key) == (("ferry", "late"), 1)
    assert [remark.code for remark in remarks] == ["qti-words"]


@BOTH
def test_the_same_words_twice_have_no_kind(version: str) -> None:
    spots = '<hottext identifier="a">He</hottext> said that <hottext identifier="b">He</hottext> was late again.'
    remarks = refused("item.xml", VERSIONS[version](hottext("b", spots=spots)).encode(), version)
    assert {remark.code for remark in remarks} == {"file-none"}


@BOTH
def test_several_sentences_to_click_are_a_choice_of_several(version: str) -> None:
    question, _ = one(hottext("s1,s3", "multiple"), version)
    assert isinstance(question.body, Multiple)
    assert question.body.key == (0, 2)


@BOTH
@pytest.mark.parametrize(
    ("body", "code", "cause"),
    [
        ('<extendedTextInteraction responseIdentifier="RESPONSE"/>', "item-essay", "an essay"),
        ('<uploadInteraction responseIdentifier="RESPONSE"/>', "item-other", "“upload”"),
        ('<sliderInteraction responseIdentifier="RESPONSE" lowerBound="0" upperBound="9"/>', "item-other", "“slider”"),
        ("<p>Turn the page.</p>", "item-description", "ask nothing"),
    ],
)
def test_what_has_no_kind_is_told_at_its_line(version: str, body: str, code: str, cause: str) -> None:
    document = VERSIONS[version](item(declared("1"), f"<p>Say why.</p>{body}"))
    remarks = refused("item.xml", document.encode(), version)
    assert {remark.code for remark in remarks} == {"file-none"}
    whole = packed({"a.xml": document.encode(), "b.xml": VERSIONS[version](choice("A")).encode()})
    (remark,) = bring("bank.zip", whole)[1]
    assert (remark.code, cause in remark.cause, remark.place.part, remark.place.line > 1) == (code, True, "a.xml", True)


@BOTH
def test_two_interactions_are_two_questions(version: str) -> None:
    first = f'<choiceInteraction responseIdentifier="R1"><prompt>Who?</prompt>{CHOICES}</choiceInteraction>'
    second = first.replace("R1", "R2").replace("Who?", "Who not?")
    document = item(declared("A", name="R1") + declared("B", name="R2"), f"<p>Read.</p>{first}{second}")
    bank, _ = bring("item.xml", VERSIONS[version](document).encode())
    assert [(question.stem, question.body.key) for question in bank.questions] == [
        ("Read. Who?", 0),
        ("Read. Who not?", 1),
    ]


@BOTH
def test_lists_without_a_key_are_told(version: str) -> None:
    blank = '<inlineChoiceInteraction responseIdentifier="R"><inlineChoice identifier="A">a</inlineChoice>'
    document = item("", f"<p>He {blank}</inlineChoiceInteraction> it {blank}</inlineChoiceInteraction>.</p>")
    remarks = refused("item.xml", VERSIONS[version](document).encode(), version)
    assert {remark.code for remark in remarks} == {"right-missing"}


@BOTH
def test_a_key_that_names_nothing_is_told(version: str) -> None:
    (remark,) = refused("item.xml", VERSIONS[version](choice("Q")).encode(), version)
    assert (remark.code, remark.place.line > 1) == ("qti-key", True)


def test_a_test_tells_the_order_the_title_and_the_words_to_read() -> None:
    text = " ".join(f"{sentence} In the year {1900 + n} it was so." for n in range(6) for _, sentence in FERRY)
    test = f"""<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="t" title="Ferries">
    <timeLimits maxTime="600"/><testPart identifier="p" navigationMode="linear" submissionMode="individual">
    <assessmentSection identifier="s" title="s" visible="true"><rubricBlock view="candidate"><h2>The ferry</h2>
    <p>{text}</p></rubricBlock><selection select="1"/><assessmentItemRef identifier="b" href="items/b.xml"/>
    <assessmentItemRef identifier="a" href="items/a%20one.xml"/></assessmentSection></testPart></assessmentTest>"""
    manifest = """<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>
    <resource identifier="a" type="imsqti_item_xmlv2p2" href="items/a%20one.xml"><metadata><lom><general><keyword>
    <string>skill:numbers</string></keyword></general></lom></metadata><file href="items/a%20one.xml"/></resource>
    <resource identifier="b" type="imsqti_item_xmlv2p2" href="items/b.xml"><file href="items/b.xml"/></resource>
    <resource identifier="t" type="imsqti_test_xmlv2p2" href="test.xml"><file href="test.xml"/></resource>
    <resource identifier="c" type="imsqti_item_xmlv2p2" href="items/gone.xml"><file href="items/gone.xml"/></resource>
    </resources></manifest>"""
    parts = {
        "imsmanifest.xml": manifest,
        "test.xml": test,
        "items/a one.xml": choice("A").replace("item-1", "a"),
        "items/b.xml": choice("B").replace("item-1", "b").replace("Who says", "Who denies that"),
    }
    bank, remarks = bring("ferries.zip", packed({f"export/{name}": data.encode() for name, data in parts.items()}))
    assert [question.body.key for question in bank.questions] == [1, 0]
    assert (bank.title, bank.language, bank.questions[1].skill) == ("Ferries", "en-US", "numbers")
    assert [article.text for article in bank.articles] == [f"The ferry\n{text}"]
    assert {remark.code for remark in remarks} == {"qti-limit", "qti-draw", "qti-missing"}


def test_what_package_maker_writes_for_blackboard_is_read() -> None:
    data = package_maker(
        "blackboard_qti_v2_1",
        [
            ("MC", ("Who says it?", ["The director", "The mayor"], "The mayor")),
            ("MA", ("Who is named?", ["Ada", "Bo", "Nobody"], ["Ada", "Bo"])),
            ("MATCH", ("Who speaks of what?", ["Ada", "Bo"], ["ferry", "school", "harbour"])),
            ("NUM", ("How many?", 3.0, 1.0, True)),
            ("FIB", ("Name the agency.", ["Ostholm Press", "OP"])),
            ("ORDER", ("What came first?", ["ferry", "school", "harbour"])),
        ],
    )
    bank, _ = bring("ferries.zip", data)
    bodies: list[Any] = [question.body for question in bank.questions]
    assert [body.kind for body in bodies] == ["choice", "multiple", "match", *["short_answer"] * 2, "order"]
    assert bodies[0].options[bodies[0].key].text == "The mayor"
    assert [option.text for option in bodies[1].options if option.right] == ["Ada", "Bo"]
    assert bodies[2].pairs == (Pair("Ada", "ferry"), Pair("Bo", "school"), Pair("", "harbour"))
    assert bodies[3].accepted == ("3", "2", "4")
    assert bodies[4].accepted == ("Ostholm Press", "OP")
    assert bodies[5].items == ("ferry", "school", "harbour")
