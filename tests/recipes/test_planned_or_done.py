from __future__ import annotations

from tests.recipes.kit import LONE, keys, made, pins, wrong


def test_what_is_announced_is_still_to_come() -> None:
    (question,) = made("planned_or_done")
    assert keys(question) == ["Vorgan would meet Mayor Pia Lund and ferry owner Ansel Brod in the town hall of Holm"]
    assert pins(question)[1] == "would"
    assert not any(" would " in text or " will " in text for text in wrong(question))


def test_nothing_announced_makes_no_question() -> None:
    assert not made("planned_or_done", LONE)
