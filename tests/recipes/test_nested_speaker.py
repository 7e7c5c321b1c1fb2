from __future__ import annotations

from tests.recipes.kit import LONE, asked, keys, made, pins


def test_asks_whom_a_speaker_cites() -> None:
    question = asked("nested_speaker", "Now the Transport Minister")
    assert keys(question) == ["Ilse Vorgan"]
    assert pins(question)[1:3] == ["the Transport Minister confirmed", "Transport Minister, Ilse Vorgan"]


def test_nobody_cited_makes_no_question() -> None:
    assert not made("nested_speaker", LONE)
