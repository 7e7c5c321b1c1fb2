from __future__ import annotations

import re

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from quiz.web.charts import QUIET, bar, circles, code, tally

COUNTS = st.integers(0, 300)


@given(COUNTS, COUNTS, COUNTS)
def test_a_bar_is_filled_from_end_to_end_and_counts_everyone(right: int, commonest: int, rest: int) -> None:
    segments = bar(right, commonest, rest)
    assert sum(segment.count for segment in segments) == right + commonest + rest
    end = 0.0
    for segment in segments:
        assert segment.x == pytest.approx(end, abs=0.01)
        assert segment.width > 0
        end = segment.x + segment.width
    assert end == pytest.approx(100 if segments else 0, abs=0.01)


def test_a_bar_shows_right_before_wrong() -> None:
    assert [segment.part for segment in bar(3, 2, 1)] == ["right", "commonest", "rest"]
    assert [segment.part for segment in bar(0, 2, 0)] == ["commonest"]


@given(st.integers(0, 120), st.data())
def test_every_student_has_one_circle_inside_the_picture(of: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(0, of))
    picture = circles(count, of)
    places = (*picture.filled, *picture.empty)
    assert (len(picture.filled), len(set(places))) == (count, of)
    assert all(9 <= x <= picture.width - 9 and 9 <= y <= picture.height - 9 for x, y in places)


def test_a_small_class_does_not_get_large_circles() -> None:
    assert circles(1, 3).width == circles(5, 25).width


@given(st.integers(0, 200))
def test_a_tally_has_one_stroke_for_each_and_stays_inside(count: int) -> None:
    drawn = tally(count)
    assert len(drawn.strokes) == count
    for stroke in drawn.strokes:
        numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", stroke)]
        assert all(0 <= x <= drawn.width for x in numbers[::2])
        assert all(0 <= y <= drawn.height for y in numbers[1::2])


def test_the_fifth_stroke_goes_across() -> None:
    upright, across = tally(5).strokes[3], tally(5).strokes[4]
    assert upright[:4] != across[:4]
    assert across.startswith("M3 ")


@given(st.text("abcdefghij/:0123456789", min_size=1, max_size=120))
def test_a_code_draws_every_dark_module_once(words: str) -> None:
    drawn = code(words)
    matrix = segno.make(words, error="m", micro=False).matrix
    assert drawn.size == len(matrix) + 2 * QUIET
    dark = set()
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)", drawn.path):
        dark |= {(int(x) + n, int(y)) for n in range(int(width))}
    assert dark == {(x + QUIET, y + QUIET) for y, row in enumerate(matrix) for x, module in enumerate(row) if module}
