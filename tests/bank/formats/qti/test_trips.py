"""What is written as QTI comes back as it was."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.article.read import read
from quiz.article.records import Span
from quiz.bank.formats import FORMATS, Format, bring, fit, written
from quiz.bank.formats.archive import packed
from quiz.bank.records import Bank
from quiz.question.kinds import Choice, Multiple, SelectSentence, TrueFalseNotStated
from quiz.question.options import Evidence, Option
from quiz.question.records import Question
from tests.bank.banks import WORDS, banks
from tests.bank.formats.qti.peers import slips
from tests.bank.formats.trips import goes_and_comes_back

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.bank.formats import Fitted

NAMES = [name for name in FORMATS if name.startswith("qti")]
EACH = pytest.mark.parametrize("form", [FORMATS[name] for name in NAMES], ids=NAMES)


@EACH
@given(bank=banks())
def test_what_is_written_comes_back(form: Format, bank: Bank) -> None:
    goes_and_comes_back(bank, form)


@EACH
@settings(max_examples=25)
@given(bank=banks())
def test_the_same_bank_gives_the_same_bytes_and_tells_its_format(form: Format, bank: Bank) -> None:
    fitted = fit(bank, form)
    data = written(fitted, form)
    assert data == written(fit(bank, form), form)
    assert form.looks("bank.zip", data)
    if fitted.bank.questions:
        assert bring("bank.zip", data)[0] == bring("bank.zip", data, form)[0]


@pytest.mark.parametrize("name", ["qti12", "qti21"])
@settings(max_examples=25)
@given(bank=banks())
def test_other_software_finds_no_slip_in_what_is_written(name: str, bank: Bank) -> None:
    fitted = fit(bank, FORMATS[name])
    assert slips(written(fitted, FORMATS[name])) == []


REPORT = """The Ferry Is Late

By Ada Lind

The ferry to Ostholm lost  money again, its director said on Monday.\tHe wants a new ship.

“Nobody pays for <that> & this,” the mayor said. Bo Berg, who runs the harbour, would not say.
"""


def report_bank(*words: str) -> Bank:
    """A bank on one report: a sentence to select, and a choice whose wrong option says why."""
    article = read(REPORT, "ferry report.txt")
    spans = tuple(Span(REPORT.index(part), REPORT.index(part) + len(part)) for part in words)
    shown = tuple(Evidence(span.of(REPORT), span) for span in spans)
    select = Question("0123456789ab", "Who pays?", SelectSentence(spans, article.sentences, REPORT), "scope", shown)
    options = (Option("The director", right=True), Option("The mayor", why="She only asks."))
    choice = Question("a123456789ab", "Who says so?", Choice(options), "numbers", shown, ("Look.", "Again."), 2)
    return Bank("Ferries", (article,), (select, choice), "en-GB")


@pytest.mark.parametrize("name", ["qti21", "qti3"])
def test_a_sentence_to_select_comes_back_with_its_article(name: str) -> None:
    bank = report_bank("Nobody pays", "would not say")
    fitted = fit(bank, FORMATS[name])
    back, remarks = bring("bank.zip", written(fitted, FORMATS[name]))
    assert back == fitted.bank
    assert back.articles == bank.articles
    assert remarks == ()
    assert _losses(fitted) == [
        ("the deciding words of a sentence to select", "the whole sentence is the key", (1,)),
    ]


@EACH
def test_evidence_and_what_is_missing_come_back(form: Format) -> None:
    bank = report_bank("Nobody pays")
    missing = Evidence("the price of a new ship", None)
    asked = replace(bank.questions[1], evidence=(*bank.questions[1].evidence, missing))
    back, remarks = bring("bank.zip", written(fit(replace(bank, questions=(asked,)), form), form))
    assert [(one.text, one.span) for one in back.questions[0].evidence] == [
        (one.text, one.span) for one in asked.evidence
    ]
    assert (back.questions[0].feedback, remarks) == (("Look.", "Again."), ())


def test_evidence_that_leads_nowhere_stays_in_the_feedback() -> None:
    form = FORMATS["qti21"]
    data = written(fit(report_bank("Nobody pays"), form), form)
    with ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for place in (b"9", b"1 90000 90004", b"1 5 5"):
        torn = {name: re.sub(rb'label="1 \d+ \d+"', b'label="' + place + b'"', part) for name, part in parts.items()}
        back, _ = bring("bank.zip", packed(torn))
        assert back.questions[1].evidence == ()
        assert back.questions[1].feedback == ("In the article: “Nobody pays”", "Look.", "Again.")


def test_canvas_gets_the_article_in_front_and_the_sentence_as_a_choice(tmp_path: Path) -> None:
    fitted = fit(report_bank("Nobody pays"), FORMATS["qti12"])
    path = tmp_path / "bank.zip"
    path.write_bytes(written(fitted, FORMATS["qti12"]))
    with ZipFile(path) as package:
        quiz = package.read(package.namelist()[1]).decode()
    assert quiz.index("text_only_question") < quiz.index("multiple_choice_question")
    back, _ = bring("bank.zip", path.read_bytes())
    assert back == fitted.bank
    assert [article.text for article in back.articles] == [REPORT]
    assert ("select_sentence", "written as a choice of sentences", (1,)) in _losses(fitted)


def _losses(fitted: Fitted) -> list[tuple[str, str, tuple[int, ...]]]:
    """What could not come along."""
    return [(loss.what, loss.how, loss.questions) for loss in fitted.losses]


sentences = st.lists(st.sampled_from(WORDS), min_size=2, max_size=6).map(lambda words: f"The {' '.join(words)} ends.")
reports = st.lists(sentences, min_size=2, max_size=6).flatmap(
    lambda lines: st.sampled_from([" ", "\n", "\n\n", "\r\n", "  "]).map(lambda space: space.join(lines))
)


@pytest.mark.parametrize("name", ["qti21", "qti3"])
@given(text=reports, data=st.data())
def test_sentences_of_any_article_come_back(name: str, text: str, data: st.DataObject) -> None:
    article = read(text, "report.txt")
    if not article.sentences:
        return
    key = data.draw(st.sampled_from(article.sentences))
    body = SelectSentence((key,), article.sentences, article.text)
    bank = Bank("Reports", (article,), (Question("", "Which?", body, evidence=(Evidence(key.of(text), key),)),))
    goes_and_comes_back(bank, FORMATS[name])


@EACH
def test_a_verdict_comes_back_as_one(form: Format) -> None:
    options = tuple(Option(text, text == "Not stated") for text in ("True", "False", "Not stated"))
    bank = Bank("Ferries", (), (Question("", "The ferry is red.", TrueFalseNotStated(options)),))
    back, _ = bring("bank.zip", written(fit(bank, form), form))
    assert isinstance(back.questions[0].body, TrueFalseNotStated)


@EACH
def test_what_several_share_of_a_mark_comes_back(form: Format) -> None:
    options = tuple(Option(text, text in "abc") for text in "abcdefg")
    back, remarks = bring(
        "bank.zip", written(fit(Bank("T", (), (Question("", "Which?", Multiple(options)),)), form), form)
    )
    assert (back.questions[0].body, remarks) == (Multiple(options), ())
