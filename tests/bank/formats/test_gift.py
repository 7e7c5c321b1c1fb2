"""GIFT: other people's files mean what they must, slips are told at their line, and what is written comes back."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.formats import FORMATS, FormatError, bring, fit
from quiz.bank.formats.gift.parse import parse
from quiz.bank.formats.gift.tree import Question as Asked
from quiz.bank.records import Bank
from quiz.question.kinds import Choice, Match, Multiple, ShortAnswer
from quiz.question.options import Option
from quiz.question.records import Question
from tests.bank.banks import article, banks
from tests.bank.formats.gift_json import as_json
from tests.bank.formats.trips import goes_and_comes_back, interop, refused

if TYPE_CHECKING:
    from quiz.bank.formats import Remark
    from quiz.question.kinds import Body

GIFT = FORMATS["gift"]
FILES = Path(__file__).parent / "files"
EXPORT = (FILES / "moodle_export.gift").read_bytes()


def one(text: str) -> tuple[Body, list[str]]:
    """The only question's body, and the codes of what is said about it."""
    bank, remarks = bring("a.gift", text.encode())
    (question,) = bank.questions
    return question.body, [remark.code for remark in remarks]


def told(text: str) -> list[tuple[str, str]]:
    """The errors of a file: place and code."""
    return [(str(remark.place), remark.code) for remark in refused("a.gift", text.encode(), "gift")]


def test_other_peoples_files_mean_what_they_must() -> None:
    files = sorted(interop("gift").glob("*.gift"))
    assert len(files) == 25
    for file in files:
        sheet = parse(file.read_text())
        assert sheet.slips == ()
        assert [as_json(entry) for entry in sheet.entries] == json.loads(file.with_suffix(".json").read_text()), file


def trap_names() -> list[str]:
    """The traps for GIFT."""
    return [
        "unclosed_brace",
        "bom_crlf",
        "no_correct",
        "one_option",
        "weights_not_100",
        "weight_not_allowed",
        "escapes",
    ]


@pytest.mark.parametrize("name", [*trap_names(), "category_tags"])
def test_each_trap_gets_what_it_asks(name: str) -> None:
    folder = interop("traps")
    wanted: dict[str, Any] = json.loads((folder / "expectations.json").read_text())["gift"][f"gift_{name}.gift"]
    data = (folder / f"gift_{name}.gift").read_bytes()
    sheet = parse(data.decode("utf-8-sig").replace("\r\n", "\n"))
    asked = [entry for entry in sheet.entries if isinstance(entry, Asked)]
    remarks: tuple[Remark, ...]
    try:
        remarks = bring(f"gift_{name}.gift", data)[1]
    except FormatError as error:
        remarks = error.remarks
    by_level = {level: [each.place.line for each in remarks if each.level == level] for level in ("error", "note")}
    assert by_level["error"] == [each["line"] for each in wanted.get("errors", [])]
    assert set(by_level["note"]) == {each["line"] for each in wanted.get("warnings", [])}
    if "questions_ok" in wanted:
        assert [entry.name for entry in asked] == wanted["questions_ok"]
    if "stem" in wanted:
        assert (asked[0].name, asked[0].stem.text) == (wanted["name"], wanted["stem"])
    if "id" in wanted:
        assert (asked[0].ident, list(asked[0].tags)) == (wanted["id"], wanted["tags"])
        assert as_json(sheet.entries[0])["title"] == wanted["category"]


