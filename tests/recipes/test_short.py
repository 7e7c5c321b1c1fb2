from __future__ import annotations

from quiz.recipes.short import ENOUGH, why_short
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
