from __future__ import annotations

from quiz.recipes.people import others, unheard
from quiz.recipes.said import statements
from tests.recipes.kit import BRIDGE, found_in

FOUND = found_in(BRIDGE)


def test_who_is_named_beside_a_verb_of_saying_is_not_called_unheard() -> None:
    assert {m.canonical for m in unheard(FOUND)} == {"Bo Tarrant", "Pia Lund", "Ansel Brod"}
    spoken = found_in(BRIDGE.replace("Mayor Pia Lund", "Mayor Pia Lund, who warned everybody,"))
    assert {m.canonical for m in unheard(spoken)} <= {"Bo Tarrant", "Pia Lund", "Ansel Brod"}


def test_options_are_names_once_each_and_never_the_source() -> None:
    for said in statements(FOUND):
        names = [option.text for option in others(FOUND, said, 1)]
        assert len(set(names)) == len(names) <= 3
        assert said.source.canonical not in names


def test_a_paper_is_no_who() -> None:
    text = BRIDGE + "\nA report by the Port Authority said that the northern pier was young.\n"
    found = found_in(text)
    persons = [said for said in statements(found) if said.source.kind == "named_person"]
    assert all("report" not in option.text for said in persons for option in others(found, said, 1))


def test_what_is_called_after_somebody_is_nobody() -> None:
    found = found_in(BRIDGE.replace("Mayor Pia Lund", "friends of the Pia Lund Classic"))
    assert not any("Classic" in m.canonical for m in unheard(found))


def test_a_deed_gives_nobody_words() -> None:
    text = BRIDGE.replace(
        "The ferry company Skua said that there were", "The ferry company Skua learned that there were"
    )
    found = found_in(text)
    reasons = {o.why for said in statements(found) for o in others(found, said, 1)}
    assert not any("other words from the ferry company Skua" in why for why in reasons)


def test_who_stands_beside_words_set_off_may_be_heard() -> None:
    beside = BRIDGE.replace("Mayor Pia Lund", "the “tireless” Mayor Pia Lund")
    assert "Pia Lund" not in {m.canonical for m in unheard(found_in(beside))}
