"""select_sentence: any sentence that holds deciding words."""

from __future__ import annotations

import pytest

from quiz.article.records import Span
from quiz.errors import ResponseError
from quiz.question.kinds import Pick, SelectSentence

TEXT = "The mill closes. “We are sad,” said Voss. It stood since 1911."
SENTENCES = (Span(0, 16), Span(17, 41), Span(42, 62))
BODY = SelectSentence((Span(17, 30), Span(57, 61)), SENTENCES, TEXT)


def test_each_sentence_that_holds_deciding_words_is_right() -> None:
    assert [BODY.mark((span.start, span.end)) for span in SENTENCES] == [0, 1, 1]
    assert BODY.key == (17, 41)
    assert BODY.picks((0, 16)) == (Pick("The mill closes.", right=False),)


def test_a_form_names_a_sentence_by_its_place() -> None:
    assert BODY.read({"answer": ["17-41"]}) == (17, 41)


@pytest.mark.parametrize("sent", [["0-62"], ["17-40"], ["2"], ["a-b"], ["0-16", "17-41"]])
def test_a_form_cannot_select_more_than_a_sentence(sent: list[str]) -> None:
    with pytest.raises(ResponseError):
        BODY.read({"answer": sent})


@pytest.mark.parametrize("stored", [[41, 17], [-1, 16], [0, 63], [0], [0, 16, 17], [0, 16.0]])
def test_a_place_outside_the_article_is_refused(stored: list[object]) -> None:
    with pytest.raises(ResponseError):
        BODY.accept(stored)
