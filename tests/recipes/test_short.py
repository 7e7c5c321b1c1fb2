from __future__ import annotations

from quiz.recipes.short import ENOUGH, why_short
from quiz.recipes.wish import Wish
from tests.recipes.kit import BRIDGE, LONE, QUIET, found_in


def test_enough_questions_need_no_excuse() -> None:
    assert why_short(found_in(BRIDGE), ENOUGH) == ""


def test_each_shortness_has_its_reason() -> None:
    assert "reports nobody’s words" in why_short(found_in(QUIET), 0)
    assert "Only one source is heard in this article (Tora Vell)" in why_short(found_in(LONE), 2)
    assert "beyond doubt" in why_short(found_in(LONE), 0)
    assert "beyond doubt" in why_short(found_in(BRIDGE), 3)
    two = LONE + "\nCoach Odd Kram said that the lake was too cold.\n"
    assert "quotes nobody word for word" in why_short(found_in(two), 3)


def test_what_was_wished_for_is_no_shortness_of_the_article() -> None:
    found = found_in(BRIDGE)
    assert why_short(found, 5, Wish(most=5)) == ""
    assert "of the sort wished for" in why_short(found, 3, Wish(skills=frozenset(["voice"])))
    assert "of the sort" not in why_short(found, 3, Wish(plain=True))
