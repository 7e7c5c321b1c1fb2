from __future__ import annotations

from quiz.attribution.records import Source
from quiz.recipes.positions import position, subject
from quiz.recipes.said import statements
from tests.recipes.kit import BRIDGE, found_in

FOUND = found_in(BRIDGE)


def test_verb_thing_and_label_are_read() -> None:
    (place,) = [p for said in statements(FOUND) if (p := position(FOUND, said)) and p.verb == "dismissed"]
    assert (place.thing, place.label, place.several) == ("reports about cracks in the pier", "as “ghost stories”", True)
    assert place.words.of(BRIDGE) == "The Nordvik Line had initially dismissed"


def test_plain_saying_is_no_position() -> None:
    plain = [said for said in statements(FOUND) if said.statement.stance == "asserts"]
    assert plain
    assert not any(position(FOUND, said) for said in plain)


def test_how_an_answer_names_the_source_again() -> None:
    assert subject(Source("Ilse Vorgan", "named_person", ())) == "Vorgan"
    assert subject(Source("Town officials", "unnamed_people", ())) == "They"
    assert subject(Source("The Nordvik Line", "institution", ())) == "It"