def test_what_moodle_exports_is_read_whole() -> None:
    bank, remarks = bring("export.gift", EXPORT)
    choice, several, statement, short, crews, match = bank.questions
    assert bank.title == "Default for Reading the news / Harbour"
    assert choice.stem == "Who gives the figure of 3:40 hours {in the second paragraph}?"
    assert (choice.skill, choice.difficulty) == ("numbers", 2)
    assert choice.feedback == (
        "Yes: look for the name at the number.",
        "A figure belongs to whoever gave it.",
        "Not to the article.",
    )
    assert isinstance(choice.body, Choice)
    assert [(option.text, option.right, option.why) for option in choice.body.options] == [
        ("The harbour office", True, ""),
        ("The mayor", False, "The mayor is only asked about it."),
        ('A "source close to the mayor"', False, ""),
    ]
    assert isinstance(several.body, Multiple)
    assert several.body.key == (0, 2)
    assert several.feedback == ("named & quoted",)
    assert isinstance(statement.body, Choice)
    assert (statement.body.shown, statement.body.key) == (("True", "False"), 1)
    assert statement.body.options[0].why == "It was only offered for sale."
    assert short.body == ShortAnswer(("North Sea Wire", "NSW"))
    assert crews.body == ShortAnswer(("12", "11", "13"))
    assert isinstance(match.body, Match)
    assert [pair.left for pair in match.body.pairs] == ['"stalled"', '"on course"', ""]
    assert [(str(each.place), each.code) for each in remarks] == [
        ("28:1", "part-worth"),
        ("31:2", "moodle-star"),
        ("37:1", "item-numerical"),
        ("52:1", "item-essay"),
        ("56:1", "item-description"),
    ]


def test_an_id_or_a_name_keeps_its_question() -> None:
    bank, _ = bring("export.gift", EXPORT)
    changed, _ = bring(
        "export.gift", EXPORT.replace(b"The mayor</p>", b"The deputy mayor</p>").replace(b"sold", b"sunk")
    )
    assert [question.id for question in changed.questions] == [question.id for question in bank.questions]


def test_a_name_that_stands_twice_is_no_id() -> None:
    first, second = bring("a.gift", b"::q::One?{T}\n\n::q::Two?{F}")[0].questions
    alone = bring("a.gift", b"::q::One?{T}")[0].questions[0]
    assert len({first.id, second.id, alone.id}) == 3


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("Who? {=a ~b\n\nWho else? {=a ~b}", [("1:6", "gift-open")]),
        ("Who? {=a ~b\n\n::x::Words.\n\n::y::That is so.{T}", [("1:6", "gift-open")]),
        ("Who? =a ~b}", [("1:11", "gift-close")]),
        ("Who? {=a {b} ~c}", [("1:10", "gift-brace")]),
        ("It is so.{T}\nWho? {=a ~b}", [("2:6", "gift-second")]),
        ("::Name Who? {=a ~b}\n\nIt is so.{T}", [("1:1", "gift-name")]),
        ("Match.{=a -> b =c}", [("1:16", "gift-pair")]),
        ("How many?{#twelve}", [("1:12", "gift-number")]),
        ("How many?{#}", [("1:11", "gift-number")]),
        ("How many?{#=1:x}", [("1:12", "gift-number")]),
        ('Who? {=a ~<a href="x">b</a>}', [("1:11", "gift-tag")]),
        ("Who is {1:SHORTANSWER:=Ada} here?", [("1:9", "gift-cloze")]),
        ("{=a ~b}", [("1:1", "stem-missing")]),
        ("Who?{~a ~b}\n\nWho else?{=a =a ~b}", [("1:1", "right-missing")]),
        (f"Who?{{=a {' '.join(f'~{n}' for n in range(200))}}}", [("1:1", "options-many")]),
        ("Who?{=a ~}\n\nWhich?{=a ~a}", [("1:1", "option-blank"), ("3:1", "option-again")]),
    ],
)
def test_every_slip_is_told_at_its_place(text: str, slips: list[tuple[str, str]]) -> None:
    assert told(text) == slips


def test_an_arrow_or_a_smaller_sign_is_no_tag() -> None:
    assert one("Which is it?{=1 < 2 ~2 <3 ~<b>x</b>}")[1] == []


def test_a_blank_line_between_braces_is_no_matter() -> None:
    body, codes = one("Who?{\n=a\n\n// the wrong one\n\n~b\n}")
    assert isinstance(body, Choice)
    assert (body.shown, codes) == (("a", "b"), [])


def test_a_comment_between_the_words_is_no_part_of_them() -> None:
    bank, _ = bring("a.gift", b"Who says\n  // not here\nso?{=a ~b}")
    assert bank.questions[0].stem == "Who says so?"


def test_a_star_that_is_meant_stays_a_star() -> None:
    assert one("Which mark?{=\\\\*}") == (ShortAnswer(("*",)), [])
    assert one("Which wire?{=North*}") == (ShortAnswer(("North",)), ["moodle-star"])


