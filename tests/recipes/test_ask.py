from __future__ import annotations

from quiz.question.options import Option
from quiz.recipes.ask import because, choice, effort
from quiz.recipes.pins import tie
from tests.recipes.kit import BRIDGE, found_in

FOUND = found_in(BRIDGE)


def test_the_key_is_one_of_the_options_and_its_place_follows_the_seed() -> None:
    wrong = [Option("b", why="no"), Option("c", why="no")]
    places = {choice("a", wrong, seed, "stem").key for seed in range(20)}
    assert places == {0, 1, 2}


def test_what_decides_is_said_for_every_kind_of_tie() -> None:
    told = {because(FOUND, a, tie(FOUND, a)) for a in FOUND.attributions}
    assert "The line “Jonas Reet” under the quotation names its speaker." in told
    assert "“She” in “She said” stands for Ilse Vorgan." in told
    assert "The words “the county police reported” name the source." in told


def test_a_pronoun_is_harder_than_a_signature_and_that_than_a_name() -> None:
    efforts = {tuple(e.text for e in tie(FOUND, a)): effort(a, tie(FOUND, a)) for a in FOUND.attributions}
    assert efforts["the county police reported",] == 1
    assert efforts["Jonas Reet",] == 2
    assert efforts["She said", "Vorgan"] == 3
