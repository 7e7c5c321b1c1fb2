from __future__ import annotations

from itertools import pairwise

from quiz.article.read import read
from quiz.attribution.find import find
from quiz.web.reel import HEIGHTS, draw
from tests.web.conftest import NAME, TEXT


def test_bars_run_in_reading_order_with_the_strokes_heights() -> None:
    bars = draw(find(read(TEXT, NAME)))
    assert all(a.x <= b.x for a, b in pairwise(bars))
    assert {bar.height for bar in bars} <= set(HEIGHTS.values())
    assert {bar.kind for bar in bars} >= {"named_person", "institution", "unnamed_people"}
    assert all(0 <= bar.x <= 1000 and bar.width > 0 for bar in bars)
    assert sum(bar.pool for bar in bars) >= 4


def test_an_article_nobody_speaks_in_is_the_reporters() -> None:
    assert {bar.kind for bar in draw(find(read("It rained on the bridge all day.\n", "rain.txt")))} <= {"reporter"}