def test_a_share_counts_behind_both_signs() -> None:
    assert one("Who?{=%100%a ~%50%b ~c}") == (
        Choice((Option("a", right=True), Option("b"), Option("c"))),
        ["part-worth"],
    )


@pytest.mark.parametrize("more", ["", " <b>"])
def test_words_that_look_like_a_format_or_a_share_come_back(more: str) -> None:
    words = ("[html] or not", "%50% of the crates", "%5% of them", "[x] marks it")
    body = Choice(tuple(Option(text + more, n == 1) for n, text in enumerate(words)))
    bank = Bank("T", (), tuple(Question(f"{n:012x}", text + more, body) for n, text in enumerate(words)))
    goes_and_comes_back(bank, GIFT)


def test_a_file_of_essays_is_refused_with_the_reason() -> None:
    (remark,) = refused("a.gift", b"Why?{}\n\nRead this.", "gift")
    assert remark.code == "file-none"
    assert "(2) this is the first: This question asks for an essay" in remark.cause


def test_a_second_category_is_told() -> None:
    _, remarks = bring("a.gift", b"$CATEGORY: One/Two\nIt is.{T}\n\n$CATEGORY: Three\n\nIt was.{F}")
    assert [(str(each.place), each.code) for each in remarks] == [("4:1", "moodle-category")]


def test_markdown_becomes_words() -> None:
    bank, _ = bring("a.gift", b"[markdown]The **crane** was `sold`.{T}")
    assert bank.questions[0].stem == "The crane was sold."


def test_the_article_is_written_as_words_to_read() -> None:
    bank, _ = bring("export.gift", EXPORT)
    data = GIFT.write(type(bank)(bank.title, (article("It rained.\nA <b> & b."),), bank.questions))  # type: ignore[misc]
    assert b"::Harbour::[html]<p>It rained.</p><p>A &lt;b&gt; &amp; b.</p>" in data
    back, remarks = bring("a.gift", data)
    assert [remark.code for remark in remarks] == ["moodle-article"]
    assert [question.stem for question in back.questions] == [question.stem for question in bank.questions]


@pytest.mark.parametrize(
    ("name", "data", "known"),
    [
        ("a.txt", b"Who?{=a ~b}", True),
        ("a.txt", b"It is so. {TRUE}", True),
        ("a.txt", b"::Name::Essay{}", True),
        ("a.gift", b"Essay{}", True),
        ("a.txt", b"A. yes\nANSWER: A", False),
        ("a.txt", b"A set {a, b}.", False),
    ],
)
def test_a_file_is_told_by_its_braces(name: str, data: bytes, known: bool) -> None:  # noqa: FBT001 - a case
    assert GIFT.looks(name, data) is known


@given(banks())
def test_what_is_written_comes_back(bank: Bank) -> None:
    goes_and_comes_back(bank, GIFT)


@given(banks())
def test_the_grammar_reads_what_is_written(bank: Bank) -> None:
    """Every question is one entry of its own kind, whatever its words are."""
    fitted = fit(bank, GIFT).bank
    assert GIFT.write is not None
    sheet = parse(GIFT.write(fitted).decode())
    asked = [entry for entry in sheet.entries if isinstance(entry, Asked) and entry.sort != "description"]
    assert [entry.ident for entry in asked] == [question.id for question in fitted.questions]
    assert sheet.slips == ()


@given(st.text("{}=~#:\\/\n %*[]-> abT1.", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(FormatError):
        bring("a.gift", text.encode())


@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(EXPORT)))
    gone, noise = data.draw(st.integers(0, 40)), data.draw(st.binary(max_size=6))
    damaged = EXPORT[:at] + noise + EXPORT[at + gone :]
    with contextlib.suppress(FormatError):
        bring("a.gift", damaged)


def test_a_long_file_is_read_in_linear_time() -> None:
    many = "Q{=a " + " ".join(f"~{n}" for n in range(20_000)) + "}"
    hostile = [
        "{" * 20_000,
        "::" * 20_000,
        "{=" * 20_000,
        "Q{=a\n\n" * 5_000,
        "\\" * 40_000,
        "Q{" + "~" * 20_000 + "}",
        many,
    ]
    for text in hostile:
        with contextlib.suppress(FormatError):
            bring("a.gift", text.encode())
