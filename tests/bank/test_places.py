"""Finding words in an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.places import alike, find, named, near, paragraphs_of
from tests.bank.banks import article, articles_text, spans

if TYPE_CHECKING:
    from quiz.article.records import Span

NEWS = article("The dyke held.\n“The dyke  held,” said Bo Lind, “and the dyke will hold.”\n\nBo Lind left.")


def words(span: Span | None) -> str | None:
    """The words of a stretch of the news."""
    return span.of(NEWS.text) if span else None


@given(st.data())
def test_any_stretch_is_found_where_it_stands(data: st.DataObject) -> None:
    news = article(data.draw(articles_text.filter(lambda text: bool(text.strip()))))
    span = data.draw(spans(news.text))
    found = find(paragraphs_of(span.of(news.text)), news)
    assert span in found
    assert len(set(named(found, news))) == len(found)


def test_letter_by_letter_comes_before_other_spaces() -> None:
    assert [span.start for span in find(["The dyke held"], NEWS)] == [0]
    assert [words(span) for span in find(["The dyke held,”"], NEWS)] == ["The dyke  held,”"]


def test_paragraphs_follow_each_other() -> None:
    assert [words(span) for span in find(["will hold.”", "Bo Lind"], NEWS)] == ["will hold.”\n\nBo Lind"]
    assert find(["will hold.”", "left."], NEWS) == []


def test_places_are_named_by_paragraph_and_turn() -> None:
    assert named(find(["Bo Lind"], NEWS), NEWS) == ["2", "3"]
    assert named(find(["dyke"], NEWS), NEWS) == ["1", "2.1", "2.2"]


@pytest.mark.parametrize(
    ("quoted", "there"),
    [('"the dyke held," said', "“The dyke  held,” said"), ("bo lind LEFT", "Bo Lind left"), ("the dam held", None)],
)
def test_marks_and_capitals_are_a_near_miss(quoted: str, there: str | None) -> None:
    assert words(near([quoted], NEWS)) == there


@pytest.mark.parametrize(
    ("quoted", "there"),
    [
        ("and the dyke would hold", "and the dyke will hold"),
        ("said Bo Lindt yesterday evening", "said Bo Lind, “and the"),
        ("rain is coming", None),
        ("…", None),
    ],
)
def test_the_longest_run_of_words_tells_what_was_meant(quoted: str, there: str | None) -> None:
    assert words(alike([quoted], NEWS)) == there
