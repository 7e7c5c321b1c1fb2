from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.question.kinds import Choice, Multiple, TrueFalseNotStated
from quiz.recipes.compare.compose import COMPARISONS
from quiz.recipes.compose import RECIPES, compose
from tests.recipes.kit import BRIDGE, QUIET, found_in

FOUND = found_in(BRIDGE)
SEEDS = st.integers(0, 10**6)
FEW = settings(max_examples=15)
"""Each example makes all questions anew."""


@FEW
@given(SEEDS)
def test_the_same_seed_makes_the_same_questions(seed: int) -> None:
    assert compose(FOUND, seed) == compose(FOUND, seed)


@FEW
@given(SEEDS)
def test_evidence_stands_in_the_article_or_is_an_absence(seed: int) -> None:
    for question in compose(FOUND, seed):
        assert question.evidence
        for evidence in question.evidence:
            assert evidence.absent or (evidence.span and evidence.span.of(BRIDGE) == evidence.text)


@FEW
@given(SEEDS)
def test_evidence_can_be_found_again_in_its_paragraph(seed: int) -> None:
    lines = [span.of(BRIDGE) for span in FOUND.article.paragraphs]
    for question in compose(FOUND, seed):
        for evidence in question.evidence:
            if evidence.span:
                home = lines[FOUND.article.paragraph_at(evidence.span.start) - 1]
                assert home.count(evidence.text) == 1


@FEW
@given(SEEDS)
def test_a_choice_has_one_key_and_every_distractor_its_reason(seed: int) -> None:
    for question in compose(FOUND, seed):
        if isinstance(question.body, Choice):
            assert sum(option.right for option in question.body.options) == 1
            assert len({option.text for option in question.body.options}) == len(question.body.options) >= 3
        if isinstance(question.body, Choice | Multiple):
            assert all(option.right != bool(option.why) for option in question.body.options)
            assert isinstance(question.body, TrueFalseNotStated) or all(
                option.right or option.evidence for option in question.body.options
            )


@FEW
@given(SEEDS)
def test_every_question_says_what_decides_and_what_carries_over(seed: int) -> None:
    for question in compose(FOUND, seed):
        assert question.decides
        assert question.rule
        assert question.skill
        assert question.difficulty in {1, 2, 3}
        assert question.recipe in RECIPES


@pytest.mark.parametrize("recipe", RECIPES)
def test_an_article_without_sources_bears_no_recipe(recipe: str) -> None:
    assert not list(RECIPES[recipe](found_in(QUIET), 1))


def test_the_readme_has_a_row_for_every_recipe_and_no_other() -> None:
    text = (files("quiz.recipes") / "README.md").read_text(encoding="utf-8")
    listed = [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| ") and "`" in line]
    assert sorted(listed) == sorted([*RECIPES, *COMPARISONS])
