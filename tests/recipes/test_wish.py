from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.question.kinds import KINDS
from quiz.question.records import SKILLS
from quiz.recipes.arrange import arrange
from quiz.recipes.compose import compose
from quiz.recipes.wish import A_RECIPE, ANY, DIFFICULTIES, Wish
from tests.recipes.kit import BRIDGE, found_in

FOUND = found_in(BRIDGE)
CANDIDATES = compose(FOUND, 1)


def some(items: tuple[object, ...]) -> st.SearchStrategy[frozenset[object]]:
    return st.frozensets(st.sampled_from(items), min_size=1)


@settings(max_examples=25)
@given(st.integers(1, 30), some(SKILLS), some(tuple(KINDS)), some(DIFFICULTIES))
def test_a_set_is_as_wished(
    most: int, skills: frozenset[str], kinds: frozenset[str], difficulties: frozenset[int]
) -> None:
    wish = Wish(most, skills, kinds, difficulties)  # type: ignore[arg-type]  # drawn from the skills themselves
    chosen = arrange(CANDIDATES, FOUND, 1, wish)
    assert len(chosen) <= most
    assert all(q.skill in skills and q.body.kind in kinds and q.difficulty in difficulties for q in chosen)


def test_a_narrow_set_may_ask_more_often_in_one_way() -> None:
    assert ANY.each(1) == A_RECIPE
    assert Wish(10, skills=frozenset(["voice"])).each(2) == 5
