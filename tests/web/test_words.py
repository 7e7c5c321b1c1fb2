from __future__ import annotations

from fractions import Fraction

from quiz.attribution.records import FORMS, SOURCE_KINDS
from quiz.web.words import FORM_WORDS, KIND_WORDS, inside, listed, number, plural, points


def test_every_kind_and_form_has_its_words() -> None:
    assert set(KIND_WORDS) == {*SOURCE_KINDS, "reporter"}
    assert set(FORM_WORDS) == {*FORMS, "voice"}


def test_small_counts_are_words() -> None:
    assert [number(n) for n in (0, 1, 12, 13, 2000)] == ["no", "one", "twelve", "13", "2,000"]
    assert (plural(1, "question"), plural(4, "question"), plural(2, "sheaf", "sheaves")) == (
        "1 question", "4 questions", "2 sheaves")  # fmt: skip


def test_lists_read_as_sentences() -> None:
    assert [listed(x) for x in ([], ["4"], ["4", "6"], ["4", "6", "9"])] == ["", "4", "4 and 6", "4, 6 and 9"]


def test_points_are_short() -> None:
    assert [points(Fraction(n, 6)) for n in (0, 6, 9, 14)] == ["0", "1", "1.5", "2.3"]


def test_words_inside_a_sentence_keep_names() -> None:
    assert [inside(x) for x in ("A delegation", "The White House", "Over 400")] == [
        "a delegation",
        "The White House",
        "over 400",
    ]
