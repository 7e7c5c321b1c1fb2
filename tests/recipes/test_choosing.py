from __future__ import annotations

from collections import Counter

import pytest

from quiz.question.kinds import ShortAnswer, TrueFalseNotStated
from quiz.recipes.choosing import OFTEN, SHARED, Choosing
from quiz.recipes.compose import compose
from quiz.recipes.wish import A_RECIPE
from tests.recipes.kit import BRIDGE, found_in

FOUND = found_in(BRIDGE)
POOL = compose(FOUND, 1)


@pytest.fixture
def growing() -> Choosing:
    return Choosing(POOL, FOUND, 40)


def filled(growing: Choosing, room: int) -> Counter[str | None]:
    while growing.take(POOL, room):
        pass
    return Counter(question.recipe for question in growing.chosen)


def test_sentences_to_judge_come_with_all_verdicts(growing: Choosing) -> None:
    assert growing.take([q for q in POOL if q.recipe == "stated_or_not"], A_RECIPE)
    assert sorted(q.body.key for q in growing.chosen if isinstance(q.body, TrueFalseNotStated)) == [0, 1, 2]


def judged(*verdicts: int) -> list[int]:
    """The verdicts that a set asks for where the article bears only these."""
    pool = [q for q in POOL if not isinstance(q.body, TrueFalseNotStated) or q.body.key in verdicts]
    growing = Choosing(pool, FOUND, 40)
    growing.take([q for q in pool if q.recipe == "stated_or_not"], A_RECIPE)
    return sorted(q.body.key for q in growing.chosen if isinstance(q.body, TrueFalseNotStated))


def test_one_of_a_true_and_a_false_does_where_nothing_is_not_stated() -> None:
    assert judged(0, 1) in ([0], [1])
    assert judged(1, 2) == [1, 2]


def test_only_a_not_stated_comes_alone() -> None:
    assert judged(2) == [2]
    assert judged(0) == judged(1) == []


@pytest.mark.parametrize("room", [A_RECIPE, A_RECIPE + 1, A_RECIPE + 3])
def test_what_every_statement_bears_is_a_small_part_of_a_set(growing: Choosing, room: int) -> None:
    counts = filled(growing, room)
    for recipe, part in SHARED.items():
        assert counts[recipe] <= max(1, round(counts.total() / part))


def test_a_narrow_wish_may_be_for_what_every_statement_bears() -> None:
    pool = [q for q in POOL if q.recipe == "voice_of"]
    growing = Choosing(pool, FOUND, 40)
    while growing.take(pool, 20):
        pass
    assert len(growing.chosen) > 1


def test_a_set_that_stays_short_asks_oftener(growing: Choosing) -> None:
    assert all(filled(growing, A_RECIPE)[recipe] <= most for recipe, most in OFTEN.items())
    assert all(filled(growing, A_RECIPE + 1)[recipe] <= most + 1 for recipe, most in OFTEN.items())


def test_no_name_is_asked_for_twice(growing: Choosing) -> None:
    filled(growing, A_RECIPE + 2)
    names = [q.body.key for q in growing.chosen if q.recipe == "name_speaker" and isinstance(q.body, ShortAnswer)]
    assert len(names) == len(set(names))


def test_a_full_set_takes_no_more() -> None:
    growing = Choosing(POOL, FOUND, 2)
    assert sum(filled(growing, A_RECIPE).values()) == 2
    assert not growing.take(POOL, A_RECIPE)
