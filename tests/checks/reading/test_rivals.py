from __future__ import annotations

import pytest

from quiz.article.read import read
from quiz.article.records import Span
from quiz.checks.reading.rivals import place_of, rivalled

HEAD = "Pier News\n\n"
OPENING = "Mayor Hugo Marsh spoke in Tarn on Monday. "


def meant(text: str, *, near: str = "He said", name: str = "Hugo Marsh", others: frozenset[str] = frozenset()) -> bool:
    """Whether nobody but this person can be meant by the pronoun beside the verb of saying."""
    article = read(HEAD + text, "pier.txt")
    start = article.text.index(near)
    pronoun = near.split(maxsplit=1)[0]
    at = place_of(pronoun, Span(start, start + len(near)), article)
    return at is not None and not rivalled(pronoun, at, name, others, article)


def test_nobody_else_is_named() -> None:
    assert meant(OPENING + "He said that the pier was lost.")


@pytest.mark.parametrize(
    "between",
    ["A boat of Peter Lund was there. ", "The owner is Mr. Lund. Peter Lund was there. "],
    ids=["full name", "form of address"],
)
def test_a_man_named_in_between_may_be_he(between: str) -> None:
    assert not meant(OPENING + between + "He said that the pier was lost.")


def test_a_woman_named_in_between_is_no_he() -> None:
    assert meant(OPENING + "Anna Lund was there. He said that the pier was lost.")


def test_an_option_named_in_between_may_be_he_whatever_the_first_name() -> None:
    others = frozenset({"Zorban Tesk"})
    assert not meant(OPENING + "Tesk had left. He said that the pier was lost.", others=others)


def test_whoever_is_named_between_marks_is_left_aside() -> None:
    assert meant(OPENING + "“Peter Lund owns it.” He said that the pier was lost.")


def test_a_pronoun_before_it_may_be_another_person() -> None:
    assert not meant(OPENING + "Asked whether he would go, he said that the pier was lost.", near="he said")
    assert meant(OPENING + "Asked whether she would go, he said that the pier was lost.", near="he said")


def test_no_pronoun_is_no_place() -> None:
    article = read(HEAD + OPENING, "pier.txt")
    assert place_of("he", article.sentences[-1], article) is None
    assert place_of("it", article.sentences[-1], article) is None


def test_a_name_that_stands_nowhere_before_is_not_meant() -> None:
    assert not meant(OPENING + "He said that the pier was lost.", name="Ilse Vorgan")


def test_a_clause_before_the_subject_may_mean_whoever_comes_behind() -> None:
    assert not meant(OPENING + "Even as he said that the pier was lost, Lund built on.", near="he said")
