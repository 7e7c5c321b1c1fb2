"""Guards, one planted defect after the other; the question they are planted in is good."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quiz.article.records import Span
from quiz.checks.check import check
from quiz.question.kinds import Choice, Match, Multiple, Order, Pair, SelectSentence, ShortAnswer
from quiz.question.options import Evidence, Option

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.article.records import Article
    from quiz.question.kinds import Body
    from quiz.question.records import Question

    Cite = Callable[[str], Evidence]


def codes(question: Question, article: Article) -> set[str]:
    return {flaw.code for flaw in check(question, (article,))}


def with_option(question: Question, at: int, option: Option) -> Question:
    """The question with one of its options replaced."""
    assert isinstance(question.body, Choice)
    options = question.body.options
    return replace(question, body=replace(question.body, options=(*options[:at], option, *options[at + 1 :])))


def test_a_good_question_survives(question: Question, article: Article) -> None:
    assert check(question, (article,)) == ()


def test_a_choice_has_exactly_one_key(question: Question, article: Article) -> None:
    assert isinstance(question.body, Choice)
    none = tuple(replace(option, right=False) for option in question.body.options)
    every = tuple(replace(option, right=True) for option in question.body.options)
    assert codes(replace(question, body=Choice(none)), article) == {"one-key"}
    assert codes(replace(question, body=Choice(every)), article) == {"one-key"}


@pytest.mark.parametrize(
    "body",
    [
        Multiple((Option("Ida Falk"), Option("Runa Solheim"))),
        Match((Pair("", "Ida Falk"),)),
        Order(()),
        Order(("first the storm", "first the storm")),
        ShortAnswer(()),
        ShortAnswer((" ",)),
        SelectSentence((), (), ""),
    ],
)
def test_a_question_without_a_key_is_none(body: Body, question: Question, article: Article) -> None:
    assert codes(replace(question, body=body), article) & {"one-key"}


@pytest.mark.parametrize(
    "evidence",
    [
        Evidence("Falk says", Span(0, 9)),
        Evidence("", Span(5, 5)),
        Evidence("Harbour", Span(-7, 0)),
        Evidence("storm", Span(100_000, 100_005)),
        Evidence("Harbour", Span(0, 7), article=2),
    ],
)
def test_evidence_stands_where_it_says(evidence: Evidence, question: Question, article: Article) -> None:
    assert codes(replace(question, evidence=(evidence,)), article) == {"verbatim"}


def test_evidence_against_a_distractor_is_held_against_the_text_too(question: Question, article: Article) -> None:
    wrong = Option("Runa Solheim", why="No.", evidence=(Evidence("Runa", Span(0, 4)),))
    assert codes(with_option(question, 1, wrong), article) == {"verbatim"}


def test_a_question_without_evidence_is_refused(question: Question, article: Article) -> None:
    assert "pinned" in codes(replace(question, evidence=()), article)


def test_sentences_to_select_are_the_articles(question: Question, article: Article) -> None:
    other = SelectSentence((Span(0, 5),), (Span(0, 7), Span(8, 12), Span(13, 20)), "another text altogether")
    heading = SelectSentence((Span(0, 5),), article.sentences, article.text)
    assert codes(replace(question, body=other), article) == {"verbatim"}
    assert codes(replace(question, body=heading), article) == {"verbatim"}


def test_the_stem_quotes_the_article_word_for_word(question: Question, article: Article) -> None:
    misquoted = replace(question, stem="Who said that repairs could take “four weeks”?")
    assert "quoted-words" in codes(misquoted, article)


def test_what_is_left_out_of_a_quotation_may_be_marked(question: Question, article: Article) -> None:
    shortened = replace(question, stem="Who said: “Two of the three cranes are damaged … before Friday”?", recipe=None)
    assert "quoted-words" not in codes(shortened, article)


def test_no_question_comes_from_a_link_to_another_story(question: Question, article: Article, cite: Cite) -> None:
    linked = replace(question, evidence=(*question.evidence, cite("Lindmark Choir Wins Prize")))
    asked = replace(question, stem="Who said: “Lindmark Choir Wins Prize”?")
    assert codes(linked, article) == {"zones"}
    assert "zones" in codes(asked, article)


def test_a_signature_may_tie_words_and_may_not_be_asked_about(question: Question, article: Article, cite: Cite) -> None:
    tied = replace(question, evidence=(*question.evidence, cite("Runa Solheim")))
    asked = replace(question, evidence=(cite("Runa Solheim"), *question.evidence))
    assert codes(tied, article) == set()
    assert "zones" in codes(asked, article)


def test_every_distractor_says_why_and_shows_it(question: Question, article: Article, cite: Cite) -> None:
    silent = Option("Runa Solheim", why=" ", evidence=(cite("Runa Solheim"),))
    bare = Option("Runa Solheim", why="She speaks of the council.")
    assert codes(with_option(question, 1, silent), article) == {"why-wrong"}
    assert codes(with_option(question, 1, bare), article) == {"why-wrong"}


def test_every_question_has_feedback(question: Question, article: Article) -> None:
    assert codes(replace(question, feedback=(" ",)), article) == {"why-wrong"}


@pytest.mark.parametrize(
    "claimed",
    [
        "words of Tomas Brekke",
        "a statement by the Ferry Company",
        "a number from the Ferry Company",
        "a reason for not naming dock workers",
        "cracks in the sea wall",
        "“completely asleep” about the council",
        "…",
    ],
)
def test_what_is_said_to_be_absent_is_looked_for(
    claimed: str, question: Question, article: Article, cite: Cite
) -> None:
    wrong = Option("Tomas Brekke", why="Not he.", evidence=(cite(f"~{claimed}"),))
    assert codes(with_option(question, 2, wrong), article) == {"absent"}


@pytest.mark.parametrize(
    "claimed",
    [
        "words of Edda Storm",
        "a number from Runa Solheim",
        "a reason for not naming Runa Solheim",
        "the price of a new crane",
        "“They feared for their safety” about dock workers",
        "“They said so” about it",
    ],
)
def test_what_is_absent_may_be_said_to_be(claimed: str, question: Question, article: Article, cite: Cite) -> None:
    wrong = Option("Tomas Brekke", why="Not he.", evidence=(cite(f"~{claimed}"),))
    assert codes(with_option(question, 2, wrong), article) == set()


def test_a_distractor_that_says_the_same_elsewhere_is_also_true(
    question: Question, article: Article, cite: Cite
) -> None:
    same = replace(
        question,
        stem="Who said that two cranes were damaged?",
        body=Choice(
            (
                Option("The Pilots’ Guild", right=True),
                Option("Ida Falk", why="Not she.", evidence=(cite("Ida Falk"),)),
                Option("The council", why="Not it.", evidence=(cite("The council had"),)),
            )
        ),
        evidence=(cite("two cranes were damaged"), cite("The Pilots’ Guild also said")),
    )
    assert codes(same, article) == {"also-true"}


def test_evidence_stands_where_the_question_is_decided(question: Question, article: Article, cite: Cite) -> None:
    aside = replace(question, evidence=(cite("A flood took it away in 1953"),))
    assert "on-point" in codes(aside, article)
    shown = replace(
        question,
        stem="Whose words are these: “The council [of Lindmark] must rebuild the wall”?",
        recipe="whose_quotation",
        evidence=(cite("repairs could take three weeks"),),
    )
    assert "on-point" in codes(shown, article)
