"""What tells one question from another."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quiz.article.records import Span
from quiz.question.identity import digest, question_id, with_ids
from quiz.question.kinds import Choice, Match, Pair, SelectSentence
from quiz.question.options import Evidence, Option
from quiz.question.records import Question
from tests.bank.banks import article, questions

NEWS = article("The mill closes. “We are sad,” said Ada Voss.\nThe mill closes.")
ASKED = Question(
    "", "Who is sad?", Choice((Option("Ada", right=True), Option("Ben"))), evidence=(Evidence("sad", Span(25, 28)),)
)


def test_an_id_is_twelve_digits_and_the_same_every_time() -> None:
    assert question_id(ASKED) == "f30ae6378da3"
    assert len(digest(ASKED)) == 16


def test_the_id_follows_what_is_asked_and_nothing_else() -> None:
    for same in (replace(ASKED, skill="voice"), replace(ASKED, feedback=("Look.",)), replace(ASKED, id="0" * 12)):
        assert question_id(same) == question_id(ASKED)
    for other in (replace(ASKED, stem="Who?"), replace(ASKED, body=Choice((Option("Ada"), Option("Ben", right=True))))):
        assert question_id(other) != question_id(ASKED)


def test_the_digest_follows_everything_but_the_id() -> None:
    edits = [
        replace(ASKED, skill="voice"),
        replace(ASKED, difficulty=2),
        replace(ASKED, feedback=("Look.",)),
        replace(ASKED, recipe="who_said"),
        replace(ASKED, stem="Who?"),
        replace(ASKED, evidence=(Evidence("sad", Span(26, 29)),)),
    ]
    assert len({digest(one) for one in [ASKED, *edits]}) == len(edits) + 1
    assert digest(replace(ASKED, id="0" * 12)) == digest(ASKED)


def test_two_sentences_to_select_differ_by_their_words() -> None:
    def select(start: int, end: int) -> Question:
        span = Span(start, end)
        body = SelectSentence((span,), NEWS.sentences, NEWS.text)
        return Question("", "Select it.", body, evidence=(Evidence(span.of(NEWS.text), span),))

    assert question_id(select(0, 8)) != question_id(select(9, 15))


def test_a_row_more_is_another_question() -> None:
    one, two = Match((Pair("a", "b"), Pair("c", "d"))), Match((Pair("a", "b"), Pair("c", "d"), Pair("", "e")))
    assert question_id(replace(ASKED, body=one)) != question_id(replace(ASKED, body=two))


def test_questions_keep_their_ids_and_no_two_share_one() -> None:
    edited = replace(ASKED, id=question_id(ASKED), stem="Who is sad, then?")
    first, second = with_ids((edited, ASKED))
    assert first.id == question_id(ASKED)
    assert second.id != first.id
    assert with_ids((first, second)) == (first, second)


@given(st.lists(questions((NEWS,)), max_size=4))
def test_every_question_gets_an_id(several: list[Question]) -> None:
    named = with_ids(tuple(replace(one, id="") for one in several))
    assert len({one.id for one in named}) == len(several)
    assert [replace(one, id="") for one in named] == [replace(one, id="") for one in several]
