"""JSON: everything comes back, every slip is told at its place and path, and nothing hostile gets through."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given

from quiz.bank.formats import FORMATS, bring, fit, written
from quiz.bank.formats.bankjson import bodies, evidence
from quiz.bank.formats.bankjson.read import ARTICLE, BANK, QUESTION
from quiz.bank.formats.bankjson.write import checksum
from quiz.question.kinds import Choice, SelectSentence
from tests.bank.banks import banks
from tests.bank.formats.damage import damaged, holds, outcome
from tests.bank.formats.trips import refused, reread
from tests.conftest import ROOT

if TYPE_CHECKING:
    from quiz.bank.records import Bank

JSON = FORMATS["json"]
SCHEMA = json.loads((ROOT / "docs" / "bank.schema.json").read_text())
PAGE = (ROOT / "docs" / "bank-json.md").read_text()
WORKED = PAGE.split("```json\n")[1].split("```")[0]


def document(**keys: object) -> dict[str, object]:
    """A small bank as a dict, with these keys changed."""
    options = [{"text": "The director", "right": True}, {"text": "The council"}]
    question = {"kind": "choice", "stem": "Who says it?", "options": options}
    return {"format": "says-who-bank", "version": 1, "title": "Ferry", "questions": [question], **keys}


def errors(data: object) -> list[tuple[str, str]]:
    """Place and cause of every error of a document."""
    raw = data if isinstance(data, str) else json.dumps(data, indent=1)
    return [(str(one.place), one.cause) for one in refused("a.json", raw.encode(), "json")]


def test_the_example_in_the_docs_is_a_bank_with_a_sentence_to_select() -> None:
    bank, remarks = bring("ferry.json", WORKED.encode())
    choice, select = bank.questions
    assert isinstance(choice.body, Choice)
    assert isinstance(select.body, SelectSentence)
    assert choice.evidence[0].span is not None
    assert select.body.mark(select.body.key) == 1
    assert remarks == ()
    assert bring("ferry.json", written(fit(bank, JSON), JSON))[0] == bank


def test_the_schema_knows_the_keys_that_are_read() -> None:
    parts = SCHEMA["$defs"]
    known = (set(SCHEMA["properties"]), *(set(parts[one]["properties"]) for one in ("article", "question", "option")))
    assert known == (set(BANK), set(ARTICLE), set(QUESTION), set(bodies.OPTION))
    assert set(parts["evidence"]["properties"]) == set(evidence.KEYS)
    assert set(parts["question"]["properties"]["kind"]["enum"]) == set(bodies.KEYS)


def test_what_is_in_a_bank_is_all_there_and_nothing_is_lost() -> None:
    bank, _ = bring("ferry.json", WORKED.encode())
    assert fit(bank, JSON).losses == ()


def test_a_slip_of_the_pen_is_told_at_its_line_and_column() -> None:
    slips = {
        '{"title": "x",}': ("1:14", "A comma stands behind the last value of this object."),
        '{"title": "x"\n "format": "y"}': ("2:2", "No comma stands between two values of this object."),
        '{"title" "x"}': ("1:10", "No colon follows the key “title”."),
        '{title: "x"}': ("1:2", "A key in double quotation marks is missing here."),
        '{"title": “x”}': ("1:11", "The mark “x” begins no text."),
        "{\"title\": 'x'}": ("1:11", "The mark 'x' begins no text."),
        '{"title": True}': ("1:11", "“True” is no value."),
        '{"title": "x': ("1:11", "A text is not closed on the line it begins."),
        '{"title": "a\\qb"}': ("1:13", "A backslash is followed by something it cannot stand before."),
        '{"title": "x"} // done': ("1:16", "JSON has no comments."),
        '{"title": "x"} {}': ("1:16", "Something stands behind the end of the bank."),
        '{"title": [1, 2': ("1:16", "The text ends in the middle of a value."),
        '{"title": "\\ud800"}': ("1:11", "This text has a sign that no page can hold."),
        '{"title": "a", "title": "b"}': ("1:16", "The key “title” stands in this object already."),
    }
    assert {text: errors(text)[0] for text in slips} == slips


def test_what_is_nested_without_end_is_refused_without_harm() -> None:
    assert [one.code for one in refused("a.json", b"[" * 100_000, "json")] == ["json-deep"]
    assert [one.code for one in refused("a.json", b'{"a":' * 100_000, "json")] == ["json-deep"]


def test_every_slip_of_the_shape_is_told_at_once_with_its_path() -> None:
    option = {"text": "Yes", "right": "yes"}
    questions = [
        {"kind": "choice", "stem": " ", "options": [option, {"text": "No"}], "difficulty": 4},
        {"kind": "essay", "stem": "Why?", "skill": "reading"},
        {"stem": "What?", "id": "7"},
        {"kind": "order", "stem": "In which order?", "items": ["a", "a"], "options": []},
        {"kind": "multiple", "stem": "Which?", "options": "a, b"},
        {"kind": "match", "stem": "Who?", "pairs": [{"left": "a", "right": "x"}, {"left": "b", "right": "x"}]},
    ]
    found = {cause for _, cause in errors(document(title=3, language="e", questions=questions))}
    assert found == {
        "title is a whole number, where a text is expected.",
        "language is “e”.",
        "questions[0].stem has no words.",
        "questions[0].options[0].right is a text, where true or false is expected.",
        "questions[0].options: No answer is marked as right.",
        "questions[0].difficulty is not between 1 and 3.",
        "questions[1].kind is “essay”.",
        "questions[1].skill is “reading”.",
        "questions[2] has no “kind”.",
        "questions[2].id is “7”.",
        "questions[3].items[1]: The option “a” stands here twice.",
        "questions[3].options has a key “options”, which a question of the kind order has not.",
        "questions[4].options is a text, where a list is expected.",
        "questions[5].pairs[1]: “x” belongs to two rows.",
        "questions[5].pairs: A question with one option leaves nothing to choose.",
    }


def test_errors_stand_in_the_order_of_the_file() -> None:
    lines = [int(place.split(":")[0]) for place, _ in errors(document(title="", questions=[{"stem": 1}, {"stem": 2}]))]
    assert lines == sorted(lines)
    assert len(lines) == 5


def test_a_key_nothing_reads_is_told_and_keeps_nothing_out() -> None:
    _, remarks = bring("a.json", json.dumps(document(colour="red")).encode())
    assert [(one.code, one.level, "colour" in one.cause) for one in remarks] == [("json-unknown", "loss", True)]


def test_something_that_is_no_bank_is_refused() -> None:
    assert [one.code for one in refused("a.json", b"[]", "json")] == ["json-type", "json-version"]
    assert [one.code for one in refused("a.json", b'{"version": 2}', "json")] == ["json-version"]
    assert [one.code for one in refused("a.json", json.dumps(document(questions=[])).encode(), "json")] == [
        "file-empty"
    ]


TIDE = "The ferry sails at noon, said Ada Finch. The ferry sails at noon, the council replied."


@pytest.mark.parametrize(
    ("piece", "cause"),
    [
        ({"text": "The ferry sails at noon"}, "these words stand in the article 2 times."),
        ({"text": "The ferry sank"}, "the article does not have these words."),
        ({"text": "Ada Finch", "start": 3, "end": 9}, "from 3 to 9 the article says something else."),
        ({"text": "Ada Finch", "article": 2}, "article is not between 1 and 1."),
        ({}, "is neither a quotation nor an absence."),
        ({"text": "Ada Finch", "absent": "a reason"}, "is neither a quotation nor an absence."),
    ],
)
def test_evidence_must_be_in_the_article_in_one_place(piece: dict[str, object], cause: str) -> None:
    question = {"kind": "order", "stem": "In which order?", "items": ["a", "b"], "evidence": [piece]}
    told = errors(document(articles=[{"name": "tide.txt", "text": TIDE}], questions=[question]))
    assert len(told) == 1
    assert told[0][1].startswith("questions[0].evidence[0]")
    assert told[0][1].endswith(cause)


def test_a_generated_bank_that_was_edited_is_somebodys_own() -> None:
    bank, _ = bring(
        "a.json", json.dumps(document(generated={"generator": "g", "seed": 1, "digest": "0" * 16})).encode()
    )
    assert bank.provenance is None
    made = {"generator": "g", "seed": 1, "digest": "0" * 16, "checksum": checksum(bank)}
    assert [one.code for one in bring("a.json", json.dumps(document(generated=made)).encode())[1]] == ["json-edited"]


@given(banks())
def test_what_is_written_comes_back_whole(bank: Bank) -> None:
    fitted = fit(reread(bank), JSON)
    assume(fitted.bank.questions)
    data = written(fitted, JSON)
    back, remarks = bring("bank.json", data)
    assert (back, remarks, fitted.losses) == (fitted.bank, (), fitted.losses)
    assert written(fit(back, JSON), JSON) == data


@given(damaged(WORKED, ("{", "]", '"', "\\", "null", "1e9", ",", "\0", "\ud800")))
def test_a_damaged_file_is_a_bank_or_refused_in_words(text: str) -> None:
    assert holds(outcome("a.json", text.encode("utf-8", "surrogatepass"), JSON))
