from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.question.kinds import Choice, TrueFalseNotStated
from quiz.question.records import SKILLS
from quiz.recipes.arrange import arrange
from quiz.recipes.clash import clash, gist, turns_on
from quiz.recipes.compose import compose
from quiz.recipes.wish import A_RECIPE, MOST, Wish
from tests.recipes.kit import BRIDGE, found_in

FOUND = found_in(BRIDGE)
SEEDS = st.integers(0, 10**6)
FEW = settings(max_examples=15)
"""Each example makes all questions anew."""


@FEW
@given(SEEDS)
def test_the_order_of_the_candidates_does_not_matter(seed: int) -> None:
    candidates = compose(FOUND, seed)
    assert arrange(candidates, FOUND, seed) == arrange(candidates[::-1], FOUND, seed)


@FEW
@given(SEEDS)
def test_easy_comes_before_hard(seed: int) -> None:
    difficulties = [question.difficulty or 0 for question in arrange(compose(FOUND, seed), FOUND, seed)]
    assert difficulties == sorted(difficulties)
    assert len(difficulties) == MOST


@FEW
@given(SEEDS)
def test_every_skill_has_its_turn(seed: int) -> None:
    assert {question.skill for question in arrange(compose(FOUND, seed), FOUND, seed)} == set(SKILLS)


@FEW
@given(SEEDS)
def test_at_most_two_questions_turn_on_a_sentence_and_come_from_a_recipe(seed: int) -> None:
    chosen = arrange(compose(FOUND, seed), FOUND, seed)
    homes = Counter(home for question in chosen if (home := turns_on(question, FOUND.article)))
    used = Counter(q.recipe for q in chosen if not isinstance(q.body, TrueFalseNotStated))
    assert max(homes.values()) <= 2
    assert max(used.values()) <= A_RECIPE


@FEW
@given(SEEDS)
def test_no_verdict_is_the_likelier(seed: int) -> None:
    chosen = arrange(compose(FOUND, seed), FOUND, seed)
    verdicts = Counter(str(q.body.key) for q in chosen if isinstance(q.body, TrueFalseNotStated))
    assert not verdicts or (len(verdicts) > 1 and max(verdicts.values()) - min(verdicts.values()) <= 1)


@FEW
@given(SEEDS)
def test_no_question_gives_another_away(seed: int) -> None:
    chosen = arrange(compose(FOUND, seed), FOUND, seed)
    gists = list(map(gist, chosen))
    assert not [(a.question, b.question) for i, a in enumerate(gists) for b in gists[:i] if clash(a, b)]


@FEW
@given(SEEDS)
def test_keys_are_spread_over_the_places(seed: int) -> None:
    chosen = arrange(compose(FOUND, seed), FOUND, seed)
    fours = [q.body.key for q in chosen if type(q.body) is Choice and len(q.body.options) == 4]
    counts = Counter(fours)
    assert max(counts.values()) - min(counts[place] for place in range(4)) <= 2


def test_a_small_set_is_what_was_asked_for() -> None:
    assert len(arrange(compose(FOUND, 1), FOUND, 1, Wish(most=5))) == 5
    assert arrange((), FOUND, 1) == ()
