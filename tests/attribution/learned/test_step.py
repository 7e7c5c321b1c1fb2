from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.article.read import read
from quiz.attribution.find import STEPS, find
from quiz.attribution.learned.tagger import tag
from quiz.attribution.steps.learned import learned

if TYPE_CHECKING:
    from quiz.attribution.records import Attribution

BELIEF = "Mira Solano is confident that the council will vote for the tram line in May."
NOBODY = "None of the shopkeepers believes that the tram line will ever be built."
SAID = "Ines Dole said on Tuesday that the canal had never been so low in forty years."


def finds(text: str) -> tuple[Attribution, ...]:
    return find(read(f"{text}\n", "made-up.txt")).attributions


def test_a_belief_that_no_rule_knows_is_added() -> None:
    without = find(read(f"{BELIEF}\n", "made-up.txt"), tuple(s for s in STEPS if s is not learned))
    assert not without.attributions
    (belief,) = finds(BELIEF)
    assert belief.source.canonical == "Mira Solano"
    assert belief.confidence >= 0.4
    assert belief.via == "verb"


def test_nobody_is_no_source() -> None:
    article = read(f"{NOBODY}\n", "made-up.txt")
    assert tag(article)
    assert not finds(NOBODY)


def test_what_a_rule_has_found_is_not_found_twice() -> None:
    assert len(finds(SAID)) == 1
