"""short_answer: a few words."""

from __future__ import annotations

import pytest

from quiz.errors import ResponseError
from quiz.question.kinds import Pick, ShortAnswer

BODY = ShortAnswer(("the harbour master", "Tamsin Roe"))


@pytest.mark.parametrize("written", ["Harbour master", " THE  harbour\tmaster. ", "“tamsin roe”", "Tamsin\u00a0Roe"])
def test_what_does_not_matter_does_not_matter(written: str) -> None:
    assert BODY.mark(written) == 1


@pytest.mark.parametrize("written", ["harbor master", "Roe", "the", "…", ""])
def test_spelling_and_missing_words_matter(written: str) -> None:
    assert BODY.mark(written) == 0


def test_spare_spaces_are_taken_out_and_blank_is_no_answer() -> None:
    assert BODY.read({"answer": ["  Tamsin \n Roe\0 "]}) == "Tamsin Roe"
    assert BODY.read({"answer": [" \n"]}) is None
    assert BODY.picks("Roe") == (Pick("Roe", right=False),)


def test_an_essay_is_too_long() -> None:
    assert BODY.accept("x" * 200) == "x" * 200
    with pytest.raises(ResponseError, match="200 characters fit"):
        BODY.accept("x" * 201)
    with pytest.raises(ResponseError, match="200 characters fit"):
        BODY.read({"answer": ["x " * 5_000_000]})
