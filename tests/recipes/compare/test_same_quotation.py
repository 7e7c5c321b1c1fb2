from __future__ import annotations

from tests.recipes.compare.kit import POST, WAVE, asked, made
from tests.recipes.kit import keys


def test_quoted_here_and_retold_there() -> None:
    question = asked("same_quotation", "pillars crack")
    assert keys(question) == ["The Sandwick Post quotes the words; Radio Wave retells the words"]
    assert "people had heard" in question.stem


def test_both_may_retell() -> None:
    assert keys(asked("same_quotation", "clear the beach")) == ["Both retell the words"]


def test_two_speakers_are_not_compared() -> None:
    other = WAVE.replace("Marta Lund, the harbour master", "Greta Bol, a diver")
    assert not [q for q in made("same_quotation", POST, other) if "crack" in q.stem]
