from __future__ import annotations

from tests.recipes.kit import LONE, asked, keys, pins, wrong


def test_marks_around_all_of_it() -> None:
    question = asked("voice_of", "The closure of the bridge is a serious mistake")
    assert keys(question) == ["As the exact words of Ilse Vorgan"]


def test_no_marks_and_a_source() -> None:
    question = asked("voice_of", "1,200 lorries")
    assert keys(question) == ["As what the county police said, in the reporter’s words"]
    assert len(set(wrong(question).values())) == 2


def test_marks_around_a_part_are_taken_out_of_the_stem() -> None:
    question = asked("voice_of", "growing confusion")
    assert "‘" not in question.stem
    assert keys(question) == ["As what Ilse Vorgan said, with some words quoted"]
    assert "“growing confusion”" in pins(question)[0]


def test_no_source_and_no_marks() -> None:
    text = LONE.replace(
        "The old mill at Ebbing is to become a school.", "The old mill at Ebbing was closed for nine years."
    )
    question = asked("voice_of", "closed for nine years", text)
    assert keys(question) == ["As the reporter’s own statement, without a source"]
    assert pins(question) == ["The old mill at Ebbing was closed for nine years."]
