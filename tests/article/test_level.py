from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.article.level import LONGEST, grade, level, syllables
from quiz.article.read import read


@pytest.mark.parametrize(("word", "count"), [("cat", 1), ("people", 2), ("article", 3), ("organization", 5)])
def test_syllables_are_where_a_word_can_be_divided(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_formula_on_a_sentence_counted_by_hand() -> None:
    assert grade(["The people read the article."]) == pytest.approx(0.39 * 5 + 11.8 * 8 / 5 - 15.59)


def test_longer_words_and_longer_sentences_read_harder() -> None:
    short = grade(["The dog ran.", "The cat sat."])
    assert short < grade(["The dog ran and the cat sat."]) < grade(["The organization identified the information."])


def test_an_article_is_as_hard_as_its_sentences_and_not_as_its_byline() -> None:
    text = "Ice at the pier\n\nBy: Ada Moor, International Correspondent\n\nThe dog ran off. The cat sat down.\n"
    assert level(read(text, "ice.txt")) < 2


@given(st.lists(st.text(string.printable + "’é“”"), max_size=6))
def test_any_text_has_a_grade(sentences: list[str]) -> None:
    assert -16 < grade(sentences) < 0.39 * sum(map(len, sentences)) + 11.8 * LONGEST
