from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.recipes.compare.arrange import A_RECIPE, MOST, arrange
from quiz.recipes.compare.compose import compose
from quiz.recipes.wish import Wish
from tests.recipes.compare.kit import founds

BOTH = founds()
POOL = compose(BOTH, 1)


@settings(deadline=None, max_examples=15)
@given(st.integers(0, 10**6))
def test_a_set_asks_a_bit_of_everything_easy_before_hard(seed: int) -> None:
    chosen = arrange(POOL, BOTH, seed)
    assert 5 <= len(chosen) <= MOST
    assert max(Counter(q.recipe for q in chosen).values()) <= A_RECIPE
    assert [q.difficulty or 0 for q in chosen] == sorted(q.difficulty or 0 for q in chosen)
    assert arrange(POOL[::-1], BOTH, seed) == chosen


def test_no_two_turn_on_one_sentence() -> None:
    turned = [
        q.evidence[0].span for q in arrange(POOL, BOTH, 1) if q.recipe != "only_in_one" and q.evidence[0].article == 1
    ]
    assert len(turned) == len(set(turned))


def test_a_wish_narrows_the_set_and_gives_a_recipe_more_room() -> None:
    wish = Wish(most=4, kinds=frozenset({"choice"}), party="Edda Krag")
    chosen = arrange(POOL, BOTH, 1, wish)
    assert len(chosen) <= 4
    assert {q.body.kind for q in chosen} == {"choice"}
