from __future__ import annotations

from quiz.article.read import read
from quiz.attribution.find import STEPS, find
from quiz.attribution.records import Attribution
from quiz.attribution.steps.learned import learned

PLAN = "The harbour board plans to close the eastern quay before the autumn storms arrive."
NOBODY = "Nobody expects the eastern quay to open again before the autumn storms arrive."
SAID = "Ines Dole said on Tuesday that the canal had never been so low in forty years."


def finds(text: str) -> tuple[Attribution, ...]:
    return find(read(f"{text}\n", "made-up.txt")).attributions


def test_a_plan_that_no_rule_knows_is_added() -> None:
    without = find(read(f"{PLAN}\n", "made-up.txt"), tuple(s for s in STEPS if s is not learned))
    assert not without.attributions
    (plan,) = finds(PLAN)
    assert plan.source.canonical == "The harbour board"
    assert plan.confidence >= 0.5


def test_nobody_is_no_source() -> None:
    assert not any(a.source.canonical.lower() == "nobody" for a in finds(NOBODY))


def test_what_a_rule_has_found_is_not_found_twice() -> None:
    assert len(finds(SAID)) == 1
