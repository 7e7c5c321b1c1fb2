from __future__ import annotations

from quiz.recipes.arrange import arrange
from quiz.recipes.centre import dispute, on_party, party
from quiz.recipes.compose import compose
from quiz.recipes.wish import Wish
from tests.recipes.kit import BRIDGE, LONE, QUIET, found_in

FOUND = found_in(BRIDGE)


def test_the_dispute_is_the_claim_somebody_opposes() -> None:
    claim = dispute(FOUND)
    assert claim is not None
    assert "opposes" in {relation for _, relation in claim.statements}


def test_the_party_that_matters_is_whoever_opposes_it() -> None:
    claim, first = dispute(FOUND), party(FOUND)
    assert claim is not None
    assert first in {said.source for said, relation in claim.statements if relation == "opposes"}


def test_its_position_is_asked_for_even_in_a_set_of_one() -> None:
    (question,) = arrange(compose(FOUND, 1), FOUND, 1, Wish(most=1))
    assert question.skill == "standing"
    assert on_party(question, FOUND, party(FOUND))


def test_a_party_can_be_named() -> None:
    named = next(source for source in FOUND.sources if source != party(FOUND) and source.kind == "named_person")
    (question,) = arrange(compose(FOUND, 1), FOUND, 1, Wish(most=1, party=named.canonical))
    assert party(FOUND, named.canonical) == named
    assert on_party(question, FOUND, named)


def test_an_article_without_a_dispute_has_no_centre() -> None:
    for text in (LONE, QUIET):
        found = found_in(text)
        assert dispute(found) is None
        assert party(found) is None or found.sources
