from __future__ import annotations

from tests.recipes.compare.kit import POST, WAVE, asked, made
from tests.recipes.kit import keys, wrong

PAINT = "the council had saved money on paint"


def test_one_source_in_two_articles_is_one_source() -> None:
    question = asked("same_source", PAINT, POST, f"{WAVE}\nJens Odd, a fisherman, said that {PAINT}.\n")
    assert keys(question) == ["Jens Odd in both"]
    assert "still one source" in question.rule


def test_two_sources_are_two() -> None:
    question = asked("same_source", PAINT, POST, f"{WAVE}\nVera Holm, a painter, said that {PAINT}.\n")
    assert keys(question) == ["Jens Odd in one, Vera Holm in the other"]
    assert wrong(question)["Vera Holm in both"] == "One has it from Jens Odd, the other from Vera Holm."


def test_a_claim_with_a_second_voice_in_one_article_is_left_alone() -> None:
    chorus = f"{WAVE}\nJens Odd said that {PAINT}.\n\nVera Holm, a painter, said that {PAINT}.\n"
    assert not [q for q in made("same_source", POST, chorus) if PAINT in q.stem]
