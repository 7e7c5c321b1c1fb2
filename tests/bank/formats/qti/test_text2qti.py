"""What text2qti writes means here what its own notation says."""

from __future__ import annotations

from quiz.bank.formats import bring
from quiz.question.kinds import Choice, Multiple, ShortAnswer
from tests.bank.formats.qti.peers import text2qti
from tests.bank.formats.trips import interop

FERRIES = """Quiz title: Ferries of Ostholm
Quiz description: Six questions on one report.

Title: Money
1. Who says that the ferry loses money?
... It stands in the second paragraph.
+ Ada Lind is quoted.
- Look for the verb.
*a) The director
b) The mayor
... The mayor speaks of the school.
c) Nobody; it is the reporter's own "guess"

2. Which of these have a named source?
[*] The ferry is late
[ ] The school closes
... Nobody is named there.
[*] 40 people were hired

3. The ferry runs at night.
a) True
*b) False

4. How many ships are there?
= 3

5. What is the share of late ships, in percent?
= 40 +- 1

6. How long is the route?
= [2.5, 4.5]

7. Name the agency.
* Ostholm Press
* OP

8. Why does a number need a source?
___

9. Hand in your notes.
^^^

Text title: Before you go on
Text: Read the report once more.

GROUP
pick: 1
points per question: 1

10. Which word names the source?
*a) director
b) ferry

11. Which word names the claim?
a) director
*b) loses

END_GROUP
"""


def test_every_type_means_what_its_notation_says() -> None:
    bank, _ = bring("ferries.zip", text2qti(FERRIES))
    assert bank.title == "Ferries of Ostholm"
    bodies = [question.body for question in bank.questions]
    assert [
        body.accepted if isinstance(body, ShortAnswer) else [(one.text, one.right, one.why) for one in body.options]
        for body in bodies
        if isinstance(body, Choice | Multiple | ShortAnswer)
    ] == [
        [
            ("The director", True, ""),
            ("The mayor", False, "The mayor speaks of the school."),
            ("Nobody; it is the reporter’s own “guess”", False, ""),
        ],
        [
            ("The ferry is late", True, ""),
            ("The school closes", False, "Nobody is named there."),
            ("40 people were hired", True, ""),
        ],
        [("True", False, ""), ("False", True, "")],
        ("3",),
        ("40", "39", "41"),
        ("3", "4"),
        ("Ostholm Press", "OP"),
        [("director", True, ""), ("ferry", False, "")],
        [("director", False, ""), ("loses", True, "")],
    ]
    assert [type(body) for body in bodies[:2]] == [Choice, Multiple]
    assert bank.questions[0].stem == "Who says that the ferry loses money?"
    assert bank.questions[0].feedback == (
        "It stands in the second paragraph.",
        "Ada Lind is quoted.",
        "Look for the verb.",
    )


def test_what_has_no_place_here_is_told_with_its_place() -> None:
    _, remarks = bring("ferries.zip", text2qti(FERRIES))
    assert {remark.code for remark in remarks} == {
        "qti-description",
        "qti-spoken",
        "qti-titles",
        "qti-draw",
        "item-numerical",
        "item-essay",
        "item-other",
        "item-description",
    }
    assert all(remark.place.part.endswith(".xml") and remark.place.line > 1 for remark in remarks)
    assert [remark.cause for remark in remarks if remark.code == "item-other"] == [
        "A question of the type “file upload” has no kind here."
    ]


def test_the_same_package_twice_gives_the_same_ids() -> None:
    data = text2qti(FERRIES)
    assert bring("a.zip", data)[0].questions == bring("b.zip", data)[0].questions


def test_markup_becomes_plain_words() -> None:
    bank, remarks = bring("a.zip", text2qti("Quiz title: T\n\n1. What is *this*: a < b & `c`?\na) x\n*b) **y**\n"))
    (question,) = bank.questions
    assert (question.stem, question.body.shown) == ("What is this: a < b & c?", ("x", "y"))
    assert remarks == ()


def test_the_sample_means_what_its_text_says() -> None:
    folder = interop("traps")
    bank, _ = bring("sample.zip", (folder / "sample.text2qti.zip").read_bytes())
    again, _ = bring("sample.zip", text2qti((folder / "sample.text2qti.txt").read_text()))
    assert bank.questions == again.questions
    assert [question.body.kind for question in bank.questions] == ["choice", "multiple", "short_answer", "short_answer"]
