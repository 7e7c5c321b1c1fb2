"""A corrected article: every quotation goes along, and what no longer holds is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quiz.article.records import Article, Span
from quiz.bank.read import read
from quiz.bank.rebase import rebase
from quiz.bank.records import Bank, Provenance
from quiz.bank.write import write
from quiz.question.kinds import Choice, SelectSentence, ShortAnswer
from quiz.question.options import Evidence, Option
from quiz.question.records import Question
from tests.bank.banks import article, banks, shelf, texts

OLD = article(
    "The ferry stops in May, the office said.\n"
    "“We lose money,” Ida Brandt said. “We lose pupils too.”\n"
    "The council said no. The office said 340 people live there.\n"
)


def quoted(words: str, old: Article = OLD, turn: int = 0) -> Evidence:
    """The words where they stand in the old article for the so-manieth time."""
    start = -1
    for _ in range(turn + 1):
        start = old.text.index(words, start + 1)
    return Evidence(words, Span(start, start + len(words)))


def asked(*evidence: Evidence, number: int = 1) -> Question:
    return Question(f"{number:012x}", f"Who {number}?", ShortAnswer(("x",)), evidence=evidence)


def moved(evidence: Evidence, text: str) -> tuple[str, int] | str:
    """Where one quotation goes in a corrected text; why it does not, with what stands there instead."""
    found = rebase(Bank("A ferry", (OLD,), (asked(evidence),)), article(text))
    if found.doubts:
        doubt = found.doubts[0]
        assert len(found.to_mend) == (not doubt.holds)
        return f"{doubt.code}: {doubt.words}".rstrip(": ")
    (one,) = found.bank.questions[0].evidence
    assert one.span
    assert one.span.of(text) == one.text
    return one.text, text.count(one.text, 0, one.span.start)


@settings(max_examples=40)
@given(banks())
def test_on_the_same_text_nothing_changes(bank: Bank) -> None:
    for number, one in enumerate(bank.articles, 1):
        found = rebase(bank, one, number)
        assert found.bank == bank
        assert (found.to_mend, found.doubts, found.restyled) == ((), (), 0)


@given(st.data())
def test_after_new_paragraphs_every_quotation_has_its_words(data: st.DataObject) -> None:
    lines = data.draw(st.lists(texts.map(lambda text: " ".join(text.split())).filter(bool), min_size=1, max_size=8))
    more = data.draw(st.lists(texts.map(lambda text: " ".join(text.split())).filter(bool), min_size=1, max_size=5))
    old = article("\n".join(lines))
    evidence = []
    for _ in range(data.draw(st.integers(1, 4))):
        line = data.draw(st.sampled_from(old.paragraphs))
        start = data.draw(st.integers(line.start, line.end - 1))
        span = Span(start, data.draw(st.integers(start + 1, line.end)))
        assume(span.of(old.text).strip())
        evidence.append(Evidence(span.of(old.text), span))
    bank = Bank("A mill", (old,), tuple(asked(one, number=n) for n, one in enumerate(evidence, 1)))
    for added in more:
        lines.insert(data.draw(st.integers(0, len(lines))), added)
    new = article("\n".join(lines))
    found = rebase(bank, new)
    assert found.doubts == ()
    assert [q.evidence[0].text for q in found.bank.questions] == [one.text for one in evidence]
    assert all(
        q.evidence[0].span and q.evidence[0].span.of(new.text) == q.evidence[0].text for q in found.bank.questions
    )
    assert read(write(found.bank), shelf(new)) == found.bank


@settings(max_examples=40)
@given(banks(), st.data())
def test_whatever_is_corrected_no_question_is_lost_and_no_word_changes(bank: Bank, data: st.DataObject) -> None:
    assume(bank.articles)
    text = bank.articles[0].text
    cut = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    new = article(text[: cut[0]] + data.draw(texts | st.just("")) + text[cut[1] :], bank.articles[0].name)
    assume(new.text.strip())
    found = rebase(bank, new)
    numbers = {doubt.number for doubt in found.doubts if not doubt.holds}
    assert list(found.to_mend) == [q for n, q in enumerate(bank.questions, 1) if n in numbers]
    assert [q.stem for q in found.bank.questions] == [
        q.stem for n, q in enumerate(bank.questions, 1) if n not in numbers
    ]
    for question in found.bank.questions:
        for one in question.evidence:
            assert one.span is None or one.span.of(found.bank.articles[one.article - 1].text) == one.text
    if found.bank.questions:
        assert read(write(found.bank), shelf(*found.bank.articles)) == found.bank


@pytest.mark.parametrize(
    ("words", "turn", "text", "becomes"),
    [
        ("said", 1, OLD.text.replace("the office said.", "the office announced."), ("said", 0)),
        ("said", 2, "He said so.\n" + OLD.text, ("said", 3)),
        ("said", 0, OLD.text.replace("the office said.", "the office announced."), "elsewhere"),
        ("We lose", 1, OLD.text.replace("“We lose money,” Ida Brandt said. ", ""), ("We lose", 0)),
        ("We lose", 0, OLD.text.replace("“We lose money,” Ida Brandt said. ", ""), "elsewhere"),
        ("340 people", 0, OLD.text.replace("340", "350"), "changed: 350 people"),
        ("340 people live", 0, OLD.text.replace("live there", "were counted"), "changed: 340 people were counted"),
        ("live there", 0, OLD.text.replace("live there", "were counted"), "changed: were counted"),
        ("The council said no.", 0, OLD.text.replace("The council said no. ", ""), "gone"),
        ("“We lose money,”", 0, OLD.text.replace("“", '"').replace("”", '"'), ('"We lose money,"', 0)),
        ("council said", 0, OLD.text.replace("council said", "council  said"), ("council  said", 0)),
        ("We lose money", 0, OLD.text.replace("We lose", "we lose"), "changed: we lose money"),
        ("The council said no.", 0, "The council said no.\n" + OLD.text[:-63], ("The council said no.", 0)),
    ],
)
def test_words_follow_their_place(words: str, turn: int, text: str, becomes: tuple[str, int] | str) -> None:
    assert moved(quoted(words, turn=turn), text) == becomes


def test_what_is_moved_as_a_whole_is_found_where_it_went() -> None:
    lines = OLD.text.strip().split("\n")
    assert moved(quoted("The council said no."), "\n".join([lines[2], *lines[:2]])) == ("The council said no.", 0)


def test_evidence_under_options_goes_along() -> None:
    body = Choice((Option("a", right=True), Option("b", evidence=(quoted("The council said no."),))))
    bank = Bank("A ferry", (OLD,), (replace(asked(), body=body),))
    new = article("First of all.\n" + OLD.text)
    (question,) = rebase(bank, new).bank.questions
    assert isinstance(question.body, Choice)
    (one,) = question.body.options[1].evidence
    assert one.span
    assert one.span.of(new.text) == "The council said no."
    found = rebase(bank, article(OLD.text.replace("council said no", "council said yes")))
    assert [(doubt.code, doubt.words) for doubt in found.doubts] == [("changed", "The council said yes.")]


def selecting(words: str) -> Bank:
    """A bank that asks for the sentence with these words."""
    one = quoted(words)
    assert one.span
    return Bank(
        "A ferry",
        (OLD,),
        (replace(asked(one), body=SelectSentence((one.span,), OLD.sentences, OLD.text)),),
    )


def test_a_sentence_to_select_is_one_of_the_corrected_article() -> None:
    new = article("First of all.\n" + OLD.text)
    bank = rebase(selecting("The council said no."), new).bank
    body = bank.questions[0].body
    assert isinstance(body, SelectSentence)
    assert body.sentences == new.sentences
    assert body.keys[0].of(new.text) == "The council said no."
    assert read(write(bank), shelf(new)) == bank


def test_a_sentence_that_became_a_heading_cannot_be_selected() -> None:
    new = article("First of all.\n" + OLD.text)
    new = replace(new, sentences=tuple(s for s in new.sentences if "council" not in s.of(new.text)))
    assert [doubt.code for doubt in rebase(selecting("The council said no."), new).doubts] == ["outside"]


@pytest.mark.parametrize(
    ("absent", "added", "there"),
    [
        ("the number of ships", "Two ships are left.", True),
        ("a mayor", "The mayor was not asked.", True),
        ("a mayor", "Nobody else was asked.", False),
        ("what the council said", "It rained.", False),
        ("what Ida lost", "Ida said what she lost.", True),
    ],
)
def test_an_absence_that_may_be_none_any_more_is_to_look_at_and_stays(absent: str, added: str, there: bool) -> None:  # noqa: FBT001 - a case
    bank = Bank("A ferry", (OLD,), (asked(Evidence(absent, None)),))
    found = rebase(bank, article(OLD.text + added + "\n"))
    assert [(doubt.code, doubt.words) for doubt in found.doubts] == ([("absent", added)] if there else [])
    assert [q.evidence for q in found.bank.questions] == [q.evidence for q in bank.questions]


def test_the_other_article_stays_as_it_is() -> None:
    second = article("The school closes, Bo said.\n", "school.txt")
    one = Evidence("Bo said", quoted("Bo said", second).span, 2)
    bank = Bank("Two", (OLD, second), (asked(quoted("The council said no."), one),))
    new = article("First of all.\n" + OLD.text)
    found = rebase(bank, new)
    assert found.bank.articles == (new, second)
    assert found.bank.questions[0].evidence[1] == one
    assert rebase(bank, second, 2).bank == bank


def test_a_generated_bank_on_other_words_is_its_makers_no_more() -> None:
    bank = Bank("A ferry", (OLD,), (asked(),), provenance=Provenance("says-who 1", 1, "0" * 16))
    assert rebase(bank, article(OLD.text + "More.")).bank.provenance is None
    assert rebase(bank, OLD).bank.provenance is not None


def test_quotation_marks_that_were_followed_are_counted() -> None:
    bank = Bank("A ferry", (OLD,), (asked(quoted("“We lose money,”"), quoted("The council said no.")),))
    assert rebase(bank, article(OLD.text.replace("“", '"').replace("”", '"'))).restyled == 1
