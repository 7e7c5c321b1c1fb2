"""Two invented reports on one event, and short ways to ask for questions across them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.article.read import read
from quiz.attribution.find import find
from quiz.recipes.compare.compose import COMPARISONS

if TYPE_CHECKING:
    from quiz.attribution.records import Attributions
    from quiz.question.records import Question

CASES = Path(__file__).parents[2] / "cases" / "checks"
POST = (CASES / "pier-post.txt").read_text(encoding="utf-8")
WAVE = (CASES / "pier-wave.txt").read_text(encoding="utf-8")


@lru_cache
def founds(post: str = POST, wave: str = WAVE) -> tuple[Attributions, ...]:
    return find(read(post, "pier-post.txt")), find(read(wave, "pier-wave.txt"))


def made(recipe: str, post: str = POST, wave: str = WAVE) -> tuple[Question, ...]:
    return tuple(COMPARISONS[recipe](founds(post, wave), 1))


def asked(recipe: str, words: str, post: str = POST, wave: str = WAVE) -> Question:
    """The one question of a recipe whose stem has these words."""
    (question,) = [question for question in made(recipe, post, wave) if words in question.stem]
    return question


def places(question: Question) -> set[tuple[int, str]]:
    """The words of the evidence, each with its article."""
    return {(evidence.article, evidence.text) for evidence in question.evidence}
