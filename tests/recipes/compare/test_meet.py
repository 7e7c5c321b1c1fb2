from __future__ import annotations

import pytest

from quiz.recipes.compare.meet import lacks, on_one_event, same_claim
from tests.recipes.compare.kit import POST, founds

CLAIM = "the storm had broken the old pillars of the pier"


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("the storm broke the old pillars of the pier", True),
        ("a storm had broken the old pillars of the pier", True),
        ("the storm had not broken the old pillars of the pier", False),
        ("the storm could have broken the old pillars of the pier", False),
        ("the storm had broken 40 old pillars of the pier", False),
        ("the storm had broken the windows of the school", False),
    ],
)
def test_a_claim_is_the_same_only_where_words_numbers_and_certainty_are(other: str, same: bool) -> None:  # noqa: FBT001 - a table
    assert same_claim(CLAIM, other) is same
    assert same_claim(other, CLAIM) is same


def test_an_article_lacks_what_none_of_its_paragraphs_comes_near() -> None:
    post, _ = founds()
    assert lacks(post, "tourists would rather look at ruins anyway")
    assert not lacks(post, "the council had saved money on paint")
    assert not lacks(post, "tourists")


def test_two_articles_on_two_events_have_nothing_to_compare() -> None:
    assert on_one_event(founds())
    bakery = "The old mill at Ebbing is a school now.\n\nTora Vell said that the ovens were ready.\n"
    assert not on_one_event(founds(POST, bakery))
