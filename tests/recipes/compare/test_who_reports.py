from __future__ import annotations

from tests.recipes.compare.kit import POST, WAVE, asked, made, places
from tests.recipes.kit import keys, wrong

BOTH = WAVE + "\nJens Odd said that the council had saved money on paint.\n"


def test_a_claim_that_one_article_leaves_out_belongs_to_the_other() -> None:
    question = asked("who_reports", "saved money on paint")
    assert keys(question) == ["The Sandwick Post"]
    assert (2, "the council had saved money on paint") in places(question)
    assert wrong(question)["Radio Wave"] == "Nothing like it stands in Radio Wave."


def test_a_claim_of_both_belongs_to_both() -> None:
    question = asked("who_reports", "saved money on paint", POST, BOTH)
    assert keys(question) == ["Both articles"]
    assert {number for number, _ in places(question)} == {1, 2}


def test_a_claim_that_may_or_may_not_be_there_is_not_asked_for() -> None:
    half = WAVE + "\nThe council had no money left for paint or anything else, and it shows.\n"
    assert not [q for q in made("who_reports", POST, half) if "paint" in q.stem]


def test_articles_without_an_outlet_go_by_their_number() -> None:
    bare = POST.replace(", The Sandwick Post", "")
    assert keys(asked("who_reports", "saved money on paint", bare)) == ["Article 1"]
