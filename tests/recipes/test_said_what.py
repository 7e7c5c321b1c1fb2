from __future__ import annotations

from tests.recipes.kit import LONE, asked, keys, made, wrong


def test_offers_what_others_say_at_about_the_same_length() -> None:
    question = asked("said_what", "the county police")
    assert keys(question) == ["That 1,200 lorries had crossed the bridge at night"]
    assert all(0.7 < len(text) / len(keys(question)[0]) < 1.4 for text in wrong(question))


def test_every_wrong_statement_names_its_owner() -> None:
    for question in made("said_what"):
        assert all(why.startswith("The article reports this from") for why in wrong(question).values())


def test_one_source_alone_makes_no_question() -> None:
    assert not made("said_what", LONE)
