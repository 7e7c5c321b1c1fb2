"""Paper: the students' sheet asks everything and tells nothing, the key tells all, and nothing in it runs."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass, field, replace
from hashlib import sha256
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from quiz.article.file import read_file
from quiz.article.records import Span
from quiz.bank.formats import FORMATS, bring, fit, written
from quiz.bank.formats.printed.marked import lines
from quiz.bank.read import read as read_document
from quiz.bank.records import Bank, Provenance
from quiz.question.kinds import Choice, Match, Multiple, SelectSentence, ShortAnswer
from quiz.question.options import Evidence, Option
from quiz.question.records import Question
from tests.bank.banks import article, articles_text, banks, shelf
from tests.bank.formats.test_bankjson import WORKED
from tests.conftest import ROOT

if TYPE_CHECKING:
    from quiz.article.records import Article

HTML, JSON = FORMATS["html"], FORMATS["json"]
SET_APART = ("b", "span", "dt", "dd", "p", "li", "h1", "h2")
"""Tags whose words stand apart on the page."""
TIDE = "The ferry sails at noon, Ada Finch said.\nIt loses money.\n“No,” the council replied."


@dataclass
class Page(HTMLParser):
    """What stands on a page: tags with their attributes, and the words of each sheet."""

    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    words: dict[str, list[str]] = field(default_factory=lambda: {"": [], "students": [], "key": []})
    stems: list[str] = field(default_factory=list)
    _sheet: str = ""
    _stem: bool = False
    _style: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        self.tags.append((tag, own))
        self._sheet = str(own["id"]) if "id" in own else self._sheet
        self._stem, self._style = own.get("class") == "stem", tag == "style"
        self.stems += [""] * self._stem
        self.words[self._sheet].append(" " * (tag in SET_APART))

    def handle_endtag(self, tag: str) -> None:
        self._stem = self._stem and tag != "p"
        self.words[self._sheet].append(" " * (tag in SET_APART))

    def handle_data(self, data: str) -> None:
        if self._stem:
            self.stems[-1] += data
        if not self._style:
            self.words[self._sheet].append(data)

    def said(self, sheet: str) -> str:
        """The words of a sheet."""
        return " ".join("".join(self.words[sheet]).split())


def page(bank: Bank) -> Page:
    """The page a bank makes."""
    made = Page()
    made.feed(written(fit(bank, HTML), HTML).decode())
    return made


def bank(*questions: Question) -> Bank:
    """A bank on the ferry."""
    return Bank("Ferry", (article(TIDE),), questions)


def at(words: str) -> Evidence:
    """These words of the article."""
    start = TIDE.index(words)
    return Evidence(words, Span(start, start + len(words)))


WHO = Question(
    "",
    "Who says that the ferry sails at noon?",
    Choice((Option("Ada Finch", right=True), Option("The council", why="It only says no.", evidence=(at("“No,”"),)))),
    skill="attribution",
    difficulty=1,
    evidence=(at("Ada Finch said"),),
    feedback=("The name beside the cue decides.", "Look for the cue."),
)


def test_the_students_sheet_has_the_article_and_no_key() -> None:
    said = page(bank(WHO)).said("students")
    assert "1 The ferry sails at noon, Ada Finch said." in said
    assert "2 It loses money." in said
    assert "Who says that the ferry sails at noon? Circle one letter. A Ada Finch B The council" in said
    for words in ("It only says no.", "The name beside the cue decides.", "attribution", "Look for the cue."):
        assert words not in said


def test_the_key_has_answer_evidence_with_its_paragraph_reason_and_rule() -> None:
    said = page(bank(WHO)).said("key")
    for words in (
        ["1", "A", "Key"][0],
        "A Ada Finch",
        "Ada Finch said paragraph 1",
        "Not B It only says no. “No,” paragraph 3",
        "The name beside the cue decides.",
        "Next time Look for the cue.",
        "attribution, easy",
        "noon, Ada Finch said1.",
    ):
        assert words in said


def test_every_kind_can_be_answered_with_a_pencil_and_checked() -> None:
    whole = read_document((ROOT / "question_banks" / "before-you-share-it.md").read_text(), shelf(seed()))
    made = page(whole)
    assert made.stems == [" ".join(one.stem.split()) for one in whole.questions]
    assert {one.body.kind for one in whole.questions} == set(HTML.kinds)
    classes = [str(own.get("class")) for _, own in made.tags]
    assert [name.removeprefix("question ") for name in classes if name.startswith("question ")] == [
        one.body.kind for one in whole.questions
    ]
    assert classes.count("key") == len(whole.questions)


def seed() -> Article:
    """The article of the bank that teachers get."""
    return read_file(ROOT / "seeds" / "north-korean-troops-in-kursk.txt")


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    text = written(fit(bank(WHO), HTML), HTML).decode()
    style = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    assert len(style) == 1
    digest = b64encode(sha256(style[0].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest.replace('+', '&#43;')}'" in text.replace("+", "&#43;")
    assert set(re.findall(r"url\((.{10})", style[0])) == {"data:font/"}
    assert not re.findall(r"https?:|<script|<link|<img|@import", text)


def test_a_generated_bank_says_so_on_the_key_alone() -> None:
    made = page(replace(bank(WHO), provenance=Provenance("says-who 0.1.0", 7, "0" * 16), note="It is short."))
    assert "Generated by says-who 0.1.0, seed 7" in made.said("key")
    assert "It is short." in made.said("key")
    assert "Generated" not in made.said("students")


def test_what_paper_has_no_place_for_is_told() -> None:
    losses = fit(bank(replace(WHO, recipe="who_said")), HTML).losses
    assert [(loss.what, loss.how) for loss in losses] == [("its recipe", "left out")]


def test_marks_that_overlap_keep_every_word_once() -> None:
    one = article(TIDE)
    marked = lines(one, [(Span(4, 30), 1), (Span(20, 45), 2), (Span(20, 45), 3)])
    assert ["".join(piece.text for piece in line.pieces) for line in marked] == TIDE.split("\n")
    assert [(piece.text, piece.ends) for piece in marked[0].pieces if piece.marked] == [
        ("ferry sails at n", ()),
        ("oon, Ada F", (1,)),
        ("inch said.", ()),
    ]
    assert [(piece.text, piece.ends) for piece in marked[1].pieces if piece.marked] == [("It l", (2, 3))]


@given(articles_text.filter(lambda text: bool(text.strip())), st.data())
def test_marks_lose_no_word_of_any_article(text: str, data: st.DataObject) -> None:
    one = article(text)
    edges = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(edges, edges, st.integers(1, 4)), max_size=5))
    marks = [(Span(min(a, b), max(a, b)), n) for a, b, n in spans if a != b]
    for line, span in zip(lines(one, marks), one.paragraphs, strict=True):
        assert "".join(piece.text for piece in line.pieces) == span.of(text)
        at_, inside = span.start, {n for mark, _ in marks for n in range(mark.start, mark.end)}
        for piece in line.pieces:
            assert piece.text
            assert {n in inside for n in range(at_, at_ + len(piece.text))} == {piece.marked}
            at_ += len(piece.text)


def keyless(question: Question) -> Question:
    """The question with another key, and without anything that decides."""
    body = question.body
    if isinstance(body, Choice):
        body = replace(body, options=tuple(Option(one.text, n == 0) for n, one in enumerate(body.options)))
    elif isinstance(body, Multiple):
        body = Multiple(tuple(Option(one.text, right=True) for one in body.options))
    elif isinstance(body, ShortAnswer):
        body = ShortAnswer(("something else",))
    elif isinstance(body, SelectSentence):
        body = replace(body, keys=(body.sentences[0],))
    elif isinstance(body, Match):
        rights = [pair.right for pair in body.pairs]
        turned = [*rights[1:], rights[0]]
        body = replace(
            body, pairs=tuple(replace(pair, right=right) for pair, right in zip(body.pairs, turned, strict=True))
        )
    return replace(question, body=body, evidence=(), feedback=(), skill=None, difficulty=None)


@given(banks())
def test_the_students_sheet_is_the_same_whatever_the_key(whole: Bank) -> None:
    fitted = fit(whole, HTML).bank
    other = replace(fitted, questions=tuple(keyless(one) for one in fitted.questions), provenance=None, note="")
    sheets = []
    for one in (fitted, other):
        assert HTML.write is not None
        sheets.append(HTML.write(one).decode().split('id="students">')[1].split('<section class="sheet" id="key"')[0])
    assert sheets[0] == sheets[1]


@given(banks())
def test_hostile_words_stay_words(whole: Bank) -> None:
    made = page(whole)
    fitted = fit(whole, HTML).bank
    assert [" ".join(stem.split()) for stem in made.stems] == [" ".join(one.stem.split()) for one in fitted.questions]
    plain = page(bank(WHO))
    assert {tag for tag, _ in made.tags} <= {tag for tag, _ in plain.tags} | {"ul", "li", "h2", "sup", "b"}
    known = {"class", "id", "lang", "charset", "name", "content", "http-equiv", "aria-label"}
    assert {name for _, own in made.tags for name in own} <= known


def test_the_worked_example_of_the_docs_prints() -> None:
    whole, _ = bring("ferry.json", WORKED.encode(), JSON)
    assert "Underline the sentence in the article." in page(whole).said("students")
